import { statSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../testing/servers/test-server.ts'
import { follows } from '../audit/audit-chain.ts'
import { openDatabase } from './database.ts'
import { EmbeddedStorage } from './embedded-storage.ts'

/** The tables of the first version, as they are in data folders out there. */
const FIRST_VERSION = `
  CREATE TABLE document (
    name TEXT PRIMARY KEY, epoch TEXT NOT NULL, last INTEGER NOT NULL, snapshot BLOB, snapshot_crc INTEGER
  ) STRICT;
  CREATE TABLE document_update (
    document TEXT NOT NULL REFERENCES document (name), number INTEGER NOT NULL, bytes BLOB NOT NULL, crc INTEGER NOT NULL,
    user TEXT NOT NULL, at TEXT NOT NULL, UNIQUE (document, number)
  ) STRICT;
  CREATE TABLE author (
    document TEXT NOT NULL REFERENCES document (name), client INTEGER NOT NULL, user TEXT NOT NULL,
    PRIMARY KEY (document, client)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE programme (id TEXT PRIMARY KEY, title TEXT NOT NULL, municipality TEXT NOT NULL, tracks TEXT NOT NULL) STRICT;
  CREATE TABLE person (
    programme TEXT NOT NULL REFERENCES programme (id), position INTEGER NOT NULL, id TEXT NOT NULL, details TEXT NOT NULL,
    PRIMARY KEY (programme, id)
  ) STRICT;
  CREATE TABLE credential (
    key TEXT PRIMARY KEY, kind TEXT NOT NULL, person TEXT NOT NULL, created_at INTEGER NOT NULL, seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  PRAGMA user_version = 1;
`

const AT = '2026-01-01T00:00:00.000Z'

describe('a data folder of the first version', () => {
  test('[STO1] opens with every document as it was, and with the history that it has', async () => {
    const folder = await temporaryFolder()
    const database = openDatabase(join(folder, 'samenspoor.db'), 100)
    database.exec(FIRST_VERSION)
    const document = database.prepare('INSERT INTO document VALUES (?, ?, ?, ?, ?)')
    const snapshot = Uint8Array.of(12)
    document.run('p:new', 'epoch 1', 2, null, null)
    document.run('p:old', 'epoch 2', 3, snapshot, crc32(snapshot))
    document.run('p:quiet', 'epoch 3', 5, snapshot, crc32(snapshot))
    const update = database.prepare('INSERT INTO document_update VALUES (?, ?, ?, ?, ?, ?)')
    for (const [name, number] of [
      ['p:new', 1],
      ['p:new', 2],
      ['p:old', 3],
    ] as const)
      update.run(name, number, Uint8Array.of(number), crc32(Uint8Array.of(number)), 'a@example.nl', AT)
    database.exec(`INSERT INTO author VALUES ('p:old', 7, 'a@example.nl')`)
    database.close()
    const storage = EmbeddedStorage.open(folder)
    onTestFinished(() => storage.close())
    const seen = async (name: string) => {
      const stored = await storage.log.read(name)
      const base = await storage.log.historyBase(name)
      const history = await storage.log.updatesAfter(name, 0, 9)
      const bytes = stored?.updates.map((each) => [...each])
      return [
        stored?.epoch,
        stored?.last,
        stored?.snapshot?.[0],
        bytes,
        base?.number,
        history.map(({ number }) => number),
      ]
    }
    expect(await seen('p:new')).toEqual(['epoch 1', 2, undefined, [[1], [2]], 0, [1, 2]])
    expect(await seen('p:old')).toEqual(['epoch 2', 3, 12, [[3]], 2, [3]])
    expect(await seen('p:quiet')).toEqual(['epoch 3', 5, 12, [], 5, []])
    expect((await storage.log.read('p:old'))?.authors).toEqual(new Map([[7, 'a@example.nl']]))
    const entry = { document: 'p:quiet', update: Uint8Array.of(6), user: 'a@example.nl', at: AT, authors: [] }
    expect(await storage.log.append([entry])).toEqual([6])
  })
})

test('[OPS13] an audit trail of before lines had a correlation goes on as one chain', async () => {
  const folder = await temporaryFolder()
  await EmbeddedStorage.open(folder).close()
  const older = openDatabase(join(folder, 'samenspoor.db'), 100)
  older.exec('ALTER TABLE audit DROP COLUMN correlation; PRAGMA user_version = 3')
  // As that version wrote it.
  const hash = 'f9823d00ca820858f8acf719a54c417f143cb8a9db27404db2b4b0807d9173cb'
  older.prepare(`INSERT INTO audit VALUES (1, ?, NULL, 'sign-in', 'session', 'ok', '::1', NULL, ?)`).run(AT, hash)
  older.close()
  const storage = EmbeddedStorage.open(folder)
  onTestFinished(() => storage.close())
  const entry = { at: AT, actor: null, action: 'sign-in', object: 'session', result: 'ok', origin: '::1' } as const
  await storage.audit.append([{ ...entry, reason: null, correlation: '00aa' }])
  const [first, second] = await storage.audit.linesAfter(0, 9)
  expect([first?.correlation, second?.correlation]).toEqual([null, '00aa'])
  expect([first, second].every((line, index) => line && follows(line, index === 0 ? null : (first ?? null)))).toBe(true)
})

test('what an update writes does not grow with the snapshot of its document', async () => {
  const folder = await temporaryFolder()
  const storage = EmbeddedStorage.open(folder)
  onTestFinished(() => storage.close())
  const append = () =>
    storage.log.append([{ document: 'p', update: Uint8Array.of(1), user: 'a@example.nl', at: AT, authors: [] }])
  await append()
  await storage.log.compact('p', 1, new Uint8Array(4_000_000))
  const written = (): number => statSync(join(folder, 'samenspoor.db-wal')).size
  await append()
  const before = written()
  for (let count = 0; count < 20; count += 1) await append()
  expect(written() - before).toBeLessThan(1_000_000)
})
