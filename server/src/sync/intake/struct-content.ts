import * as Y from 'yjs'

const DEPTH_LIMIT = 64

/** A list in a list takes two, so that this is a hundred lists deep. */
const TYPE_DEPTH_LIMIT = 200

/**
 * Whether the content of a struct is of a kind that plans use. Subdocuments are not: their updates would go around the
 * rights on this document. Deep values are not: reading one fits the stack where writing it again does not.
 */
export function hasPlainContent(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentDoc) return false
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
    return content.arr.every((value) => isShallow(value))
  if (content instanceof Y.ContentEmbed) return isShallow(content.embed)
  if (content instanceof Y.ContentFormat) return isShallow(content.value)
  return true
}

/** Walks with a list of its own instead of by recursion, because depth is what is in question. */
function isShallow(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= DEPTH_LIMIT; depth += 1) {
    const next: unknown[] = []
    for (const part of level) {
      if (typeof part !== 'object' || part === null || part instanceof Uint8Array) continue
      for (const child of Object.values(part)) next.push(child)
    }
    if (next.length === 0) return true
    level = next
  }
  return false
}

/** Whether a struct was deleted since it came in. */
export function isGone(doc: Y.Doc, id: Y.ID): boolean {
  const struct = Y.getItem(doc.store, id)
  return !(struct instanceof Y.Item) || struct.deleted
}

/**
 * Whether a type lies so deep in others that reading it, which Yjs does by recursion, may not fit a browser's stack: one
 * such entity would keep the whole programme from everybody's screen.
 */
export function isTooDeep(doc: Y.Doc, id: Y.ID): boolean {
  const struct = Y.getItem(doc.store, id)
  let parent = struct instanceof Y.Item ? struct.parent : null
  for (let depth = 1; parent instanceof Y.AbstractType; depth += 1) {
    if (depth > TYPE_DEPTH_LIMIT) return true
    parent = parent._item?.parent ?? null
  }
  return false
}
