import { type ItemRef, itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { itemOfReference } from './item-of-reference.ts'
import { ItemReferenceView } from './item-reference-view.tsx'

export interface ItemReferenceOptions {
  /** The item in words, for the clipboard. */
  readonly describe: (ref: ItemRef | null) => string
}

/**
 * An item named in the sentence. The text holds only which item; title and period are always those of now. On the
 * clipboard it is words, with a mark by which our own editor knows it again.
 */
export const ItemReference = Node.create<ItemReferenceOptions>({
  name: 'itemReference',
  group: 'inline',
  inline: true,
  atom: true,

  addOptions: () => ({ describe: (ref) => (ref ? itemKey(ref) : '') }),

  addAttributes() {
    return { track: { default: '', rendered: false }, item: { default: '', rendered: false } }
  },

  parseHTML() {
    return [
      {
        tag: 'span[data-item-reference]',
        getAttrs: (element) => parseItemKey(element.getAttribute('data-item-reference') ?? '') ?? false,
      },
    ]
  },

  renderHTML({ node }) {
    const ref = itemOfReference(node)
    return ['span', { 'data-item-reference': ref ? itemKey(ref) : '' }, this.options.describe(ref)]
  },

  renderText({ node }) {
    return this.options.describe(itemOfReference(node))
  },

  addNodeView() {
    return ReactNodeViewRenderer(ItemReferenceView, { as: 'span' })
  },
})
