import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../testing/servers/test-server.ts'
import { EmbeddedStorage } from './embedded-storage.ts'
import { setDamagedWalAside } from './wal-damage.ts'

const FRAME_BYTES = 24 + 4_096
const FILE = 'samenspoor.db'

/** A data folder as a server leaves it that is killed after so many commits. */
async function killedAfter(commits: number): Promise<string> {
  const [folder, copy] = [await temporaryFolder(), await temporaryFolder()]
  const storage = EmbeddedStorage.open(folder)
  onTestFinished(() => storage.close())
  for (let count = 0; count < commits; count += 1) {
    await storage.log.append([
      {
        document: 'p',
        update: Uint8Array.of(count),
        user: 'a@example.nl',
        at: '2026-01-01T00:00:00.000Z',
        authors: [],
      },
    ])
  }
  cpSync(folder, copy, { recursive: true })
  return copy
}

function changeWal(folder: string, change: (wal: Buffer) => Buffer): void {
  const path = join(folder, `${FILE}-wal`)
  writeFileSync(path, change(readFileSync(path)))
}

const flipIn =
  (part: number) =>
  (wal: Buffer): Buffer => {
    const frames = Math.floor((wal.length - 32) / FRAME_BYTES)
    const at = 32 + Math.floor(frames * part) * FRAME_BYTES + 500
    wal.writeUInt8(wal.readUInt8(at) ^ 1, at)
    return wal
  }

const lastOf = async (storage: EmbeddedStorage) => (await storage.log.heads(['p']))[0]?.last ?? 0

test.each([
  ['a flipped bit in the middle', flipIn(0.4)],
  ['cut off in the middle', (wal: Buffer) => wal.subarray(0, wal.length / 2)],
  ['a header of zeros', (wal: Buffer) => wal.fill(0, 0, 32)],
  ['garbage', (wal: Buffer) => wal.fill(0x5a)],
  ['nothing left', () => Buffer.alloc(0)],
])('[STO13] a write-ahead log with %s is kept aside and named', async (_, change) => {
  const folder = await killedAfter(20)
  changeWal(folder, change)
  const damaged = readFileSync(join(folder, `${FILE}-wal`))
  const kept = setDamagedWalAside(join(folder, FILE))
  expect(kept).toBe(join(folder, `${FILE}-wal.damaged-1`))
  expect(readFileSync(kept ?? '').equals(damaged)).toBe(true)
  const storage = EmbeddedStorage.open(folder)
  onTestFinished(() => storage.close())
  expect(await lastOf(storage)).toBeLessThan(20)
  expect((await storage.faults()).join('\n')).toContain(`${FILE}-wal.damaged-1`)
})

test.each([
  ['a flipped bit', flipIn(0.4)],
  ['a header of zeros', (wal: Buffer) => wal.fill(0, 0, 32)],
])('[STO13] %s is found without the index in shared memory too', async (_, change) => {
  const folder = await killedAfter(20)
  rmSync(join(folder, `${FILE}-shm`))
  changeWal(folder, change)
  expect(setDamagedWalAside(join(folder, FILE))).not.toBeNull()
})

test.each([
  ['as it was left', (wal: Buffer) => wal],
  ['with a write behind its end that was cut off', (wal: Buffer) => Buffer.concat([wal, wal.subarray(-900)])],
])('[STO13] a write-ahead log %s is none of that', async (_, change) => {
  const folder = await killedAfter(20)
  changeWal(folder, change)
  expect(setDamagedWalAside(join(folder, FILE))).toBeNull()
  const storage = EmbeddedStorage.open(folder)
  onTestFinished(() => storage.close())
  expect(await lastOf(storage)).toBe(20)
  expect(await storage.faults()).toEqual([])
})

test('[STO13] a last write that was cut off half-way, of which nobody was told, is none either', async () => {
  const folder = await killedAfter(20)
  rmSync(join(folder, `${FILE}-shm`))
  changeWal(folder, (wal) => flipIn(1 - FRAME_BYTES / wal.length)(wal))
  expect(setDamagedWalAside(join(folder, FILE))).toBeNull()
})

test('[STO13] damage that was set aside is not found again, and a second one has a copy of its own', async () => {
  const folder = await killedAfter(20)
  const file = join(folder, FILE)
  changeWal(folder, flipIn(0.4))
  const damaged = readFileSync(`${file}-wal`)
  expect(setDamagedWalAside(file)).toBe(`${file}-wal.damaged-1`)
  expect(setDamagedWalAside(file)).toBeNull()
  renameSync(`${file}-wal.damaged-1`, `${file}-wal.damaged-2`)
  writeFileSync(`${file}-wal`, damaged)
  expect(setDamagedWalAside(file)).toBe(`${file}-wal.damaged-3`)
})

test('[STO13] a log that was begun anew over an older one is whole', async () => {
  const folder = await killedAfter(1_500)
  expect(setDamagedWalAside(join(folder, FILE))).toBeNull()
})
