import { createHash, type Hash } from 'node:crypto'
import type { KeptStorage } from '../kept-storage.ts'
import { StorageError } from '../storage-error.ts'
import { TABLES, type TableRow } from '../tables.ts'

/** What becomes of a row on its way; null leaves it out. */
export type RowChange = (row: TableRow) => TableRow | null

/**
 * Fills an empty storage with all of another, and reads it back: the hash of every document, and of every other table,
 * has to be that of what was sent. Gives the number of documents. Throws StorageError `not-empty`, or `corrupt`.
 */
export async function carryOver(from: KeptStorage, to: KeptStorage, change: RowChange = (row) => row): Promise<number> {
  const sent = new RowHashes()
  await to.fill(changed(from.dump(), change, sent))
  const stored = new RowHashes()
  for await (const row of to.dump()) stored.add(row)
  const [expected, found] = [sent.digests(), stored.digests()]
  const names = [...new Set([...expected.keys(), ...found.keys()])]
  const different = names.filter((name) => expected.get(name) !== found.get(name))
  if (different.length > 0) throw new StorageError('corrupt', `not carried over as it was: ${different.join(', ')}`)
  return stored.documents
}

async function* changed(rows: AsyncIterable<TableRow>, change: RowChange, hashes: RowHashes): AsyncIterable<TableRow> {
  for await (const row of rows) {
    const kept = change(row)
    if (kept === null) continue
    hashes.add(kept)
    yield kept
  }
}

/** A hash of all that is stored of each document, and of each table that is not about documents. */
class RowHashes {
  documents = 0
  readonly #hashes = new Map<string, Hash>()

  add({ table, values }: TableRow): void {
    const columns: readonly string[] = TABLES[table].columns
    const place = table === 'document' ? 0 : columns.indexOf('document')
    if (table === 'document') this.documents += 1
    const name = place < 0 ? table : `document ${values[place]}`
    const hash = this.#hashes.get(name) ?? createHash('sha256')
    this.#hashes.set(name, hash)
    hash.update(table)
    for (const value of values) {
      const bytes = value instanceof Uint8Array ? value : Buffer.from(JSON.stringify(value))
      hash.update(`${bytes.length}:`).update(bytes)
    }
  }

  digests(): ReadonlyMap<string, string> {
    return new Map([...this.#hashes].map(([name, hash]) => [name, hash.digest('hex')]))
  }
}
