import { metaMap, SCHEMA_VERSION } from '@samenspoor/shared/doc/layout'
import type * as Y from 'yjs'

/** The layout of a document, from 1 on. One that says nothing readable about it has the first. */
export function layoutOf(doc: Y.Doc): number {
  const version = metaMap(doc).get('schemaVersion')
  return typeof version === 'number' && Number.isSafeInteger(version) && version > 0 ? version : 1
}

/** Whether `work` writes anything about the layout of a document, also when that is undone in the same transaction. */
export function touchesLayout(doc: Y.Doc, work: () => void): boolean {
  const meta = metaMap(doc)
  let isTouched = false
  const look = ({ keysChanged }: Y.YMapEvent<unknown>): void => {
    isTouched ||= keysChanged.has('schemaVersion')
  }
  meta.observe(look)
  try {
    work()
  } finally {
    meta.unobserve(look)
  }
  return isTouched
}

/**
 * Whether what a person sends may bring a document from one layout to another ([PRO20]). Whoever does not know the layout
 * of a document may only read it, so a number out of the blue would lock everybody out.
 */
export function mayBecomeLayout(before: number, after: number): boolean {
  return after === before || (after > before && after <= SCHEMA_VERSION)
}
