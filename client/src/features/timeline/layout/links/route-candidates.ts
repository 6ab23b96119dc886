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

/** Every way that is worth weighing for a line from one item to another in another row. */
export function routeCandidates(from: LinkEnd, to: LinkEnd): Point[][] {
  const candidates: Point[][] = []
  const down = to.row > from.row ? 1 : -1
  for (const out of from.ports) {
    for (const back of to.ports) candidates.push(...waysBetween(from.row, out, to.row, back, down))
  }
  return candidates
}

function waysBetween(fromRow: number, out: Port, toRow: number, back: Port, down: 1 | -1): Point[][] {
  const [startY, endY] = [middleOf(fromRow), middleOf(toRow)]
  const start = { x: out.x, y: out.direction === 0 ? startY + down * (out.reach + 1) : startY }
  const end = { x: back.x, y: back.direction === 0 ? endY - down * (back.reach + 3) : endY }
  const firsts = channelsAt(out, LEAVE, CHANNELS)
  const lasts = channelsAt(back, ARRIVE, LAST_CHANNELS)
  const direct: Point[][] = []
  for (const x of sharedChannels(out, back)) {
    direct.push(tidy([start, { x, y: start.y }, { x, y: end.y }, end]))
  }
  // One channel at each, with a crossing between two rows: longer, but it goes around what stands in the way.
  const gutters = new Set([startY + (down * ROW_HEIGHT) / 2, endY - (down * ROW_HEIGHT) / 2])
  const around = [...gutters].flatMap((y) =>
    firsts.flatMap((first) =>
      lasts.map((last) =>
        tidy([start, { x: first, y: start.y }, { x: first, y }, { x: last, y }, { x: last, y: end.y }, end]),
      ),
    ),
  )
  return [...direct, ...around, ...detours(start, end, firsts[0] ?? out.x, lasts[0] ?? back.x, [...gutters])]
}

/** From the row of the one into the gutter, aside, and through the gutter at the other: past everything in between. */
function detours(start: Point, end: Point, first: number, last: number, [near, far]: readonly number[]): Point[][] {
  if (near === undefined || far === undefined) return []
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
