import * as Y from 'yjs'
import type { EntityCollection } from '../model/change.ts'
import type { ItemId } from '../model/ids.ts'

/**
 * How a plan lies in Yjs.
 *
 *   track document       items  {id -> Y.Map}   links {id -> Y.Map}   meta   notes/{item id}: Y.Text
 *   programme document   links  actions  couplings  contracts  baselines  commitments  views {id -> Y.Map}
 *                        settings  meta
 *   plan document        text: Y.XmlFragment    meta
 *
 * A root map that nobody wrote in, as in a document of before there was such a map, reads as empty.
 * An entity is one Y.Map in a root map, made with all its fields in one transaction; what must stay consistent is one
 * plain value in it. Notes are root texts, because two people who open an empty note at once would otherwise each
 * make a nested text, and one of the two would be lost.
 */
export const SCHEMA_VERSION = 1

export type EntityMap = Y.Map<unknown>
export type RootName = EntityCollection

export const rootMap = (doc: Y.Doc, root: RootName): Y.Map<EntityMap> => doc.getMap(root)
export const settingsMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('settings')
export const metaMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')
export const notesText = (doc: Y.Doc, item: ItemId): Y.Text => doc.getText(`notes/${item}`)
export const planText = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('text')

/** Makes an entity with all its fields at once. Call inside a transaction. */
export function createEntity(root: Y.Map<EntityMap>, id: string, record: Readonly<Record<string, unknown>>): void {
  const entity = new Y.Map<unknown>()
  for (const [field, value] of Object.entries(record)) entity.set(field, value)
  root.set(id, entity)
}
