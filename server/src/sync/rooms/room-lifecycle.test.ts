import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { personSchema } from '@samenspoor/shared/model/person'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { AuditTrail } from '../../audit-trail.ts'
import { MemoryStorage } from '../../storage/memory/memory-storage.ts'
import type { Storage } from '../../storage/storage.ts'
import { eventually } from '../../testing/clients/stock-client.ts'
import { gated } from '../../testing/gated-storage.ts'
import { recordingLogger } from '../../testing/servers/test-server.ts'
import { Compactor } from '../compaction/compactor.ts'
import { CommitQueue } from '../intake/commit-queue.ts'
import { LIMITS } from '../limits/limits.ts'
import type { Member } from '../member.ts'
import { newSyncCounters } from '../sync-counters.ts'
import type { Room } from './room.ts'
import { type HeldRoom, RoomStore } from './room-store.ts'

const DOCUMENT: DocumentName = 'p:track:a'
const person = personSchema.parse({
  ...{ id: 'a@example.nl', name: 'A', initials: 'A', title: 'projectleider' },
  ...{ role: 'projectleider', tracks: [], colour: 1 },
})

interface Scene {
  readonly rooms: RoomStore
  readonly queue: CommitQueue
  readonly compactor: Compactor
  readonly log: Storage['log']
}

/** Rooms without sockets, over a storage that asks `gate` first. */
function sceneWith(gate: (method: 'read' | 'append') => Promise<void>): Scene {
  const storage = gated(new MemoryStorage(), gate)
  const { logger } = recordingLogger()
  const { log } = storage
  const queue = new CommitQueue(log, logger, { firstMs: 1, longestMs: 1 })
  const counters = newSyncCounters()
  const compactor = new Compactor({ log, logger, historyMs: 1 })
  const audit = new AuditTrail(storage.audit, logger)
  return {
    rooms: new RoomStore({ log, queue, compactor, logger, audit, counters, lingerMs: 0, others: null }),
    queue,
    compactor,
    log,
  }
}

/** Somebody who has the document open. */
class Visitor {
  readonly acknowledged: string[] = []
  readonly doc = new Y.Doc()
  readonly #held: HeldRoom
  readonly #keys: string[] = []
  readonly #member: Member

  private constructor(held: HeldRoom) {
    this.#held = held
    this.#member = {
      ...{
        person,
        mayWrite: true,
        isExpelled: false,
        origin: 'test',
        correlation: '0000000000000000',
        send: () => undefined,
        charge: () => undefined,
        chargeAuthors: () => undefined,
        close: () => undefined,
      },
      acknowledge: (count) => {
        this.acknowledged.splice(0, this.acknowledged.length, ...this.#keys.slice(0, count))
      },
      refuse: () => true,
    }
    held.room.join(this.#member)
  }

  static async enter({ rooms }: Scene): Promise<Visitor> {
    return new Visitor(await rooms.enter(DOCUMENT))
  }

  get room(): Room {
    return this.#held.room
  }

  has(key: string): boolean {
    return this.room.doc.getMap('items').has(key)
  }

  write(key: string): void {
    const before = Y.encodeStateVector(this.doc)
    this.doc.getMap('items').set(key, 1)
    this.#keys.push(key)
    this.room.receiveChanges(this.#member, this.#keys.length, Y.encodeStateAsUpdate(this.doc, before), false)
  }

  leave(): void {
    this.room.leave(this.#member)
    this.#held.letGo()
  }
}

/** A disk whose writes wait until the test lets one through. */
function disk(): { gate: (method: 'read' | 'append') => Promise<void>; letThrough: () => void } {
  const waiting: (() => void)[] = []
  return {
    gate: (method) => (method === 'read' ? turns(1) : new Promise((resolve) => void waiting.push(resolve))),
    letThrough: () => waiting.shift()?.(),
  }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

async function storedKeys({ log }: Scene): Promise<Set<string>> {
  const stored = await log.read(DOCUMENT)
  const doc = new Y.Doc()
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
  return new Set(doc.getMap('items').keys())
}

/** What one after the other comes by: how long the disk takes and when the next one comes, in turns of the event loop. */
const visits = fc.array(
  fc.record({ disk: fc.nat(6), stays: fc.nat(4), writesAgain: fc.boolean(), nextAfter: fc.nat(6) }),
  { minLength: 2, maxLength: 5 },
)

describe('a document that goes out of memory', () => {
  test('[OPS9] while somebody comes in shows that one all that was written, five hundred times', async () => {
    await fc.assert(
      fc.asyncProperty(visits, async (plan) => {
        let writeTakes = 0
        const alive = new Set<Room>()
        const scene = sceneWith((method) => turns(method === 'append' ? writeTakes : 1))
        const written: string[] = []
        for (const [place, visit] of plan.entries()) {
          writeTakes = visit.disk
          const visitor = await Visitor.enter(scene)
          alive.add(visitor.room)
          expect([...alive].filter(({ state }) => state !== 'gone')).toEqual([visitor.room])
          const unsaved = written.filter((key) => !visitor.has(key))
          visitor.write(`first ${place}`)
          written.push(`first ${place}`)
          await turns(visit.stays)
          if (visit.writesAgain) {
            visitor.write(`second ${place}`)
            written.push(`second ${place}`)
          }
          // What a colleague had under way comes to this one too: it is the same copy.
          await scene.queue.settled()
          expect(unsaved.filter((key) => !visitor.has(key))).toEqual([])
          if (visit.nextAfter % 2 === 0) visitor.write(`last ${place}`)
          visitor.leave()
          if (visit.nextAfter % 2 === 0) written.push(`last ${place}`)
          await turns(visit.nextAfter)
        }
        await eventually(() => scene.rooms.size === 0)
        expect([...(await storedKeys(scene))].sort()).toEqual([...new Set(written)].sort())
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  test('[OPS9] is kept when the next one comes while its last change is on the way to disk', async () => {
    const { gate, letThrough } = disk()
    const scene = sceneWith(gate)
    const first = await Visitor.enter(scene)
    first.write('one')
    first.leave()
    await eventually(() => first.room.state === 'flushing')
    const second = await Visitor.enter(scene)
    expect([second.room === first.room, second.room.state, second.has('one')]).toEqual([true, 'live', false])
    second.write('two')
    letThrough()
    await eventually(() => second.has('one'))
    // It is in use again: the write that the first one waited for must not take it away.
    expect(second.room.state).toBe('live')
    letThrough()
    await eventually(() => second.has('two'))
    second.leave()
    await eventually(() => scene.rooms.size === 0)
    const third = await Visitor.enter(scene)
    expect([third.room === first.room, third.has('one'), third.has('two')]).toEqual([false, true, true])
    third.leave()
    await eventually(() => scene.rooms.size === 0)
  })
})

describe('a document that is left', () => {
  test('[STO12] gets a snapshot when many updates are in none, and opens as it was', async () => {
    const scene = sceneWith(() => turns(1))
    const leave = async (visitor: Visitor): Promise<(Uint8Array | null | undefined)[]> => {
      await scene.queue.settled()
      visitor.leave()
      await eventually(() => scene.rooms.size === 0)
      await scene.compactor.settled()
      const stored = await scene.log.read(DOCUMENT)
      return [stored?.snapshot, ...(stored?.updates ?? [])]
    }
    const first = await Visitor.enter(scene)
    for (let edit = 1; edit < LIMITS.updatesAtRest; edit += 1) first.write(`first ${edit}`)
    const [none, ...updates] = await leave(first)
    expect([none, updates.length]).toEqual([null, LIMITS.updatesAtRest - 1])
    const second = await Visitor.enter(scene)
    second.write('second')
    const [snapshot, ...rest] = await leave(second)
    expect([snapshot instanceof Uint8Array, rest]).toEqual([true, []])
    const third = await Visitor.enter(scene)
    expect([third.has('first 1'), third.has('second'), third.room.doc.getMap('items').size]).toEqual([
      ...[true, true],
      LIMITS.updatesAtRest,
    ])
    third.write('third')
    expect((await leave(third)).length).toBe(2)
  })
})

describe('a disk that is slower than people type', () => {
  test('[OPS10] gets one append at a time, which takes all that waits', async () => {
    let underWay = 0
    let most = 0
    let appends = 0
    const scene = sceneWith(async (method) => {
      if (method === 'read') return
      appends += 1
      underWay += 1
      most = Math.max(most, underWay)
      await turns(50)
      underWay -= 1
    })
    const editors = await Promise.all(Array.from({ length: 14 }, () => Visitor.enter(scene)))
    for (let edit = 0; edit < 100; edit += 1) {
      for (const [place, editor] of editors.entries()) editor.write(`${place} ${edit}`)
      await turns(1)
    }
    await scene.queue.settled()
    await turns(1)
    expect(most).toBe(1)
    expect(appends).toBeLessThan(10)
    expect(editors.map(({ acknowledged }) => acknowledged.length)).toEqual(editors.map(() => 100))
    expect(scene.rooms.waiting).toBe(0)
    for (const editor of editors) editor.leave()
    await eventually(() => scene.rooms.size === 0)
  }, 60_000)

  test('[OPS10] is not given more to wait for than 32 MiB of a document', async () => {
    const { gate, letThrough } = disk()
    const scene = sceneWith(gate)
    const editor = await Visitor.enter(scene)
    const piece = 'x'.repeat(900_000)
    for (let edit = 0; edit < 60; edit += 1) editor.write(`${edit} ${piece}`)
    await turns(2)
    while (scene.rooms.waiting > 0 || editor.acknowledged.length === 0) {
      letThrough()
      await turns(2)
    }
    const kept = (await storedKeys(scene)).size
    expect(kept).toBeGreaterThan(30)
    expect(kept).toBeLessThan(45)
    expect(editor.acknowledged.length).toBeLessThanOrEqual(kept)
  }, 60_000)
})
