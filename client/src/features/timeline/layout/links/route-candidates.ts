import type { LinkEnd, Port } from './link-end.ts'

export const ROW_HEIGHT = 26

export interface Point {
  readonly x: number
  readonly y: number
}

/** Straight room that a line takes before its first corner and before its arrow. */
const LEAVE = 5
const ARRIVE = 10
const CHANNEL = 6
const CHANNELS = 22
const LAST_CHANNELS = 8
/** A detour between two crossings is looked for this far aside, in steps of so many pixels. */
const ASIDE = { steps: 16, pixels: 14 } as const

export const middleOf = (row: number): number => row * ROW_HEIGHT + ROW_HEIGHT / 2

/**
 * Ways for a line from one item to another in another row, the plainest first:
 * with one vertical piece, with a crossing between two rows, and past everything in between.
 */
export function* routeCandidates(from: LinkEnd, to: LinkEnd): Generator<Point[][]> {
  const down = to.row > from.row ? 1 : -1
  const pairs = from.ports.flatMap((out) => to.ports.map((back) => placed(from.row, out, to.row, back, down)))
  for (const way of [direct, around, detours]) yield pairs.flatMap(way)
}

/** Two ports with the places where a line leaves the one and arrives at the other. */
interface Pair {
  readonly out: Port
  readonly back: Port
  readonly start: Point
  readonly end: Point
  /** Between the row of the one and the next, and between the row of the other and the one before it. */
  readonly gutters: readonly [near: number, far: number]
}

function placed(fromRow: number, out: Port, toRow: number, back: Port, down: 1 | -1): Pair {
  const [startY, endY] = [middleOf(fromRow), middleOf(toRow)]
  return {
    out,
    back,
    start: { x: out.x, y: out.direction === 0 ? startY + down * (out.reach + 1) : startY },
    end: { x: back.x, y: back.direction === 0 ? endY - down * (back.reach + 3) : endY },
    gutters: [startY + (down * ROW_HEIGHT) / 2, endY - (down * ROW_HEIGHT) / 2],
  }
}

function direct({ out, back, start, end }: Pair): Point[][] {
  return sharedChannels(out, back).map((x) => tidy([start, { x, y: start.y }, { x, y: end.y }, end]))
}

/** One vertical piece at each port, with a crossing between two rows. */
function around({ out, back, start, end, gutters }: Pair): Point[][] {
  const firsts = channelsAt(out, LEAVE, CHANNELS)
  const lasts = channelsAt(back, ARRIVE, LAST_CHANNELS)
  return [...new Set(gutters)].flatMap((y) =>
    firsts.flatMap((first) =>
      lasts.map((last) =>
        tidy([start, { x: first, y: start.y }, { x: first, y }, { x: last, y }, { x: last, y: end.y }, end]),
      ),
    ),
  )
}

/** From the one into the gutter beside it, aside, and through the gutter at the other: past everything in between. */
function detours({ out, back, start, end, gutters: [near, far] }: Pair): Point[][] {
  const first = out.x + out.direction * LEAVE
  const last = back.x + back.direction * ARRIVE
  return Array.from({ length: 2 * ASIDE.steps }, (_, index) => {
    const distance = (1 + (index >> 1)) * ASIDE.pixels
    const aside = index % 2 === 0 ? Math.max(first, last) + distance : Math.min(first, last) - distance
    return tidy([
      start,
      { x: first, y: start.y },
      { x: first, y: near },
      { x: aside, y: near },
      { x: aside, y: far },
      { x: last, y: far },
      { x: last, y: end.y },
      end,
    ])
  })
}

/** Places for a vertical piece beside a port; at the top or bottom there is one. */
function channelsAt({ direction, x }: Port, room: number, length: number): number[] {
  if (direction === 0) return [x]
  return Array.from({ length }, (_, index) => x + direction * (room + index * CHANNEL))
}

/** Places for one vertical piece that both ports can reach without turning back. */
function sharedChannels(out: Port, back: Port): number[] {
  const leaves = (x: number) => out.direction === 0 || out.direction * (x - out.x) >= LEAVE
  const arrives = (x: number) => back.direction === 0 || back.direction * (x - back.x) >= ARRIVE
  if (out.direction === 0 && back.direction === 0) return Math.abs(out.x - back.x) < 1 ? [out.x] : []
  if (out.direction === 0) return arrives(out.x) ? [out.x] : []
  if (back.direction === 0) return leaves(back.x) ? [back.x] : []
  const [atStart, atEnd] = [out.x + out.direction * LEAVE, back.x + back.direction * ARRIVE]
  const isSameSide = out.direction === back.direction
  const nearest = !isSameSide ? atEnd : out.direction > 0 ? Math.max(atStart, atEnd) : Math.min(atStart, atEnd)
  const channels: number[] = []
  for (let index = 0; index < CHANNELS; index += 1) {
    const x = nearest + back.direction * index * CHANNEL
    if (!leaves(x) || !arrives(x)) break
    channels.push(x)
  }
  if (!isSameSide && arrives(atStart)) channels.push(atStart)
  return channels
}

/** Without points that lie on each other or in the middle of a straight piece. */
function tidy(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const [index, point] of points.entries()) {
    const [before, after] = [kept.at(-1), points[index + 1]]
    if (before && before.x === point.x && before.y === point.y) continue
    const isOnTheWay =
      before &&
      after &&
      ((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
    if (!isOnTheWay) kept.push(point)
  }
  return kept
}
