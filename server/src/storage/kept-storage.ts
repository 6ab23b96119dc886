import type { Storage } from './storage.ts'
import type { TableRow } from './tables.ts'

/** A storage that outlives the process. What it holds can be carried over to another, of whichever engine. */
export interface KeptStorage extends Storage {
  /** Every row of every table, table by table (tables.ts), all as they were at one moment. Others go on writing meanwhile. */
  dump(): AsyncIterable<TableRow>
  /** Takes over all rows, or none. Throws StorageError `not-empty` when any table has a row. */
  fill(rows: AsyncIterable<TableRow>): Promise<void>
  /** What the engine itself says of its files: a line for everything that is wrong. */
  faults(): Promise<readonly string[]>
}
