import { describe, expect, onTestFinished, test } from 'vitest'
import { hasPostgres, postgresSchema } from '../../testing/servers/postgres-schema.ts'
import { follows } from '../audit/audit-chain.ts'
import { describeStorage } from '../storage-contract.ts'
import type { LogEntry } from '../update-log.ts'
import { openDatabase } from './database.ts'
import { appendBatch } from './log/append-batch.ts'
import { PostgresStorage } from './postgres-storage.ts'

async function open(url: string): Promise<PostgresStorage> {
  const storage = await PostgresStorage.open(url)
  onTestFinished(() => storage.close())
  return storage
}

const entry = (value: number, change: Partial<LogEntry> = {}): LogEntry => ({
  ...{ document: 'p:programme', update: Uint8Array.of(value), user: 'a@example.nl', at: '2026-01-01T00:00:00.000Z' },
  ...{ authors: [3], ...change },
})

describe.skipIf(!hasPostgres)('with PostgreSQL', () => {
  describeStorage('PostgreSQL', async () => open(await postgresSchema()))

  test('[STO1] several servers append to the same documents at once, and every one sees all of it in one order', async () => {
    const url = await postgresSchema()
    const storages = await Promise.all([open(url), open(url), open(url)])
    const documents = ['p:programme', 'p:track:a', 'p:track:b']
    await Promise.all(
      storages.flatMap(({ log }, server) =>
        Array.from({ length: 20 }, (_, round) => {
          // Each server names the documents in another order: they must not wait for each other for ever.
          const order = documents.map((_, index) => documents[(index + server) % 3] ?? '')
          return log.append(order.map((document) => entry(server * 20 + round, { document })))
        }),
      ),
    )
    for (const document of documents) {
      const [first, ...others] = await Promise.all(storages.map(({ log }) => log.updatesAfter(document, 0, 99)))
      expect(first?.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
      expect(new Set(first?.map(({ update }) => update[0])).size).toBe(60)
      for (const other of others) expect(other).toEqual(first)
    }
  })

  test('[STO1] a number is seen only when those before it are', async () => {
    const url = await postgresSchema()
    const { log } = await open(url)
    await log.append([entry(1)])
    const slow = openDatabase(url, 1)
    onTestFinished(() => slow.close())
    let faster: Promise<readonly number[]> | undefined
    await slow.transaction(async (connection) => {
      expect(await appendBatch(connection, [entry(2)], crypto.randomUUID())).toEqual([2])
      faster = log.append([entry(3)])
      expect((await log.read('p:programme'))?.last).toBe(1)
    })
    expect(await faster).toEqual([3])
  })

  test('[STO11] of servers that write on the same number at once, one does', async () => {
    const url = await postgresSchema()
    const storages = await Promise.all([open(url), open(url), open(url)])
    for (let round = 0; round < 30; round += 1) {
      const heads = new Map([['p:programme', round]])
      const entries = storages.map((_, server) => entry(server, { authors: [round * 3 + server] }))
      const numbers = await Promise.all(
        storages.map(({ log }, server) => log.append(entries.slice(server, server + 1), heads)),
      )
      expect(numbers.flat().toSorted((a, b) => a - b)).toEqual([0, 0, round + 1])
      // Made again under the same head: who was refused still is, who was not has the same number.
      const again = await Promise.all(
        storages.map(({ log }, server) => log.append(entries.slice(server, server + 1), heads)),
      )
      expect(again).toEqual(numbers)
    }
    const stored = await storages[0]?.log.read('p:programme')
    expect([stored?.last, stored?.authors.size]).toEqual([30, 30])
  })

  test('[NOD7] of two servers one at a time works on the log of a document, and a lost one keeps nobody waiting', async () => {
    const url = await postgresSchema()
    const [one, two] = [await open(url), await open(url)]
    const started = Promise.withResolvers<void>()
    const finish = Promise.withResolvers<void>()
    const busy = one.log.aloneWith('p:programme', async () => {
      started.resolve()
      await finish.promise
    })
    await started.promise
    expect(await two.log.aloneWith('p:programme', async () => expect.unreachable())).toBe(false)
    expect(await two.log.aloneWith('p:track:a', async () => undefined)).toBe(true)
    finish.resolve()
    expect(await busy).toBe(true)
    await expect(one.log.aloneWith('p:programme', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
    expect(await two.log.aloneWith('p:programme', async () => undefined)).toBe(true)
  })

  test('[STO6] an append of which nobody knows whether it arrived is made again, and counts once', async () => {
    const url = await postgresSchema()
    const { log } = await open(url)
    const entries = [entry(1), entry(2, { document: 'p:track:a' }), entry(3)]
    const numbers = await log.append(entries)
    expect(await log.append(entries)).toEqual(numbers)
    expect((await log.read('p:programme'))?.updates).toHaveLength(2)
    expect(await log.append([entry(1)])).toEqual([3])
  })

  test('[STO1] damaged bytes and a missing update are named and not given', async () => {
    const url = await postgresSchema()
    const { log } = await open(url)
    await log.append([entry(1), entry(2), entry(3)])
    const database = openDatabase(url, 1)
    onTestFinished(() => database.close())
    await database.query('UPDATE document_update SET bytes = $1 WHERE number = 2', Uint8Array.of(9))
    const damaged = { code: 'corrupt', message: expect.stringContaining('update 2 is damaged') }
    await expect(log.read('p:programme')).rejects.toMatchObject(damaged)
    await database.query('DELETE FROM document_update WHERE number = 2')
    const missing = { code: 'corrupt', message: expect.stringContaining('update 2 is missing') }
    await expect(log.read('p:programme')).rejects.toMatchObject(missing)
    await expect(log.updatesAfter('p:programme', 0, 9)).rejects.toMatchObject(missing)
  })

  test('makes its tables once when servers start together, and refuses those of a later version', async () => {
    const url = await postgresSchema()
    await Promise.all([open(url), open(url), open(url)])
    const database = openDatabase(url, 1)
    onTestFinished(() => database.close())
    await database.query('UPDATE schema_version SET version = 999')
    await expect(PostgresStorage.open(url)).rejects.toMatchObject({ code: 'newer' })
  })

  test('[OPS13] an audit trail of before lines had a correlation goes on as one chain', async () => {
    const url = await postgresSchema()
    const at = '2026-01-01T00:00:00.000Z'
    await (await PostgresStorage.open(url)).close()
    const database = openDatabase(url, 1)
    onTestFinished(() => database.close())
    await database.query('ALTER TABLE audit DROP COLUMN correlation')
    await database.query('UPDATE schema_version SET version = 2')
    // As that version wrote it.
    const hash = 'f9823d00ca820858f8acf719a54c417f143cb8a9db27404db2b4b0807d9173cb'
    const insert = `INSERT INTO audit VALUES (1, $1, NULL, 'sign-in', 'session', 'ok', '::1', NULL, $2)`
    await database.query(insert, at, hash)
    const { audit } = await open(url)
    const entry = { at, actor: null, action: 'sign-in', object: 'session', result: 'ok', origin: '::1' } as const
    await audit.append([{ ...entry, reason: null, correlation: '00aa' }])
    const [first, second] = await audit.linesAfter(0, 9)
    expect([first?.correlation, second?.correlation]).toEqual([null, '00aa'])
    expect([first, second].every((line, index) => line && follows(line, index === 0 ? null : (first ?? null)))).toBe(
      true,
    )
  })

  test('says that a database that does not answer cannot be reached', async () => {
    const nowhere = 'postgres://somebody:secret@127.0.0.1:1/nothing'
    const failure = await PostgresStorage.open(nowhere).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'unreachable' })
    expect(String(failure)).not.toContain('secret')
  })
})
