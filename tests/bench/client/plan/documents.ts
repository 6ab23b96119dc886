import { createEntity, metaMap, rootMap, SCHEMA_VERSION } from '@samenspoor/shared/doc/layout'
import { seedProgrammeDocument, seedTrackDocument } from '@samenspoor/shared/doc/seed-document'
import { type DocumentName, programmeDocument, trackDocument } from '@samenspoor/shared/model/document-name'
import { type HomeDocument, homeOfLinkKey, type Plan } from '@samenspoor/shared/model/plan'
import { DEFAULT_SETTINGS } from '@samenspoor/shared/model/programme'
import * as Y from 'yjs'
import { daysOf, TODAY } from './dated.ts'

/** The documents of ours: one of the programme and one a track, as the server makes them. */
export function ourDocuments(plan: Plan): Map<DocumentName, Y.Doc> {
  const linksOf = (home: HomeDocument) =>
    [...plan.links].filter(([key]) => homeOfLinkKey(key) === home).map(([, link]) => link)
  const documents = new Map<DocumentName, Y.Doc>()
  const add = (name: DocumentName, update: Uint8Array) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    documents.set(name, doc)
  }
  add(
    programmeDocument(plan.programme),
    seedProgrammeDocument(1, {
      settings: { ...DEFAULT_SETTINGS, referenceDate: TODAY },
      links: linksOf('programme'),
      actions: [],
      couplings: [...plan.couplings.values()],
      contracts: [],
      baselines: [],
      commitments: [],
    }),
  )
  const items = Map.groupBy(plan.items.values(), ({ track }) => track)
  for (const { id } of plan.tracks) {
    const seed = { items: items.get(id) ?? [], links: linksOf(`track:${id}`) }
    add(trackDocument(plan.programme, id), seedTrackDocument(1, seed))
  }
  return documents
}

/** The one document that the others are fed from: the same items, with the days that they draw. */
export function theirDocument(plan: Plan): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.transact(() => {
    metaMap(doc).set('schemaVersion', SCHEMA_VERSION)
    let place = 0
    for (const item of plan.items.values()) {
      const { id, ...fields } = item
      createEntity(rootMap(doc, 'items'), id, { ...fields, ...daysOf(item), place: { ...item.place, index: place } })
      place += 1
    }
    for (const { id, ...fields } of plan.links.values()) createEntity(rootMap(doc, 'links'), id, fields)
  })
  return doc
}
