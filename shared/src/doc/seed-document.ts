import * as Y from 'yjs'
import type { Action } from '../model/entities/action.ts'
import type { Baseline } from '../model/entities/baseline.ts'
import type { Commitment } from '../model/entities/commitment.ts'
import type { Contract } from '../model/entities/contract.ts'
import type { Coupling } from '../model/entities/coupling.ts'
import type { Item } from '../model/entities/item.ts'
import type { Link } from '../model/entities/link.ts'
import type { Settings } from '../model/programme.ts'
import { createEntity, metaMap, planText, type RootName, rootMap, SCHEMA_VERSION, settingsMap } from './layout.ts'

/**
 * What a document holds when the server makes it. Written as one update under a fixed client id, so that the same
 * content gives the same bytes on every machine, and applying it twice changes nothing. Only the server seeds.
 */
export interface TrackSeed {
  readonly items: readonly Item[]
  readonly links: readonly Link[]
}

export interface ProgrammeSeed {
  readonly settings: Settings
  readonly links: readonly Link[]
  readonly actions: readonly Action[]
  readonly couplings: readonly Coupling[]
  readonly contracts: readonly Contract[]
  readonly baselines: readonly Baseline[]
  readonly commitments: readonly Commitment[]
}

/** A block of a plan text: a heading of a level, or a paragraph. */
export type PlanBlock =
  | { readonly heading: 1 | 2 | 3; readonly text: string }
  | { readonly paragraph: string; readonly italic?: boolean }

/** The bytes of a new track document. */
export function seedTrackDocument(clientId: number, { items, links }: TrackSeed): Uint8Array {
  return seed(clientId, (doc) => {
    // A track's document says itself which track its items are of.
    for (const { track: _, ...item } of items) addRecord(doc, 'items', item)
    for (const link of links) addRecord(doc, 'links', link)
  })
}

/** The bytes of a new programme document. */
export function seedProgrammeDocument(clientId: number, { settings, ...collections }: ProgrammeSeed): Uint8Array {
  return seed(clientId, (doc) => {
    for (const [name, value] of Object.entries(settings)) settingsMap(doc).set(name, value)
    for (const root of ['links', 'actions', 'couplings', 'contracts', 'baselines', 'commitments'] as const) {
      for (const record of collections[root]) addRecord(doc, root, record)
    }
  })
}

/** The bytes of a new plan document, in the shape that the text editor reads. */
export function seedPlanDocument(clientId: number, blocks: readonly PlanBlock[]): Uint8Array {
  return seed(clientId, (doc) => planText(doc).insert(0, blocks.map(toElement)))
}

function seed(clientId: number, write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.transact(() => {
    metaMap(doc).set('schemaVersion', SCHEMA_VERSION)
    metaMap(doc).set('epoch', 1)
    write(doc)
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

function addRecord(doc: Y.Doc, root: RootName, { id, ...fields }: { readonly id: string }): void {
  createEntity(rootMap(doc, root), id, fields)
}

function toElement(block: PlanBlock): Y.XmlElement {
  const text = new Y.XmlText()
  if ('heading' in block) {
    const element = new Y.XmlElement<{ level: number }>('heading')
    element.setAttribute('level', block.heading)
    text.insert(0, block.text)
    element.insert(0, [text])
    return element as unknown as Y.XmlElement
  }
  const element = new Y.XmlElement('paragraph')
  text.insert(0, block.paragraph, block.italic ? { italic: {} } : {})
  element.insert(0, [text])
  return element
}
