import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { describe, expect, onTestFinished, test } from 'vitest'
import { hasPostgres, postgresSchema } from '../../testing/servers/postgres-schema.ts'
import { temporaryFolder } from '../../testing/servers/test-server.ts'
import { openDatabase } from '../embedded/database.ts'
import { EmbeddedStorage } from '../embedded/embedded-storage.ts'
import type { KeptStorage } from '../kept-storage.ts'
import { PostgresStorage } from '../postgres/postgres-storage.ts'
import type { TableRow } from '../tables.ts'
import { openBackup, restoreBackup, writeBackup } from './backup.ts'
import { carryOver } from './carry-over.ts'

const programme = programmeSchema.parse({
  ...{ id: 'p', title: 'Programma', municipality: 'Leiden' },
  tracks: [{ id: 'a', title: 'A', shortTitle: 'A', palette: 'wmo', shape: 'circle', hasPlanText: true }],
  people: [
    { id: 'a@example.nl', name: 'Å "é"', initials: 'X', title: 'lid', role: 'teamlid', tracks: ['a'], colour: 1 },
  ],
})
const at = '2026-01-01T00:00:00.000Z'

function ends<T extends KeptStorage>(storage: T): T {
  onTestFinished(() => storage.close().catch(() => undefined))
  return storage
}

const embedded = async (): Promise<KeptStorage> => ends(EmbeddedStorage.open(await temporaryFolder()))
const postgres = async (): Promise<KeptStorage> => ends(await PostgresStorage.open(await postgresSchema()))

/** Something in every table: long and empty updates, a compacted and a shortened history, text of all kinds. */
async function filled(storage: KeptStorage): Promise<KeptStorage> {
  const { log } = storage
  await storage.registry.saveProgramme(programme)
  const entry = (document: string, update: Uint8Array, authors: number[] = []) => ({
    ...{ document, update, user: 'a@example.nl', at, authors },
  })
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
  await log.append([entry('p:programme', bytes, [1, 2 ** 32 - 1]), entry('p:track:a', new Uint8Array())])
  for (let index = 0; index < 120; index += 1) await log.append([entry('p:track:a', Uint8Array.of(index))])
  await log.append([entry('p:track:a', new Uint8Array(2_000_000).fill(7))])
  await log.compact('p:track:a', 100, bytes)
  await log.forget('p:track:a', 60, bytes)
  await storage.versions.add({ id: 'v', programme: 'p', title: 'Versie', by: 'a@example.nl', at }, [
    { document: 'p:track:a', number: 60, state: bytes },
    { document: 'p:track:none', number: 0, state: null },
  ])
  await storage.secret('key', () => 'a secret')
  await storage.credentials.add({
    ...{ key: 'k', kind: 'session', person: 'a@example.nl', createdAt: 1, seenAt: 2, expiresAt: 2 ** 41 },
  })
  await storage.audit.append([
    {
      at,
      actor: null,
      action: 'sign-in',
      object: 'a\0b\ud800 ö',
      result: 'refused',
      origin: '::1',
      reason: null,
      correlation: null,
    },
    {
      at,
      actor: 'a@example.nl',
      action: 'sign-in',
      object: 'x'.repeat(9_999),
      result: 'ok',
      origin: '',
      reason: 'r',
      correlation: '\0\ud800é',
    },
  ])
  return storage
}

async function rowsOf(storage: KeptStorage): Promise<TableRow[]> {
  const rows: TableRow[] = []
  for await (const row of storage.dump()) {
    const values = row.values.map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value))
    rows.push({ ...row, values })
  }
  return rows
}

describe('carrying over', () => {
  test('[STO7] gives the same rows', async () => {
    const [from, to] = [await filled(await embedded()), await embedded()]
    expect(await carryOver(from, to)).toBe(2)
    expect(await rowsOf(to)).toEqual(await rowsOf(from))
    expect(new Set((await rowsOf(to)).map(({ table }) => table)).size).toBe(12)
  })

  test.skipIf(!hasPostgres)(
    '[STO7] goes from the data folder to PostgreSQL and back without a difference',
    async () => {
      const [from, database, back] = [await filled(await embedded()), await postgres(), await embedded()]
      expect(await carryOver(from, database)).toBe(2)
      expect(await carryOver(database, back)).toBe(2)
      expect(await rowsOf(database)).toEqual(await rowsOf(from))
      expect(await rowsOf(back)).toEqual(await rowsOf(from))
      expect(await back.log.read('p:track:a')).toEqual(await from.log.read('p:track:a'))
      const entry = { document: 'p:track:a', update: Uint8Array.of(1), user: 'a@example.nl', at, authors: [] }
      expect(await database.log.append([entry])).toEqual([123])
    },
  )

  test.each([
    { name: 'a data folder', open: embedded, isThere: true },
    { name: 'a database', open: postgres, isThere: hasPostgres },
  ])('[STO7] refuses $name that is not empty, and leaves it as it is', async ({ open, isThere }) => {
    if (!isThere) return
    const [from, to] = [await filled(await embedded()), await open()]
    await to.secret('only', () => 'this')
    await expect(carryOver(from, to)).rejects.toMatchObject({ code: 'not-empty' })
    expect(await rowsOf(to)).toEqual([{ table: 'secret', values: ['only', 'this'] }])
  })

  test.each([
    { name: 'a data folder', open: embedded, isThere: true },
    { name: 'a database', open: postgres, isThere: hasPostgres },
  ])('[STO7] that breaks off leaves $name empty', async ({ open, isThere }) => {
    if (!isThere) return
    const [from, to] = [await filled(await embedded()), await open()]
    let count = 0
    const breaking = carryOver(from, to, (row) => {
      count += 1
      if (count === 60) throw new Error('broken off')
      return row
    })
    await expect(breaking).rejects.toThrow('broken off')
    expect(await rowsOf(to)).toEqual([])
  })
})

describe.each([
  { name: 'a data folder', open: embedded, isThere: true },
  { name: 'PostgreSQL', open: postgres, isThere: hasPostgres },
])('a backup of $name', ({ open, isThere }) => {
  test.skipIf(!isThere)('[STO8] is one file with everything in it, and nothing beside it', async () => {
    const storage = await filled(await open())
    const folder = await temporaryFolder()
    expect(await writeBackup(storage, join(folder, 'copy.db'))).toBe(2)
    expect(readdirSync(folder)).toEqual(['copy.db'])
    const bytes = readFileSync(join(folder, 'copy.db'))
    expect(await rowsOf(ends(openBackup(join(folder, 'copy.db'))))).toEqual(await rowsOf(storage))
    expect(readFileSync(join(folder, 'copy.db'))).toEqual(bytes)
    await expect(writeBackup(storage, join(folder, 'copy.db'))).rejects.toMatchObject({ code: 'not-empty' })
    expect(readdirSync(folder)).toEqual(['copy.db'])
  })

  test.skipIf(!isThere)('[STO8] is of one moment, whatever is written meanwhile', async () => {
    const storage = await open()
    const append = (value: number) =>
      storage.log.append(
        ['p:programme', 'p:track:a'].map((document) => ({
          ...{ document, update: Uint8Array.of(value), user: 'a@example.nl', at, authors: [value] },
        })),
      )
    for (let value = 0; value < 80; value += 1) await append(value)
    const before = await rowsOf(storage)
    const seen: TableRow[] = []
    for await (const row of storage.dump()) {
      seen.push(row)
      if (seen.length % 20 === 0 && !(storage instanceof EmbeddedStorage)) await append(seen.length)
    }
    expect(seen).toHaveLength(before.length)
  })

  test.skipIf(!isThere)('[STO9] is put back with a new epoch for every document, and nobody is signed in', async () => {
    const storage = await filled(await open())
    const file = join(await temporaryFolder(), 'copy.db')
    await writeBackup(storage, file)
    const to = await open()
    expect(await restoreBackup(ends(openBackup(file)), to)).toBe(2)
    const plain = (rows: readonly TableRow[]) =>
      rows
        .filter(({ table }) => table !== 'credential')
        .map((row) => (row.table === 'document' ? { ...row, values: [row.values[0], row.values[2]] } : row))
    expect(plain(await rowsOf(to))).toEqual(plain(await rowsOf(storage)))
    const epochs = async (of: KeptStorage) => (await of.log.documents()).map(({ epoch }) => epoch)
    expect(new Set([...(await epochs(storage)), ...(await epochs(to))]).size).toBe(4)
    expect(await to.credentials.find('k')).toBeNull()
    await expect(restoreBackup(storage, to)).rejects.toMatchObject({ code: 'not-empty' })
  })
})

describe('a backup', () => {
  test('[STO8] beside another process that writes, is of one moment', async () => {
    const folder = await temporaryFolder()
    const storage = ends(EmbeddedStorage.open(folder))
    const other = openDatabase(join(folder, 'samenspoor.db'), 1_000)
    onTestFinished(() => other.close())
    await filled(storage)
    const before = await rowsOf(storage)
    let count = 0
    const seen: TableRow[] = []
    for await (const row of storage.dump()) {
      seen.push(row)
      count += 1
      if (count % 10 === 0) other.exec(`INSERT INTO secret (name, value) VALUES ('${count}', 'later')`)
    }
    expect(seen).toHaveLength(before.length)
    expect((await rowsOf(storage)).length).toBeGreaterThan(before.length)
  })

  test('[STO8] that fails leaves no file', async () => {
    const folder = await temporaryFolder()
    const storage = await filled(await embedded())
    const broken: KeptStorage = Object.create(storage, {
      dump: {
        value: async function* () {
          yield { table: 'secret', values: ['a', 'b'] }
          throw new Error('the disk is full')
        },
      },
    })
    await expect(writeBackup(broken, join(folder, 'copy.db'))).rejects.toThrow('the disk is full')
    expect(readdirSync(folder)).toEqual([])
  })

  test('[STO8] that is not there, or is no database, says so and leaves nothing behind', async () => {
    const folder = await temporaryFolder()
    expect(() => openBackup(join(folder, 'not.db'))).toThrow(expect.objectContaining({ code: 'unreachable' }))
    writeFileSync(join(folder, 'text.db'), 'this is no database, whatever its name says'.repeat(100))
    expect(() => openBackup(join(folder, 'text.db'))).toThrow(expect.objectContaining({ code: 'corrupt' }))
    expect(existsSync(join(folder, 'not.db'))).toBe(false)
  })
})
