import { crc32 } from 'node:zlib'
import { StorageError } from '../storage-error.ts'

/** Stored bytes, when they are what was written. Throws StorageError `corrupt`, which names `what`. */
export function checkedBytes(what: string, bytes: unknown, crc: unknown): Uint8Array {
  if (!(bytes instanceof Uint8Array) || crc32(bytes) !== crc) throw new StorageError('corrupt', `${what} is damaged`)
  return bytes
}

/** Numbered rows, when they follow on `before` without a gap, up to `last`. Throws StorageError `corrupt`. */
export function withoutGap<Row extends { readonly number: number }>(
  document: string,
  rows: readonly Row[],
  before: number,
  last = before + rows.length,
): readonly Row[] {
  for (let index = 0; index < last - before; index += 1) {
    const expected = before + 1 + index
    if (rows[index]?.number !== expected)
      throw new StorageError('corrupt', `${document}: update ${expected} is missing`)
  }
  return rows
}
