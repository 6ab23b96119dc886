import { Node } from '@tiptap/core'

/**
 * A list item. Two differences with the stock one: Tab is not taken, because Tab leaves the editor; and a nested list
 * may stand first, because two people who edit one item at once can leave it so, and the editor deletes what does not
 * fit its schema.
 */
export const PlanListItem = Node.create({
  name: 'listItem',
  content: '(paragraph | bulletList | orderedList)+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],

  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    }
  },
})
