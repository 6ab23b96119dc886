import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../testing/test-server.ts'
import { describeStorage } from '../storage-contract.ts'
import { openDatabase } from './database.ts'
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

  test('a log that is cut off or damaged at the end loses what was damaged and nothing before it', async () => {
    const folder = await temporaryFolder()
    const storage = await open(folder)
    const wal = join(folder, 'samenspoor.db-wal')
    const sizes: number[] = []
    for (let value = 1; value <= 3; value += 1) {
      await storage.log.append([entry(Uint8Array.of(value))])
      sizes.push(readFileSync(wal).length)
    }
    const whole = readFileSync(wal)
    const main = readFileSync(join(folder, 'samenspoor.db'))
    const [, second = 0, third = 0] = sizes
    const steps = 40
    for (let step = 0; step < steps; step += 1) {
      const at = second + Math.floor(((third - second) * step) / steps)
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 0xff
      for (const damaged of [whole.subarray(0, at), flipped]) {
        const copy = await temporaryFolder()
        writeFileSync(join(copy, 'samenspoor.db'), main)
        writeFileSync(join(copy, 'samenspoor.db-wal'), damaged)
        const values = (await (await open(copy)).log.read('p:programme'))?.updates.map(([value]) => value)
        expect(values?.slice(0, 2)).toEqual([1, 2])
        expect([2, 3]).toContain(values?.length)
      }
    }
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
