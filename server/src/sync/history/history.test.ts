import { addItem, renameItem, setPeriod } from '@samenspoor/shared/doc/commands/items/items'
import { itemId, sampleItem } from '@samenspoor/shared/doc/testing/sample-plan'
import { trackDocument } from '@samenspoor/shared/model/document-name'
import { planPictureSchema } from '@samenspoor/shared/model/history/plan-picture'
import { type HistoryPage, historyPageSchema } from '@samenspoor/shared/model/history/recorded-change'
import type { PersonId, TrackId } from '@samenspoor/shared/model/ids'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { EmbeddedStorage } from '../../storage/embedded/embedded-storage.ts'
import { MemoryStorage } from '../../storage/memory/memory-storage.ts'
import type { Storage } from '../../storage/storage.ts'
import { recordingLogger, temporaryFolder } from '../../testing/servers/test-server.ts'
import { Compactor } from '../compaction/compactor.ts'
import { DocumentUnavailableError } from '../rooms/document-unavailable-error.ts'
import { History } from './history.ts'

const programme = programmeSchema.parse({
  ...{ id: 'p', title: 'Programma', municipality: 'Leiden', people: [] },
  tracks: [{ id: 'a', title: 'A', shortTitle: 'A', palette: 'wmo', shape: 'circle', hasPlanText: true }],
})
const [track] = programme.tracks
if (track === undefined) throw new Error('no track')
const DOCUMENT = trackDocument(programme.id, track.id)
const HOME = 'track:a'
const DAY = 86_400_000
const NOW = Date.parse('2026-06-01T00:00:00.000Z')
const SANNE = 'sanne@example.nl' as PersonId
const DAAN = 'daan@example.nl' as PersonId
const dayBefore = (days: number): string => new Date(NOW - days * DAY).toISOString()

/** A storage in which people change the track, an update each. */
class Board {
  readonly storage: Storage
  readonly #doc = new Y.Doc()
  #update: Uint8Array | null = null

  constructor(storage: Storage = new MemoryStorage()) {
    this.storage = storage
    this.#doc.on('update', (update: Uint8Array) => {
      this.#update = update
    })
  }

  /** Does something as somebody, so many days ago; gives the number of the update. */
  async change(by: PersonId, days: number, command: ReturnType<typeof renameItem>): Promise<number> {
    const at = dayBefore(days)
    const docs = { programme: new Y.Doc(), tracks: new Map([[track?.id ?? '', this.#doc]]) }
    const result = command({ docs: docs as never, by, now: () => at, today: () => '2026-01-01' })
    if (!result.ok || this.#update === null) throw new Error('nothing changed')
    const entry = { document: DOCUMENT, update: this.#update, user: by, at, authors: [] }
    return (await this.storage.log.append([entry]))[0] ?? 0
  }

  history(historyMs = 730 * DAY): History {
    const { log, versions } = this.storage
    const history = new History({ log, versions, historyMs, now: () => NOW })
    onTestFinished(() => history.stop())
    return history
  }

  async compact(historyMs = 730 * DAY): Promise<void> {
    const { logger } = recordingLogger()
    const compactor = new Compactor({ restMs: 0, log: this.storage.log, logger, historyMs, now: () => NOW })
    compactor.compact(DOCUMENT)
    await compactor.sweep()
    await compactor.settled()
    await compactor.stop()
  }
}

const ref = (item: string) => ({ track: 'a', item }) as Parameters<typeof renameItem>[0]
const newItem = (id: string) =>
  addItem(sampleItem({ id: itemId(id), track: 'a' as TrackId, title: id, period: 'Q1 2026' }))

async function page(history: History, query: Partial<Parameters<History['page']>[2]> = {}): Promise<HistoryPage> {
  const text = await history.page(programme, HOME, { item: null, before: null, limit: 50, ...query })
  return historyPageSchema.parse(JSON.parse(text))
}

const told = ({ changes }: HistoryPage) =>
  changes.map(({ number, by, id, field, before, after }) => [number, by, id, field, before, after])

/** A board with two items that two people changed. */
async function usedBoard(storage?: Storage): Promise<Board> {
  const board = new Board(storage)
  await board.change(SANNE, 20, newItem('one'))
  await board.change(DAAN, 19, newItem('two'))
  await board.change(DAAN, 10, renameItem(ref('one'), 'Anders'))
  await board.change(SANNE, 5, setPeriod(ref('one'), 'eind 2026'))
  return board
}

const RENAMED = [3, DAAN, 'one', 'title', 'one', 'Anders']
const MOVED = [4, SANNE, 'one', 'period', 'Q1 2026', 'eind 2026']

describe('who changed what', () => {
  test('[HIS1] is told per field, the last first, also of what came since it was asked before', async () => {
    const board = await usedBoard()
    const history = board.history()
    expect(told(await page(history, { item: 'one' })).slice(0, 2)).toEqual([MOVED, RENAMED])
    expect((await page(history, { item: 'two' })).changes).toMatchObject([
      { number: 2, by: DAAN, at: dayBefore(19), home: HOME, collection: 'items', field: '*', before: null },
    ])
    await board.change(DAAN, 1, renameItem(ref('two'), 'Later'))
    expect(told(await page(history)).slice(0, 2)).toEqual([[5, DAAN, 'two', 'title', 'two', 'Later'], MOVED])
  })

  test('[HIS1] comes in pages that leave nothing out and cut no update', async () => {
    const history = (await usedBoard()).history()
    const whole = await page(history)
    expect([whole.next, whole.isComplete]).toEqual([null, true])
    const first = await page(history, { limit: 1 })
    const second = await page(history, { limit: 2, before: first.next })
    const third = await page(history, { limit: 9, before: second.next })
    expect([...first.changes, ...second.changes, ...third.changes]).toEqual(whole.changes)
    expect([first.next, second.next, third.next]).toEqual([4, 2, null])
  })

  test('[HIS1] is the same after compaction, in the data folder too', async () => {
    const storage = EmbeddedStorage.open(await temporaryFolder())
    onTestFinished(() => storage.close())
    const board = await usedBoard(storage)
    const history = board.history()
    const before = await page(history)
    await board.compact()
    expect((await storage.log.read(DOCUMENT))?.updates).toEqual([])
    expect(await page(history)).toEqual(before)
    expect(await page(board.history())).toEqual(before)
  })

  test('[HIS2] is forgotten after the period, by what was remembered too', async () => {
    const board = await usedBoard()
    const history = board.history(15 * DAY)
    expect((await page(history)).isComplete).toBe(true)
    await board.compact(15 * DAY)
    const after = await page(history)
    expect([told(after), after.isComplete, after.next]).toEqual([[MOVED, RENAMED], false, null])
  })

  test('[HIS8] of what nobody wrote is nothing; of what is damaged it is not known, and the rest goes on', async () => {
    const history = new Board().history()
    expect(await page(history)).toEqual({ changes: [], next: null, isComplete: true })
    const board = await usedBoard()
    const entry = { document: DOCUMENT, update: Uint8Array.of(1, 2, 3), user: SANNE, at: dayBefore(0), authors: [] }
    await board.storage.log.append([entry])
    const broken = board.history()
    await expect(page(broken)).rejects.toBeInstanceOf(DocumentUnavailableError)
    const other = await broken.page(programme, 'programme', { item: null, before: null, limit: 9 })
    expect(JSON.parse(other)).toEqual({ changes: [], next: null, isComplete: true })
  })

  test('[HIS8] so many may ask at once, and those after them are told to wait', async () => {
    const history = (await usedBoard()).history()
    const answers = await Promise.allSettled(Array.from({ length: 40 }, () => page(history)))
    const refused = answers.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(8)
    expect((await page(history)).changes.length).toBeGreaterThan(3)
  })
})

describe('the plan as it was', () => {
  const titles = (text: string | null) =>
    text && planPictureSchema.parse(JSON.parse(text)).items.map(({ id, title, period }) => [id, title, period])

  for (const compacted of [false, true]) {
    test(`[HIS7] is known before a moment and before an update${compacted ? ', after compaction too' : ''}`, async () => {
      const board = await usedBoard()
      if (compacted) await board.compact()
      const history = board.history()
      expect(titles(await history.planAt(programme, dayBefore(30)))).toEqual([])
      expect(titles(await history.planAt(programme, dayBefore(10)))).toEqual([
        ['one', 'one', 'Q1 2026'],
        ['two', 'two', 'Q1 2026'],
      ])
      expect(titles(await history.planAt(programme, dayBefore(0)))?.[0]).toEqual(['one', 'Anders', 'eind 2026'])
      expect(titles(await history.documentBefore(programme, HOME, 4))?.[0]).toEqual(['one', 'Anders', 'Q1 2026'])
      expect(titles(await history.documentBefore(programme, HOME, 1))).toEqual([])
    })
  }

  test('[HIS7] is not known from before the history begins', async () => {
    const board = await usedBoard()
    await board.compact(15 * DAY)
    const history = board.history(15 * DAY)
    expect(await history.planAt(programme, dayBefore(16))).toBeNull()
    expect(await history.documentBefore(programme, HOME, 2)).toBeNull()
    expect(titles(await history.documentBefore(programme, HOME, 3))?.[0]).toEqual(['one', 'one', 'Q1 2026'])
    expect(titles(await history.planAt(programme, dayBefore(14)))?.[0]).toEqual(['one', 'one', 'Q1 2026'])
  })

  test('[HIS4] of a version stays, whatever is changed, compacted or forgotten', async () => {
    const board = await usedBoard()
    const { versions } = board.storage
    const history = board.history(2 * DAY)
    const states = await history.present(programme)
    expect(states.map(({ document, number }) => [document, number])).toEqual([
      ['p:plan:a', 0],
      ['p:programme', 0],
      ['p:track:a', 4],
    ])
    await versions.add({ id: 'v', programme: 'p', title: 'Versie', by: SANNE, at: dayBefore(5) }, states)
    const before = await history.planOfVersion(programme, 'v')
    await board.change(DAAN, 1, renameItem(ref('one'), 'Nog anders'))
    await board.compact(2 * DAY)
    expect((await board.storage.log.historyBase(DOCUMENT))?.number).toBe(4)
    expect(await history.planOfVersion(programme, 'v')).toBe(before)
    expect(titles(before)?.[0]).toEqual(['one', 'Anders', 'eind 2026'])
  })
})

test('[HIS8] a long history keeps nobody waiting: it is read in pages and played elsewhere', async () => {
  const board = new Board()
  await board.change(SANNE, 20, newItem('one'))
  for (let count = 0; count < 3_000; count += 1) await board.change(SANNE, 10, renameItem(ref('one'), `Titel ${count}`))
  const reads: number[] = []
  const { log } = board.storage
  const updatesAfter = log.updatesAfter.bind(log)
  log.updatesAfter = (document, number, limit) => {
    reads.push(limit)
    return updatesAfter(document, number, limit)
  }
  const history = board.history()
  const { changes } = await page(history, { limit: 500 })
  expect(changes).toHaveLength(500)
  expect(Math.max(...reads)).toBeLessThanOrEqual(100)
  reads.length = 0
  await page(history)
  expect(reads).toHaveLength(1)
})
