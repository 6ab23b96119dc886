import type { Editor } from '@tiptap/core'
import { nextNumber, outlineOf } from './outline.ts'

/** Puts a chapter at the end and the caret in it, behind its number. */
export function addChapter(editor: Editor): void {
  const { doc } = editor.state
  const number = nextNumber(outlineOf(doc))
  const end = doc.content.size
  editor
    .chain()
    .insertContentAt(end, {
      type: 'heading',
      attrs: { level: 2 },
      ...(number === null ? {} : { content: [{ type: 'text', text: `${number} ` }] }),
    })
    .focus('end')
    .run()
}
