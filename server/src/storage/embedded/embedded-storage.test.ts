import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../testing/servers/test-server.ts'
import { describeStorage } from '../storage-contract.ts'
import { type Database, openDatabase } from './database.ts'
import { EmbeddedLog } from './embedded-log.ts'
import { EmbeddedStorage } from './embedded-storage.ts'
import { lockDataFolder } from './server-lock.ts'

const entry = (update: Uint8Array) => ({
  ...{ document: 'p:programme', update, user: 'a@example.nl', at: '2026-01-01T00:00:00.000Z', authors: [3] },
})

async function open(folder: string): Promise<EmbeddedStorage> {
  const storage = EmbeddedStorage.open(folder, 20)
  onTestFinished(() => storage.close().catch(() => undefined))
  return storage
}

/** A database that fails at its n-th statement, the end of a transaction included. */
function breakingAt(database: Database, fault: number): Database {
  let count = 0
  const step = (): void => {
    count += 1
    if (count === fault) throw new Error('broken off')
  }
  return {
    ...database,
    prepare(sql) {
      const statement = database.prepare(sql)
      return {
        ...statement,
        run: (...values) => {
          step()
          return statement.run(...values)
        },
        get: (...values) => {
          step()
          return statement.get(...values)
        },
      }
    },
    transaction: (work) =>
      database.transaction(() => {
        const result = work()
        step()
        return result
      }),
  }
}

describeStorage('embedded', async () => open(await temporaryFolder()))

describe('embedded storage', () => {
  test('gives everything back after it was closed and opened', async () => {
    const folder = await temporaryFolder()
    const before = await open(folder)
    await before.log.append([entry(Uint8Array.of(1, 2, 3))])
    const stored = await before.log.read('p:programme')
    await before.close()
    const after = await open(folder)
    expect(await after.log.read('p:programme')).toEqual(stored)
  })

  test('has an append on disk when it is done: a copy of the files has it', async () => {
    const storage = await open(await temporaryFolder())
    const [from, to] = [await temporaryFolder(), await temporaryFolder()]
    await storage.close()
    const live = await open(from)
    await live.log.append([entry(Uint8Array.of(7))])
    for (const file of ['samenspoor.db', 'samenspoor.db-wal']) copyFileSync(join(from, file), join(to, file))
    expect((await (await open(to)).log.read('p:programme'))?.updates).toEqual([Uint8Array.of(7)])
  })

  test('[STO1] a log that is cut off or damaged anywhere loses what was damaged and nothing before it', async () => {
    const folder = await temporaryFolder()
    const storage = await open(folder)
    const wal = join(folder, 'samenspoor.db-wal')
    const ends: number[] = []
    for (let value = 1; value <= 4; value += 1) {
      await storage.log.append([entry(Uint8Array.of(value))])
      ends.push(readFileSync(wal).length)
    }
    const whole = readFileSync(wal)
    const main = readFileSync(join(folder, 'samenspoor.db'))
    const copy = await temporaryFolder()
    const valuesWith = async (log: Uint8Array): Promise<readonly (number | undefined)[]> => {
      for (const name of readdirSync(copy)) rmSync(join(copy, name))
      writeFileSync(join(copy, 'samenspoor.db'), main)
      writeFileSync(join(copy, 'samenspoor.db-wal'), log)
      const opened = EmbeddedStorage.open(copy)
      const stored = await opened.log.read('p:programme').finally(() => opened.close())
      return stored?.updates.map(([value]) => value) ?? []
    }
    // Every offset of the last three updates takes minutes; a prime step meets headers, pages and checksums all the same.
    const step = process.env.LONG === '1' ? 1 : 211
    for (let at = ends[0] ?? 0; at < whole.length; at += step) {
      const before = ends.filter((end) => end <= at).length
      expect(await valuesWith(whole.subarray(0, at))).toEqual([1, 2, 3, 4].slice(0, before))
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 0xff
      const values = await valuesWith(flipped)
      expect(values).toEqual([1, 2, 3, 4].slice(0, Math.max(before, values.length)))
    }
  }, 900_000)

  test('[STO3] compacting and forgetting that break off at any statement leave the same document and history', async () => {
    const folder = await temporaryFolder()
    const storage = await open(folder)
    const updates = [1, 2, 3, 4].map((value) => entry(Uint8Array.of(value)))
    await storage.log.append(updates)
    await storage.log.compact('p:programme', 3, Uint8Array.of(13))
    const seen = async () => ({
      now: await storage.log.read('p:programme'),
      base: await storage.log.historyBase('p:programme'),
      history: await storage.log.updatesAfter('p:programme', 0, 9),
    })
    const before = await seen()
    const works: ((log: EmbeddedLog) => Promise<void>)[] = [
      (log) => log.compact('p:programme', 4, Uint8Array.of(14)),
      (log) => log.forget('p:programme', 2, Uint8Array.of(12)),
    ]
    for (const work of works) {
      for (let fault = 1; ; fault += 1) {
        const database = openDatabase(join(folder, 'samenspoor.db'), 20)
        const faulty = breakingAt(database, fault)
        const outcome = await work(new EmbeddedLog(faulty)).then(
          () => 'done',
          () => 'broken off',
        )
        database.close()
        if (outcome === 'done') {
          expect(fault).toBeGreaterThan(3)
          break
        }
        expect(await seen()).toEqual(before)
      }
      if (work === works[0]) {
        expect((await storage.log.read('p:programme'))?.updates).toEqual([])
        Object.assign(before, await seen())
      }
    }
    expect((await storage.log.updatesAfter('p:programme', 0, 9)).map(({ number }) => number)).toEqual([3, 4])
  })

  test('[PRO11] a disk that is full refuses the append as a whole, and takes it when there is room again', async () => {
    const folder = await temporaryFolder()
    await (await open(folder)).close()
    const database = openDatabase(join(folder, 'samenspoor.db'), 20)
    onTestFinished(() => database.close())
    const log = new EmbeddedLog(database)
    const large = [entry(Uint8Array.of(1)), entry(new Uint8Array(400_000))]
    database.exec('PRAGMA max_page_count = 50')
    await expect(log.append(large)).rejects.toThrow(/full/)
    expect(await log.read('p:programme')).toBeNull()
    expect(await log.append([entry(Uint8Array.of(1))])).toEqual([1])
    database.exec('PRAGMA max_page_count = 100000')
    expect(await log.append(large)).toEqual([2, 3])
  })

  test('says that stored bytes are damaged instead of giving them', async () => {
    const folder = await temporaryFolder()
    const storage = await open(folder)
    await storage.log.append([entry(Uint8Array.of(1, 2, 3))])
    const database = openDatabase(join(folder, 'samenspoor.db'), 20)
    database.prepare('UPDATE document_update SET bytes = ?').run(Uint8Array.of(1, 2, 4))
    database.close()
    await expect(storage.log.read('p:programme')).rejects.toMatchObject({ code: 'corrupt' })
  })

  test('appends all of a batch or none of it', async () => {
    const storage = await open(await temporaryFolder())
    const impossible = { ...entry(Uint8Array.of(2)), at: null as unknown as string }
    await expect(storage.log.append([entry(Uint8Array.of(1)), impossible])).rejects.toThrow()
    expect(await storage.log.read('p:programme')).toBeNull()
  })

  test('refuses a folder that cannot be, a file that is no database, and data of a later version', async () => {
    const folder = await temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(() => EmbeddedStorage.open(join(folder, 'file', 'data'))).toThrow(
      expect.objectContaining({ code: 'unreachable' }),
    )
    expect(() => lockDataFolder(join(folder, 'file', 'data'))).toThrow(expect.objectContaining({ code: 'unreachable' }))
    writeFileSync(join(folder, 'samenspoor.db'), 'this is no database, whatever its name says'.repeat(100))
    expect(() => EmbeddedStorage.open(folder)).toThrow(expect.objectContaining({ code: 'corrupt' }))
    const later = await temporaryFolder()
    const database = openDatabase(join(later, 'samenspoor.db'), 20)
    database.exec('PRAGMA user_version = 999')
    database.close()
    expect(() => EmbeddedStorage.open(later)).toThrow(expect.objectContaining({ code: 'newer' }))
  })

  test('lets one server have a folder, and the next when that one is done', async () => {
    const folder = await temporaryFolder()
    const first = lockDataFolder(folder)
    expect(() => lockDataFolder(folder)).toThrow(expect.objectContaining({ code: 'locked' }))
    const beside = await open(folder)
    expect(await beside.secret('x', () => 'works beside the lock')).toBe('works beside the lock')
    await first.release()
    await lockDataFolder(folder).release()
  })
})
