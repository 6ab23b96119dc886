/** The rows of a column that are drawn, both ends included; `last` before `first`: none. */
export interface RowRange {
  readonly first: number
  readonly last: number
}

/** A run of rows that is drawn, or the room of rows that are not, in pixels. */
export type Segment =
  | { readonly kind: 'rows'; readonly first: number; readonly last: number }
  | { readonly kind: 'room'; readonly first: number; readonly height: number }

/** Ranges begin and end at multiples of this, so that a small scroll changes nothing. */
const STEP = 4

/**
 * The rows that lie between `top` and `bottom`, in pixels from the top of the column. `heightOf` gives what a row takes,
 * measured or guessed; `gap` is the room between two.
 */
export function rowsBetween(
  count: number,
  heightOf: (row: number) => number,
  gap: number,
  top: number,
  bottom: number,
): RowRange {
  let first = count
  let last = -1
  for (let row = 0, y = 0; row < count && y <= bottom; row += 1) {
    const end = y + heightOf(row)
    if (end >= top) {
      first = Math.min(first, row)
      last = row
    }
    y = end + gap
  }
  if (last === -1) return { first: 0, last: -1 }
  return { first: first - (first % STEP), last: Math.min(count - 1, last - (last % STEP) + STEP - 1) }
}

/** The column as runs of rows and room: those in range, and those that must be there wherever they are. */
export function segmentsOf(
  count: number,
  range: RowRange,
  pinned: readonly number[],
  heightOf: (row: number) => number,
  gap: number,
): Segment[] {
  const drawn = new Set<number>(pinned.filter((row) => row >= 0 && row < count))
  for (let row = Math.max(0, range.first); row <= Math.min(range.last, count - 1); row += 1) drawn.add(row)
  const segments: Segment[] = []
  const rows = [...drawn].sort((a, b) => a - b)
  let next = 0
  const addRoom = (until: number) => {
    if (until <= next) return
    let height = (until - next - 1) * gap
    for (let row = next; row < until; row += 1) height += heightOf(row)
    segments.push({ kind: 'room', first: next, height })
  }
  for (const row of rows) {
    addRoom(row)
    const last = segments.at(-1)
    if (last?.kind === 'rows') segments[segments.length - 1] = { ...last, last: row }
    else segments.push({ kind: 'rows', first: row, last: row })
    next = row + 1
  }
  addRoom(count)
  return segments
}
