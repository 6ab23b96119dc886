import type { Editor } from '@tiptap/core'

export type BlockKind = 'text' | 'heading1' | 'heading2' | 'heading3'

const LEVELS = { heading1: 1, heading2: 2, heading3: 3 } as const

/** What kind of block the caret is in. */
export function blockOf(editor: Editor): BlockKind {
  const { parent } = editor.state.selection.$from
  if (parent.type.name !== 'heading') return 'text'
  return parent.attrs.level === 2 ? 'heading2' : parent.attrs.level === 3 ? 'heading3' : 'heading1'
}

export function setBlock(editor: Editor, block: BlockKind): void {
  const chain = editor.chain().focus()
  if (block === 'text') chain.setParagraph().run()
  else chain.setHeading({ level: LEVELS[block] }).run()
}
