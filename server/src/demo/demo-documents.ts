import { orderKeys } from '@samenspoor/shared/doc/commands/items/order-key'
import { homeOfLink } from '@samenspoor/shared/doc/commands/links'
import {
  type PlanBlock,
  seedPlanDocument,
  seedProgrammeDocument,
  seedTrackDocument,
} from '@samenspoor/shared/doc/seed-document'
import {
  type DocumentName,
  planDocument,
  programmeDocument,
  trackDocument,
} from '@samenspoor/shared/model/document-name'
import { actionSchema } from '@samenspoor/shared/model/entities/action'
import { baselineSchema } from '@samenspoor/shared/model/entities/baseline'
import { commitmentSchema } from '@samenspoor/shared/model/entities/commitment'
import { contractSchema } from '@samenspoor/shared/model/entities/contract'
import { couplingSchema } from '@samenspoor/shared/model/entities/coupling'
import { type Item, itemSchema } from '@samenspoor/shared/model/entities/item'
import { linkSchema } from '@samenspoor/shared/model/entities/link'
import { STATUSES } from '@samenspoor/shared/model/fields/place'
import type { TrackId } from '@samenspoor/shared/model/ids'
import { DEFAULT_SETTINGS } from '@samenspoor/shared/model/programme'
import { type DemoFixture, parseDemoFixture } from './demo-fixture.ts'
import { demoProgramme } from './demo-programme.ts'
import voorschoten from './voorschoten.json' with { type: 'json' }

/** Fixed client ids per kind of document; a track adds its position. */
const CLIENT = { programme: 1, track: 100, plan: 200 } as const

const PLAN_INTRODUCTION = 'Opzet: de hoofdstukken volgen de aandachtspunten uit de brieven. Vul aan en pas aan.'

/** The names of {@link demoDocuments}, without making them. */
export function demoDocumentNames(): readonly DocumentName[] {
  const { id, tracks } = demoProgramme
  const ofTracks = tracks.flatMap((track) => [
    trackDocument(id, track.id),
    ...(track.hasPlanText ? [planDocument(id, track.id)] : []),
  ])
  return [programmeDocument(id), ...ofTracks]
}

/**
 * The demo programme as one fixed update per document: byte for byte the same on every call and every machine, so
 * that two servers that seed one store at once cannot double it.
 */
export function demoDocuments(): ReadonlyMap<DocumentName, Uint8Array> {
  const fixture = parseDemoFixture(voorschoten, demoProgramme)
  const items = placedItems(fixture)
  const links = fixture.links.map((link) => linkSchema.parse(link))
  const linksOf = (home: string) => links.filter(({ from, to }) => homeOfLink(from, to) === home)
  const actionOrder = orderKeys(fixture.actions.length)
  const documents = new Map<DocumentName, Uint8Array>()
  documents.set(
    programmeDocument(demoProgramme.id),
    seedProgrammeDocument(CLIENT.programme, {
      settings: { ...DEFAULT_SETTINGS, referenceDate: fixture.referenceDate, meetings: fixture.meetings },
      links: linksOf('programme'),
      couplings: fixture.couplings.map((coupling) => couplingSchema.parse(coupling)),
      contracts: fixture.contracts.map((contract) => contractSchema.parse(contract)),
      baselines: fixture.baselines.map((baseline) => baselineSchema.parse(baseline)),
      commitments: fixture.commitments.map((commitment) => commitmentSchema.parse(commitment)),
      actions: fixture.actions.map((action, index) => actionSchema.parse({ ...action, order: actionOrder[index] })),
    }),
  )
  for (const [position, { id }] of demoProgramme.tracks.entries()) {
    documents.set(
      trackDocument(demoProgramme.id, id),
      seedTrackDocument(CLIENT.track + position, {
        items: items.filter(({ track }) => track === id),
        links: linksOf(`track:${id}`),
      }),
    )
    const text = fixture.planTexts.find(({ track }) => track === id)
    if (text)
      documents.set(planDocument(demoProgramme.id, id), seedPlanDocument(CLIENT.plan + position, planBlocks(text)))
  }
  return documents
}

/** Gives every item its row in the track's list and its place in a column, in the order of the fixture. */
function placedItems({ items }: DemoFixture): Item[] {
  const rows = new Map<string, string>()
  const orders = new Map<string, string>()
  for (const track of new Set<TrackId>(items.map((item) => item.track))) {
    for (const [id, key] of keyed(items.filter((item) => item.track === track))) rows.set(`${track}/${id}`, key)
  }
  for (const status of STATUSES) {
    const column = items.filter((item) => item.status === status)
    for (const [id, key] of keyed(column.map((item) => ({ id: `${item.track}/${item.id}` })))) orders.set(id, key)
  }
  return items.map(({ status, ...item }) => {
    const key = `${item.track}/${item.id}`
    return itemSchema.parse({ ...item, row: rows.get(key), place: { status, order: orders.get(key) } })
  })
}

function keyed(entities: readonly { readonly id: string }[]): [string, string][] {
  const keys = orderKeys(entities.length)
  return entities.map(({ id }, index) => [id, keys[index] ?? ''])
}

function planBlocks({ title, chapters }: DemoFixture['planTexts'][number]): PlanBlock[] {
  return [
    { heading: 1, text: title },
    { paragraph: PLAN_INTRODUCTION },
    ...chapters.flatMap((chapter): PlanBlock[] => [
      { heading: 2, text: `${chapter.nr} ${chapter.title}` },
      { paragraph: chapter.purpose, italic: true },
      ...(chapter.starter === null ? [] : [{ paragraph: chapter.starter }]),
    ]),
  ]
}
