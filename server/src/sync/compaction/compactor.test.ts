import { describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { MemoryStorage } from '../../storage/memory/memory-storage.ts'
import { type LogEntry, type UpdateLog, updatesOf } from '../../storage/update-log.ts'
import { recordingLogger } from '../../testing/servers/test-server.ts'
import { Compactor } from './compactor.ts'
import { squash } from './squash.ts'

const DOCUMENT = 'p:track:a'
const DAY = 86_400_000
const NOW = Date.parse('2026-06-01T00:00:00.000Z')

/** A log with so many updates of a document, one a day up to now. */
async function logOf(days: number): Promise<{ log: UpdateLog; updates: readonly Uint8Array[] }> {
  const { log } = new MemoryStorage()
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  for (let day = 0; day < days; day += 1) doc.getMap('items').set(`k${day % 5}`, day)
  await log.append(updates.map((update, day) => entry(update, NOW - (days - day) * DAY)))
  return { log, updates }
}

const entry = (update: Uint8Array, at: number): LogEntry => ({
  ...{ document: DOCUMENT, update, user: 'a@example.nl', at: new Date(at).toISOString(), authors: [] },
})

function compactorOf(log: UpdateLog, historyMs = 730 * DAY): { compactor: Compactor; lines: readonly string[] } {
  const { logger, lines } = recordingLogger()
  const compactor = new Compactor({ log, logger, historyMs, restMs: 0, now: () => NOW })
  onTestFinished(() => compactor.stop())
  return { compactor, lines }
}

/** What the history gives when it is played from its beginning. */
async function replayed(log: UpdateLog): Promise<Uint8Array> {
  const base = await log.historyBase(DOCUMENT)
  const updates = await log.updatesAfter(DOCUMENT, 0, 10_000)
  return squash([...(base?.state ? [base.state] : []), ...updates.map(({ update }) => update)])
}

describe('the compactor', () => {
  test('[STO3] [STO2] puts a snapshot before the log and leaves the history whole', async () => {
    const { log, updates } = await logOf(30)
    const { compactor } = compactorOf(log)
    compactor.compact(DOCUMENT)
    await compactor.settled()
    const stored = await log.read(DOCUMENT)
    expect(stored?.updates).toEqual([])
    expect(stored?.snapshot).toEqual(squash(updates))
    expect((await log.updatesAfter(DOCUMENT, 0, 99)).map(({ update }) => update)).toEqual(updates)
  })

  test('[STO3] also has in its snapshot what another server wrote', async () => {
    const { log } = await logOf(3)
    const other = new Y.Doc()
    other.getMap('items').set('other', 1)
    await log.append([entry(Y.encodeStateAsUpdate(other), NOW)])
    const { compactor } = compactorOf(log)
    compactor.compact(DOCUMENT)
    await compactor.settled()
    const doc = new Y.Doc()
    Y.applyUpdate(doc, (await log.read(DOCUMENT))?.snapshot ?? new Uint8Array())
    expect(doc.getMap('items').get('other')).toBe(1)
  })

  test('[STO4] forgets who made what is older than the period, and no content', async () => {
    const { log, updates } = await logOf(30)
    const { compactor } = compactorOf(log, 10 * DAY)
    await compactor.sweep()
    await compactor.settled()
    const kept = await log.updatesAfter(DOCUMENT, 0, 99)
    expect(kept.map(({ number }) => number)).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30])
    expect((await log.historyBase(DOCUMENT))?.state).toEqual(squash(updates.slice(0, 20)))
    expect(await replayed(log)).toEqual(squash(updates))
    await compactor.sweep()
    await compactor.settled()
    expect(await log.updatesAfter(DOCUMENT, 0, 99)).toEqual(kept)
  })

  test('[STO3] leaves a log that makes no whole as it is, says so, and goes on with the next', async () => {
    const { log, updates } = await logOf(3)
    await log.append(updates.slice(1).map((update) => ({ ...entry(update, NOW), document: 'p:track:b' })))
    const { compactor, lines } = compactorOf(log)
    compactor.compact('p:track:b')
    compactor.compact(DOCUMENT)
    await compactor.settled()
    expect((await log.read('p:track:b'))?.snapshot).toBeNull()
    expect((await log.read(DOCUMENT))?.snapshot).not.toBeNull()
    expect(lines.filter((line) => line.includes('log not compacted'))).toHaveLength(1)
  })

  test('[STO3] that is stopped in the middle leaves the log as it was', async () => {
    const { log, updates } = await logOf(30)
    const { compactor, lines } = compactorOf(log)
    compactor.compact(DOCUMENT)
    await compactor.stop()
    const stored = await log.read(DOCUMENT)
    expect(squash(updatesOf(stored))).toEqual(squash(updates))
    expect(lines).toEqual([])
  })
})
