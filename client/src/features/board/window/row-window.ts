/** The rows of a column that are drawn, both ends included; `last` before `first`: none. */
export interface RowRange {
  readonly first: number
  readonly last: number
}

/** A run of rows that is drawn, or the room of rows that are not, in pixels. */
export type Segment =
  | { readonly kind: 'rows'; readonly first: number; readonly last: number }
  | { readonly kind: 'room'; readonly first: number; readonly height: number }

const NONE: RowRange = { first: 0, last: -1 }

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
  let first = -1
  let last = -1
  for (let row = 0, y = 0; row < count && y <= bottom; row += 1) {
    const end = y + heightOf(row)
    if (end >= top) {
      if (first === -1) first = row
      last = row
    }
    y = end + gap
  }
  return first === -1 ? NONE : { first, last }
}

type Take = (kind: 'inSight' | 'beyond', rows: number) => number

/**
 * What is drawn next: what is in sight, what was drawn and is not far beyond it, and of the rest as much as `take` gives.
 * `beyond` holds `inSight`.
 */
export function nextRange(drawn: RowRange, inSight: RowRange, beyond: RowRange, take: Take): RowRange {
  if (beyond.last < beyond.first) return NONE
  const kept = { first: Math.max(drawn.first, beyond.first), last: Math.min(drawn.last, beyond.last) }
  let range = sizeOf(kept) === 0 ? { first: inSight.first, last: inSight.first - 1 } : kept
  if (sizeOf(inSight) > 0) {
    // Nothing that was drawn touches what is in sight: start there.
    if (range.last < inSight.first - 1 || range.first > inSight.last + 1) {
      range = { first: inSight.first, last: inSight.first - 1 }
    }
    range = grown(range, inSight, 'inSight', take)
  } else if (sizeOf(range) === 0) range = { first: beyond.first, last: beyond.first - 1 }
  return grown(range, beyond, 'beyond', take)
}

const sizeOf = ({ first, last }: RowRange): number => Math.max(0, last - first + 1)

/** The range with rows added at its ends until it holds `wanted`, as far as they are given. */
function grown(range: RowRange, wanted: RowRange, kind: 'inSight' | 'beyond', take: Take): RowRange {
  const below = take(kind, Math.max(0, wanted.last - range.last))
  const above = take(kind, Math.max(0, range.first - wanted.first))
  return { first: range.first - above, last: range.last + below }
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
  let next = 0
  const addRoom = (until: number) => {
    if (until <= next) return
    let height = (until - next - 1) * gap
    for (let row = next; row < until; row += 1) height += heightOf(row)
    segments.push({ kind: 'room', first: next, height })
  }
  for (const row of [...drawn].sort((a, b) => a - b)) {
    addRoom(row)
    const last = segments.at(-1)
    if (last?.kind === 'rows') segments[segments.length - 1] = { ...last, last: row }
    else segments.push({ kind: 'rows', first: row, last: row })
    next = row + 1
  }
  addRoom(count)
  return segments
}
