import type { EndPlace } from './link-end.ts'

/** A line at one end of an item, by where it comes from. */
export interface EndLine {
  readonly key: string
  /** The row of its other end; never that of the item. */
  readonly row: number
  /** Past this day at its other end it turns; null: it turns beside the item itself. */
  readonly turnsAt: string | null
}

/** Lines stay within so many pixels of the middle of a bar of 16, and this far apart. */
const WITHIN = 6
const FAR_APART = 5
const LEAST_APART = 3
const MOST_PLACES = 1 + Math.floor((2 * WITHIN) / LEAST_APART)
/** Lines that cross beside the item lie this far apart, in the room of ten pixels between two bars. */
const ASIDE = 3

/**
 * A place for each line at the end of an item in row `row` that looks to the left (-1) or right (1). From top to bottom: what
 * comes from above, the line that turns nearest first, then what comes from below the other way around. So they do not
 * cross at the item, and each place follows from the lines at this end alone. Where more come than there are places,
 * neighbours share one.
 */
export function endPlaces(lines: readonly EndLine[], row: number, direction: -1 | 1): Map<string, EndPlace> {
  const above = lines.filter((line) => line.row < row).sort((a, b) => nearestFirst(a, b, direction) || a.row - b.row)
  const below = lines.filter((line) => line.row > row).sort((a, b) => nearestFirst(b, a, direction) || a.row - b.row)
  const sorted = [...above, ...below]
  const count = Math.min(sorted.length, MOST_PLACES)
  const apart = Math.min(FAR_APART, (2 * WITHIN) / Math.max(1, count - 1))
  const placeAt = (index: number) => Math.floor((index * count) / sorted.length)
  const lastAbove = above.length === 0 ? -1 : placeAt(above.length - 1)
  const firstBelow = below.length === 0 ? count : placeAt(above.length)
  return new Map(
    sorted.map(({ key }, index) => {
      const place = placeAt(index)
      const isAbove = index < above.length
      const depth = isAbove ? place : count - 1 - place
      const most = isAbove ? lastAbove : count - 1 - firstBelow
      const aside = Math.min(ASIDE, Math.max(-ASIDE, (depth - most / 2) * ASIDE))
      return [key, { offset: (place - (count - 1) / 2) * apart, depth, aside }]
    }),
  )
}

/** Ties fall by key, so that the order in which links were made does not count. */
function nearestFirst(a: EndLine, b: EndLine, direction: -1 | 1): number {
  if (a.turnsAt === b.turnsAt) return a.row === b.row ? compare(a.key, b.key) : 0
  if (a.turnsAt === null) return -1
  if (b.turnsAt === null) return 1
  return compare(a.turnsAt, b.turnsAt) * direction
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
