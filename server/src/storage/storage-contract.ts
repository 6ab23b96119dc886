import { createHash } from 'node:crypto'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { describe, expect, test } from 'vitest'
import { follows } from './audit/audit-chain.ts'
import type { AuditEntry } from './audit/audit-log.ts'
import type { StoredCredential } from './credentials.ts'
import type { Storage } from './storage.ts'
import { type LogEntry, SYSTEM_USER } from './update-log.ts'

const DOCUMENT = 'p:track:a'
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const entry = (value: number, change: Partial<LogEntry> = {}): LogEntry => ({
  document: DOCUMENT,
  update: bytes(value),
  user: 'a@example.nl',
  at: '2026-01-01T00:00:00.000Z',
  authors: [],
  ...change,
})

/** What every storage engine promises. `open` gives an empty one. */
export function describeStorage(name: string, open: () => Promise<Storage>): void {
  describe(`${name}: the update log`, () => {
    test('knows nothing of a document that nobody wrote', async () => {
      const { log } = await open()
      expect(await log.read(DOCUMENT)).toBeNull()
      expect(await log.documents()).toEqual([])
    })

    test('[STO1] gives back what was appended, in order and per document, numbered from 1', async () => {
      const { log } = await open()
      expect(await log.append([entry(1), entry(2, { document: 'p:track:b' }), entry(3)])).toEqual([1, 1, 2])
      expect(await log.append([entry(4)])).toEqual([3])
      const stored = await log.read(DOCUMENT)
      expect(stored?.updates.map((update) => [...update])).toEqual([[1], [3], [4]])
      expect(stored?.last).toBe(3)
      expect(stored?.snapshot).toBeNull()
      expect((await log.documents()).map(({ name: document, last }) => [document, last])).toEqual([
        ['p:track:a', 3],
        ['p:track:b', 1],
      ])
    })

    test('[STO1] keeps bytes as they were when they were appended', async () => {
      const { log } = await open()
      const update = bytes(1, 2)
      await log.append([entry(0, { update })])
      update[0] = 9
      expect([...((await log.read(DOCUMENT))?.updates[0] ?? [])]).toEqual([1, 2])
    })

    test('keeps updates of no bytes and of a megabyte', async () => {
      const { log } = await open()
      await log.append([entry(0, { update: bytes() }), entry(0, { update: new Uint8Array(1 << 20).fill(7) })])
      expect((await log.read(DOCUMENT))?.updates.map(({ length }) => length)).toEqual([0, 1 << 20])
    })

    test('gives a client id to the first person who writes under it', async () => {
      const { log } = await open()
      await log.append([entry(1, { authors: [7, 2 ** 32 - 1] })])
      await log.append([entry(2, { authors: [7, 8], user: 'b@example.nl' })])
      expect((await log.read(DOCUMENT))?.authors).toEqual(
        new Map([
          [7, 'a@example.nl'],
          [8, 'b@example.nl'],
          [2 ** 32 - 1, 'a@example.nl'],
        ]),
      )
    })

    test('[STO11] appends nothing to a document that is further than the writer knows, and the rest of the batch', async () => {
      const { log } = await open()
      await log.append([entry(1), entry(1, { document: 'p:track:b' })])
      const heads = new Map([
        [DOCUMENT, 0],
        ['p:track:b', 1],
        ['p:track:c', 0],
      ])
      const batch = [
        entry(2, { authors: [7] }),
        ...['p:track:b', 'p:track:c', 'p:track:b'].map((document) => entry(3, { document, authors: [8] })),
        entry(4),
      ]
      expect(await log.append(batch, heads)).toEqual([0, 2, 1, 3, 0])
      const stored = await log.read(DOCUMENT)
      expect([stored?.last, stored?.updates.length, stored?.authors.size]).toEqual([1, 1, 0])
      expect((await log.read('p:track:b'))?.authors.get(8)).toBe('a@example.nl')
      expect(await log.append([entry(2)], new Map([[DOCUMENT, 1]]))).toEqual([2])
    })

    test('says up to where the log of some documents goes', async () => {
      const { log } = await open()
      await log.append([entry(1), entry(2), entry(1, { document: 'p:track:b' })])
      const [head, ...others] = await log.heads([DOCUMENT, 'p:track:x'])
      expect(others).toEqual([])
      expect(head).toEqual({ name: DOCUMENT, epoch: (await log.read(DOCUMENT))?.epoch, last: 2 })
      expect(await log.heads([])).toEqual([])
    })

    test('makes a document once', async () => {
      const { log } = await open()
      const first = entry(1, { user: SYSTEM_USER })
      expect(await log.create(first)).toBe(true)
      expect(await log.create(entry(2))).toBe(false)
      const stored = await log.read(DOCUMENT)
      expect(stored?.updates.map((update) => [...update])).toEqual([[1]])
    })

    test('keeps the epoch of a document, and gives every document its own', async () => {
      const { log } = await open()
      await log.append([entry(1), entry(1, { document: 'p:track:b' })])
      const epoch = (await log.read(DOCUMENT))?.epoch
      await log.append([entry(2)])
      expect((await log.read(DOCUMENT))?.epoch).toBe(epoch)
      expect((await log.read('p:track:b'))?.epoch).not.toBe(epoch)
    })

    test('[STO3] reads a snapshot instead of the updates up to a number, and keeps those in the history', async () => {
      const { log } = await open()
      await log.append([entry(1, { authors: [7] }), entry(2), entry(3)])
      await log.compact(DOCUMENT, 2, bytes(12))
      const stored = await log.read(DOCUMENT)
      expect([...(stored?.snapshot ?? [])]).toEqual([12])
      expect(stored?.updates.map((update) => [...update])).toEqual([[3]])
      expect(stored?.authors.get(7)).toBe('a@example.nl')
      expect(await log.append([entry(4)])).toEqual([4])
      await log.compact(DOCUMENT, 4, bytes(14))
      expect((await log.read(DOCUMENT))?.updates).toEqual([])
      expect((await log.updatesAfter(DOCUMENT, 0, 9)).map(({ number }) => number)).toEqual([1, 2, 3, 4])
    })

    test('[STO3] keeps the later of two snapshots, whichever comes last', async () => {
      const { log } = await open()
      await log.append([entry(1), entry(2), entry(3)])
      await log.compact(DOCUMENT, 3, bytes(13))
      await log.compact(DOCUMENT, 2, bytes(12))
      expect([...((await log.read(DOCUMENT))?.snapshot ?? [])]).toEqual([13])
    })

    test('refuses a snapshot of updates that are not there', async () => {
      const { log } = await open()
      await expect(log.compact(DOCUMENT, 1, bytes(1))).rejects.toThrow()
      await log.append([entry(1)])
      await expect(log.compact(DOCUMENT, 2, bytes(1))).rejects.toThrow()
      expect((await log.read(DOCUMENT))?.snapshot).toBeNull()
    })

    test('[STO2] knows of every update who made it and when', async () => {
      const { log } = await open()
      expect(await log.historyBase(DOCUMENT)).toBeNull()
      expect(await log.updatesAfter(DOCUMENT, 0, 9)).toEqual([])
      const later = { user: 'b@example.nl', at: '2026-02-03T04:05:06.789Z' }
      await log.append([entry(1), entry(2, later), entry(9, { document: 'p:track:b' })])
      expect(await log.historyBase(DOCUMENT)).toEqual({ number: 0, state: null })
      const [first, second] = await log.updatesAfter(DOCUMENT, 0, 9)
      expect(first).toMatchObject({ number: 1, user: 'a@example.nl', at: '2026-01-01T00:00:00.000Z' })
      expect({ ...second, update: [...(second?.update ?? [])] }).toEqual({ number: 2, update: [2], ...later })
      expect((await log.updatesAfter(DOCUMENT, 1, 9)).map(({ number }) => number)).toEqual([2])
      expect((await log.updatesAfter(DOCUMENT, 0, 1)).map(({ number }) => number)).toEqual([1])
    })

    test('[STO4] forgets who made the updates up to a number, once a snapshot holds them', async () => {
      const { log } = await open()
      await log.append([entry(1), entry(2), entry(3)])
      await expect(log.forget(DOCUMENT, 1, bytes(11))).rejects.toThrow()
      await log.compact(DOCUMENT, 2, bytes(12))
      await expect(log.forget(DOCUMENT, 3, bytes(13))).rejects.toThrow()
      await log.forget(DOCUMENT, 2, bytes(22))
      await log.forget(DOCUMENT, 1, bytes(11))
      const base = await log.historyBase(DOCUMENT)
      expect([base?.number, ...(base?.state ?? [])]).toEqual([2, 22])
      expect((await log.updatesAfter(DOCUMENT, 0, 9)).map(({ number }) => number)).toEqual([3])
      const stored = await log.read(DOCUMENT)
      expect([stored?.last, ...(stored?.snapshot ?? [])]).toEqual([3, 12])
      expect(await log.append([entry(4)])).toEqual([4])
    })

    test('[STO4] says up to which number everything is older than a moment', async () => {
      const { log } = await open()
      expect(await log.lastBefore(DOCUMENT, '2026-01-01T00:00:00.000Z')).toBe(0)
      const at = (day: number): Partial<LogEntry> => ({ at: `2026-01-0${day}T00:00:00.000Z` })
      // A clock that was set back: what stands behind a younger update is not older.
      await log.append([entry(1, at(1)), entry(2, at(2)), entry(3, at(5)), entry(4, at(3))])
      const days = [1, 2, 3, 4, 5, 6].map((day) => log.lastBefore(DOCUMENT, `2026-01-0${day}T00:00:00.000Z`))
      expect(await Promise.all(days)).toEqual([0, 1, 2, 2, 2, 4])
    })

    test('numbers what many append at once in order, without a gap', async () => {
      const { log } = await open()
      const documents = ['p:track:a', 'p:track:b', 'p:track:c']
      const appends = Array.from({ length: 30 }, (_, round) =>
        log.append(
          Array.from({ length: 3 }, (_, step) => entry(round, { document: documents[(round + step) % 3] ?? '' })),
        ),
      )
      const numbers = await Promise.all(appends)
      for (const [index, document] of documents.entries()) {
        const given = numbers.flatMap((list, round) => list.filter((_, step) => (round + step) % 3 === index))
        expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, place) => place + 1))
        const stored = await log.updatesAfter(document, 0, 100)
        expect(stored.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, place) => place + 1))
      }
    })
  })

  describe(`${name}: versions`, () => {
    const version = (id: string, at: string) => ({ id, programme: 'p', title: id, by: 'a@example.nl', at })
    const NEVER = { document: 'p:track:b', number: 0, state: null }
    const at = (number: number) => ({ document: DOCUMENT, number, state: bytes(number) })

    test('[HIS4] gives back what was kept, the last first, under its name', async () => {
      const { versions } = await open()
      expect(await versions.list('p')).toEqual([])
      await versions.add(version('one', '2026-01-01T00:00:00.000Z'), [NEVER, at(2)])
      await versions.add(version('two', '2026-01-02T00:00:00.000Z'), [at(2), NEVER])
      await versions.add({ ...version('other', '2026-01-03T00:00:00.000Z'), programme: 'q' }, [at(3)])
      const documents = [at(2), NEVER].map(({ document, number }) => ({ document, number }))
      expect(await versions.list('p')).toEqual([
        { ...version('two', '2026-01-02T00:00:00.000Z'), documents },
        { ...version('one', '2026-01-01T00:00:00.000Z'), documents },
      ])
      expect((await versions.states('one')).map(({ state, ...own }) => [own, state && [...state]])).toEqual([
        [documents[0], [2]],
        [documents[1], null],
      ])
      expect([await versions.rename('one', 'Na het college'), await versions.rename('none', 'x')]).toEqual([
        true,
        false,
      ])
      expect((await versions.list('p')).map(({ title }) => title)).toEqual(['two', 'Na het college'])
    })

    test('[HIS4] goes without taking along what another one holds too', async () => {
      const { versions } = await open()
      await versions.add(version('one', '2026-01-01T00:00:00.000Z'), [at(2)])
      await versions.add(version('two', '2026-01-02T00:00:00.000Z'), [at(2)])
      expect([await versions.remove('one'), await versions.remove('one')]).toEqual([true, false])
      expect([...((await versions.states('two'))[0]?.state ?? [])]).toEqual([2])
      expect(await versions.states('one')).toEqual([])
    })

    test('[HIS4] does not miss what the log forgets', async () => {
      const { log, versions } = await open()
      await log.append([entry(1), entry(2)])
      await versions.add(version('one', '2026-01-01T00:00:00.000Z'), [at(1)])
      await log.compact(DOCUMENT, 2, bytes(12))
      await log.forget(DOCUMENT, 2, bytes(12))
      expect([...((await versions.states('one'))[0]?.state ?? [])]).toEqual([1])
    })
  })

  describe(`${name}: the audit trail`, () => {
    const line = (change: Partial<AuditEntry> = {}): AuditEntry => ({
      ...{ at: '2026-01-01T00:00:00.000Z', actor: 'a@example.nl', action: 'open-document', object: DOCUMENT },
      ...{ result: 'refused', origin: '127.0.0.1', reason: 'rights', correlation: null },
      ...change,
    })

    test('[STO5] keeps lines in order, each chained to the one before', async () => {
      const { audit } = await open()
      expect(await audit.linesAfter(0, 9)).toEqual([])
      await audit.append([line(), line({ actor: null, reason: null, correlation: '00aa' })])
      await audit.append([])
      await audit.append([line({ action: 'sign-in', result: 'ok' })])
      const lines = await audit.linesAfter(0, 9)
      expect(lines.map(({ number }) => number)).toEqual([1, 2, 3])
      expect(lines.map(({ number, hash, ...rest }) => rest)).toEqual([
        line(),
        line({ actor: null, reason: null, correlation: '00aa' }),
        line({ action: 'sign-in', result: 'ok' }),
      ])
      expect(lines.every((each, index) => follows(each, lines[index - 1] ?? null))).toBe(true)
      expect((await audit.linesAfter(1, 1)).map(({ number }) => number)).toEqual([2])
    })

    test('[OPS13] gives a line without a correlation the hash that it had when no line had one', async () => {
      const { audit } = await open()
      await audit.append([line(), line({ correlation: '00aa' })])
      const [older, newer] = await audit.linesAfter(0, 2)
      const fields = ['0'.repeat(64), ...['2026-01-01T00:00:00.000Z', 'a@example.nl', 'open-document', DOCUMENT]]
      const json = JSON.stringify([...fields, 'refused', '127.0.0.1', 'rights'])
      expect(older?.hash).toBe(createHash('sha256').update(json).digest('hex'))
      if (newer === undefined) throw new Error('not stored')
      for (const correlation of [null, '00ab', ''])
        expect(follows({ ...newer, correlation }, older ?? null)).toBe(false)
    })

    test('[STO5] has one chain, however many append at once', async () => {
      const { audit } = await open()
      await Promise.all(Array.from({ length: 20 }, (_, index) => audit.append([line({ object: `${index}` }), line()])))
      const lines = await audit.linesAfter(0, 100)
      expect(lines).toHaveLength(40)
      expect(lines.every((each, index) => follows(each, lines[index - 1] ?? null))).toBe(true)
    })
  })

  describe(`${name}: the registry`, () => {
    const programme = programmeSchema.parse({
      id: 'p',
      title: 'Programma',
      municipality: 'Leiden',
      tracks: [{ id: 'a', title: 'A', shortTitle: 'A', palette: 'wmo', shape: 'circle', hasPlanText: true }],
      people: ['z@example.nl', 'a@example.nl'].map((id) => ({
        ...{ id, name: id, initials: 'X', title: 'lid', role: 'teamlid', tracks: ['a'], colour: 1 },
      })),
    })

    test('gives back programmes with their people in order', async () => {
      const { registry } = await open()
      expect(await registry.programmes()).toEqual([])
      expect(await registry.programme(programme.id)).toBeNull()
      await registry.saveProgramme(programme)
      expect(await registry.programme(programme.id)).toEqual(programme)
      expect(await registry.programmes()).toEqual([programme])
    })

    test('replaces a programme as a whole', async () => {
      const { registry } = await open()
      await registry.saveProgramme(programme)
      const changed = { ...programme, title: 'Anders', people: programme.people.slice(1) }
      await registry.saveProgramme(changed)
      expect(await registry.programmes()).toEqual([changed])
    })
  })

  describe(`${name}: credentials and secrets`, () => {
    const credential: StoredCredential = {
      ...{ key: 'k', kind: 'session', person: 'a@example.nl', createdAt: 1, seenAt: 2, expiresAt: 2 ** 41 },
    }

    test('keeps a credential until it is removed', async () => {
      const { credentials } = await open()
      expect(await credentials.find('k')).toBeNull()
      await credentials.add(credential)
      await credentials.touch('k', 5)
      await credentials.touch('unknown', 5)
      expect(await credentials.find('k')).toEqual({ ...credential, seenAt: 5 })
      await credentials.remove('k')
      expect(await credentials.find('k')).toBeNull()
    })

    test('removes what expired', async () => {
      const { credentials } = await open()
      await credentials.add(credential)
      await credentials.add({ ...credential, key: 'old', kind: 'token', expiresAt: 9 })
      await credentials.prune(10)
      expect(await credentials.find('old')).toBeNull()
      expect(await credentials.find('k')).toEqual(credential)
    })

    test('[OPS6] says how it is', async () => {
      const storage = await open()
      const { bytes, freeBytes, isMigrated } = await storage.condition()
      expect(isMigrated).toBe(true)
      expect(bytes).toBeGreaterThanOrEqual(0)
      if (freeBytes !== null) expect(freeBytes).toBeGreaterThan(0)
    })

    test('makes a secret once', async () => {
      const storage = await open()
      expect(await storage.secret('x', () => 'first')).toBe('first')
      expect(await storage.secret('x', () => 'second')).toBe('first')
      expect(await storage.secret('y', () => 'third')).toBe('third')
    })
  })
}
