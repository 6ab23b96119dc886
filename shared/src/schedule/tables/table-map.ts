/** Rows by number, each with a key; a row is made when somebody asks for it, and is the same object from then on. */
export interface Table<K, V> {
  readonly keys: readonly K[]
  /** Throws a `RangeError` for a number that is no row. */
  at(row: number): V
  /** The row of a key; -1 when there is none. */
  rowOf(key: K): number
}

/** Of a map with the same rows that was made of another one: the rows that may be another since. */
interface Since<K, V> {
  readonly before: TableMap<K, V>
  readonly rows: Iterable<number>
}

/** A table as the map that it stands for. */
export class TableMap<K, V> implements ReadonlyMap<K, V> {
  readonly #table: Table<K, V>
  /** Stands for this map without keeping it. */
  readonly #self = {}
  readonly #since: { readonly before: object; readonly rows: Iterable<number> } | null

  constructor(table: Table<K, V>, since: Since<K, V> | null = null) {
    this.#table = table
    this.#since = since && { before: since.before.#self, rows: since.rows }
  }

  /** As {@link changedKeys}. */
  changedSince(before: TableMap<K, V>): K[] | null {
    const [table, last] = [this.#table, before.#table]
    const { keys } = table
    if (keys !== last.keys) return null
    const changed: K[] = []
    const rows = this.#since?.before === before.#self ? this.#since.rows : keys.keys()
    for (const row of rows) if (table.at(row) !== last.at(row)) changed.push(keys[row] as K)
    return changed
  }

  get size(): number {
    return this.#table.keys.length
  }

  has(key: K): boolean {
    return this.#table.rowOf(key) >= 0
  }

  get(key: K): V | undefined {
    const row = this.#table.rowOf(key)
    return row < 0 ? undefined : this.#table.at(row)
  }

  keys(): MapIterator<K> {
    return this.#table.keys.values()
  }

  *values(): MapIterator<V> {
    for (let row = 0; row < this.size; row += 1) yield this.#table.at(row)
  }

  *entries(): MapIterator<[K, V]> {
    const { keys } = this.#table
    for (let row = 0; row < keys.length; row += 1) yield [keys[row] as K, this.#table.at(row)]
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this)
  }
}

/**
 * The keys of which the value is another object than before; null when these are not the same rows, so that everything may be
 * another. From one schedule to the next it looks at what was touched, else at each row.
 */
export function changedKeys<K, V>(now: ReadonlyMap<K, V>, before: ReadonlyMap<K, V>): K[] | null {
  if (now === before) return []
  return now instanceof TableMap && before instanceof TableMap ? now.changedSince(before) : null
}
