import { constants, copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { StorageError } from '../storage-error.ts'
import { isDamaged, openDatabase } from './database.ts'

/*
 * SQLite reads its write-ahead log up to the first frame whose checksum is wrong, and says nothing: that is how a write that
 * was cut off by a crash goes away. A frame that is damaged later takes all behind it along, which people were told is saved.
 *
 *   WAL:   header 32 bytes | (frame header 24 bytes | page) ...     header: magic, version, page size, sequence, salt 2x, sum 2x
 *   frame: page number, size of the file after a commit or 0, salt 2x, sum 2x (of all up to here)
 *   SHM:   two equal headers of 48 bytes; at 16 the last frame that was committed, at 32 the salt
 */
const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const MAGIC = 0x377f0682
/** With so much behind it a header was written long ago. */
const LEAST_BYTES = 16 * 1_024
const SHM_HEADER_BYTES = 48
const KEPT = '-wal.damaged-'

type Sum = readonly [number, number]

interface Frames {
  /** Frames from the first on that are whole. */
  readonly whole: number
  /** Commits behind those, of the same log. One may be the last write, that was cut off and nobody was told of. */
  readonly commitsBehind: number
}

/**
 * Looks whether the write-ahead log of a database that nobody has open lost what was committed. Then it is copied beside the
 * database, because SQLite writes over it; gives the name of the copy, and null when all is well. An end that was cut off is
 * seen only while the index in shared memory is there. Throws StorageError `unreachable` when there can be no copy, and
 * `corrupt` when the database itself cannot be read.
 */
export function setDamagedWalAside(file: string): string | null {
  const wal = read(`${file}-wal`)
  if (wal === null) return null
  const { whole, commitsBehind } = framesIn(wal)
  if (commitsBehind <= 1 && committedBy(read(`${file}-shm`), wal) <= whole) return null
  const numbers = damagedWals(file).map((name) => Number(name.slice(basename(file).length + KEPT.length)))
  const kept = `${file}${KEPT}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`
  try {
    copyFileSync(`${file}-wal`, kept, constants.COPYFILE_EXCL)
    beginWalAnew(file)
  } catch (error) {
    throw new StorageError(isDamaged(error) ? 'corrupt' : 'unreachable', `${file}: ${String(error)}`, { cause: error })
  }
  return kept
}

/** What is left of it behind the damage would be found again at every start until SQLite has written over it. */
function beginWalAnew(file: string): void {
  const database = openDatabase(file, 0)
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}

/** The copies that {@link setDamagedWalAside} made, by name. */
export function damagedWals(file: string): readonly string[] {
  if (!existsSync(dirname(file))) return []
  return readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}${KEPT}`))
}

function read(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null
}

function framesIn(wal: Buffer): Frames {
  if (wal.length < HEADER_BYTES) return { whole: 0, commitsBehind: 0 }
  const isLittleEndian = (wal.readUInt32BE(0) & 1) === 0
  const frameBytes = FRAME_HEADER_BYTES + wal.readUInt32BE(8)
  const headSum = sumOf(wal, 0, 24, [0, 0], isLittleEndian)
  const isHeaderWhole = (wal.readUInt32BE(0) | 1) === (MAGIC | 1) && isSum(wal, 24, headSum)
  // It is synced before anything stands behind it.
  if (!isHeaderWhole) return { whole: 0, commitsBehind: wal.length > LEAST_BYTES ? 2 : 0 }
  let sum: Sum = headSum
  let whole = 0
  let commitsBehind = 0
  let isBroken = false
  for (let at = HEADER_BYTES; at + frameBytes <= wal.length; at += frameBytes) {
    // Behind the end of a log lies what is left of the one before it, under another salt.
    const isOurs = wal.compare(wal, 16, 24, at + 8, at + 16) === 0
    if (!isBroken) {
      sum = sumOf(
        wal,
        at + FRAME_HEADER_BYTES,
        at + frameBytes,
        sumOf(wal, at, at + 8, sum, isLittleEndian),
        isLittleEndian,
      )
      isBroken = !isOurs || !isSum(wal, at + 16, sum)
    }
    if (!isBroken) whole += 1
    else if (isOurs && wal.readUInt32BE(at + 4) !== 0) commitsBehind += 1
  }
  return { whole, commitsBehind }
}

/** How many frames were committed by the index in shared memory; 0 when it is not of this log or cannot be read. */
function committedBy(shm: Buffer | null, wal: Buffer): number {
  if (shm === null || shm.length < 2 * SHM_HEADER_BYTES) return 0
  if (shm.compare(shm, 0, SHM_HEADER_BYTES, SHM_HEADER_BYTES, 2 * SHM_HEADER_BYTES) !== 0) return 0
  const isOfAnother =
    wal.length >= 24 && wal.readUInt32BE(0) >>> 1 === MAGIC >>> 1 && shm.compare(wal, 16, 24, 32, 40) !== 0
  return isOfAnother ? 0 : shm.readUInt32LE(16)
}

function isSum(wal: Buffer, at: number, [first, second]: Sum): boolean {
  return wal.readUInt32BE(at) === first && wal.readUInt32BE(at + 4) === second
}

function sumOf(wal: Buffer, from: number, to: number, [before, beforeSecond]: Sum, isLittleEndian: boolean): Sum {
  const words = new DataView(wal.buffer, wal.byteOffset, wal.byteLength)
  let first = before
  let second = beforeSecond
  for (let at = from; at < to; at += 8) {
    first = (first + words.getUint32(at, isLittleEndian) + second) >>> 0
    second = (second + words.getUint32(at + 4, isLittleEndian) + first) >>> 0
  }
  return [first, second]
}
