import { type ItemRef, itemRefSchema } from '@samenspoor/shared/model/item-ref'
import type { Node } from '@tiptap/pm/model'

/** The item that a node of the text refers to; null for other nodes and for what is no reference. */
export function itemOfReference(node: Pick<Node, 'type' | 'attrs'>): ItemRef | null {
  if (node.type.name !== 'itemReference') return null
  const parsed = itemRefSchema.safeParse(node.attrs)
  return parsed.success ? parsed.data : null
}
