import type { Editor } from '@tiptap/core'

/** Brings a heading to the top of the screen and, where one can type, the caret into it. */
export function goToHeading(editor: Editor, position: number): void {
  const heading = editor.view.nodeDOM(position)
  const node = editor.state.doc.nodeAt(position)
  if (!(heading instanceof HTMLElement) || !node) return
  const end = position + node.nodeSize - 1
  editor.chain().focus(undefined, { scrollIntoView: false }).setTextSelection(end).run()
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  heading.scrollIntoView({ block: 'start', behavior: isCalm ? 'auto' : 'smooth' })
}
