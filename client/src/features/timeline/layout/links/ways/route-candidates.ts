import { middleOf, ROW_HEIGHT } from '../../row-geometry.ts'
import type { LinkEnd, Port } from '../link-end.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Straight room that a line takes before its first corner and before its arrow. */
const LEAVE = 5
const ARRIVE = 10
const CHANNEL = 6
/** Lines at one end of an item turn this far from each other. */
const DEPTH = 6
/** Two markers this far from straight above each other have a straight line. */
const NEARLY = 6
const CHANNELS = 22
const LAST_CHANNELS = 8
/** A detour between two crossings is looked for this far aside, in steps of so many pixels. */
const ASIDE = { steps: 16, pixels: 14 } as const

/** A way that can be taken. */
export interface Way {
  /** By {@link effortOf}. */
  readonly effort: number
  readonly points: readonly Point[]
}

/** The part of a way up to or from its crossing: out of an item, and then up or down. */
export interface CornerLeg {
  readonly points: readonly [Point, Point, Point]
  /** What it meets, found once for all ways that share it; filled in by who weighs it. */
  met?: number
}

/** Hundreds of ways: any of the ones, a crossing, and any of the others. Most of them are never made. */
export interface Fan {
  readonly leaving: readonly CornerLeg[]
  readonly arriving: readonly CornerLeg[]
}

/** Ways that are weighed together; later ones only when none of these will do. */
export interface Candidates {
  readonly ways: readonly Way[]
  readonly fans: readonly Fan[]
}

const EFFORT = { corner: 3, pixel: 0.03 } as const

/** How long a way is and how often it turns. */
export function effortOf(points: readonly Point[]): number {
  let effort = (points.length - 2) * EFFORT.corner
  let before = points[0]
  for (const point of points) {
    if (before) effort += (Math.abs(before.x - point.x) + Math.abs(before.y - point.y)) * EFFORT.pixel
    before = point
  }
  return effort
}

const wayOf = (points: readonly Point[]): Way => ({ effort: effortOf(points), points })

/**
 * Ways for a line from one item to another in another row, the plainest first:
 * with one vertical piece, with a crossing between two rows, and past everything in between.
 */
export function* routeCandidates(from: LinkEnd, to: LinkEnd): Generator<Candidates> {
  const down = to.row > from.row ? 1 : -1
  const [outs, backs] = [from.ports.map((port) => inPlace(port, from)), to.ports.map((port) => inPlace(port, to))]
  const pairs = outs.flatMap((out) => backs.map((back) => placed(from, out, to, back, down)))
  yield { ways: pairs.flatMap(direct), fans: [] }
  yield { ways: [], fans: pairs.flatMap(around) }
  yield { ways: pairs.flatMap(detours), fans: [] }
}

/** Two ports with the places where a line leaves the one and arrives at the other. */
interface Pair {
  readonly out: Port
  readonly back: Port
  readonly start: Point
  readonly end: Point
  /** Between the row of the one and the next, and between the row of the other and the one before it. */
  readonly gutters: readonly [near: number, far: number]
  /** How far from the one and from the other a line turns by preference. */
  readonly rooms: readonly [leave: number, arrive: number]
}

/** Of the lines at the top of a marker that come from the left, the lower ones come further to the left. */
function inPlace(port: Port, { place }: LinkEnd): Port {
  return port.direction === 0 ? { ...port, x: port.x - place.offset * port.spread } : port
}

function placed(from: LinkEnd, out: Port, to: LinkEnd, back: Port, down: 1 | -1): Pair {
  const [startMiddle, endMiddle] = [middleOf(from.row), middleOf(to.row)]
  const atEdge = (port: Port, { place }: LinkEnd, beyond: number) =>
    port.direction === 0 ? beyond * (port.reach + 1) : place.offset * port.spread
  const far = endMiddle - down * (ROW_HEIGHT / 2 + to.place.aside)
  const isNextRow = Math.abs(from.row - to.row) === 1
  return {
    out,
    back,
    start: { x: out.x, y: startMiddle + atEdge(out, from, down) },
    end: { x: back.x, y: endMiddle + (back.direction === 0 ? -2 * down : 0) + atEdge(back, to, -down) },
    gutters: [isNextRow ? far : startMiddle + down * (ROW_HEIGHT / 2 + from.place.aside), far],
    rooms: [LEAVE + from.place.depth * DEPTH, ARRIVE + to.place.depth * DEPTH],
  }
}

function direct({ out, back, start, end, rooms }: Pair): Way[] {
  return sharedChannels(out, back, rooms).map((x) => {
    const first = out.direction === 0 && back.direction === 0 ? { x, y: start.y } : start
    return wayOf(tidy([first, { x, y: start.y }, { x, y: end.y }, end]))
  })
}

/** One vertical piece at each port, with a crossing between two rows. */
function around({ out, back, start, end, gutters, rooms }: Pair): Fan[] {
  const firsts = channelsAt(out, rooms[0], CHANNELS)
  const lasts = channelsAt(back, rooms[1], LAST_CHANNELS)
  return [...new Set(gutters)].map((y) => ({
    leaving: firsts.map((x) => legOf(start, { x, y: start.y }, { x, y })),
    arriving: lasts.map((x) => legOf({ x, y }, { x, y: end.y }, end)),
  }))
}

/** From the one into the gutter beside it, aside, and through the gutter at the other: past everything in between. */
function detours({ out, back, start, end, gutters: [near, far], rooms }: Pair): Way[] {
  const first = out.x + out.direction * rooms[0]
  const last = back.x + back.direction * rooms[1]
  const leave = legOf(start, { x: first, y: start.y }, { x: first, y: near })
  const arrive = legOf({ x: last, y: far }, { x: last, y: end.y }, end)
  return Array.from({ length: 2 * ASIDE.steps }, (_, index) => {
    const distance = (1 + (index >> 1)) * ASIDE.pixels
    const aside = index % 2 === 0 ? Math.max(first, last) + distance : Math.min(first, last) - distance
    const points = [...leave.points, { x: aside, y: near }, { x: aside, y: far }, ...arrive.points]
    return wayOf(tidy(points))
  })
}

const legOf = (...points: CornerLeg['points']): CornerLeg => ({ points })

/** Without a crossing, or a piece down, the pieces of two legs run on into each other: they are weighed as one. */
export function runsOn({ points: [start, , turn] }: CornerLeg, { points: [back, , end] }: CornerLeg): boolean {
  return turn.x === back.x || turn.y === start.y || back.y === end.y
}

/** The {@link effortOf} of two legs that do not run on into each other, with the crossing between them. */
export function effortAcross({ points: [start, , turn] }: CornerLeg, { points: [back, , end] }: CornerLeg): number {
  const corners = 2 + (turn.x === start.x ? 0 : 1) + (back.x === end.x ? 0 : 1)
  const along = Math.abs(turn.x - start.x) + Math.abs(back.x - turn.x) + Math.abs(end.x - back.x)
  const down = Math.abs(turn.y - start.y) + Math.abs(end.y - back.y)
  return corners * EFFORT.corner + (along + down) * EFFORT.pixel
}

/** Down from the one, straight across, and on to the other. */
export const wayAcross = (leave: CornerLeg, arrive: CornerLeg): Way => wayOf(tidy([...leave.points, ...arrive.points]))

/** Places for a vertical piece beside a port; at the top or bottom there is one. */
function channelsAt({ direction, x }: Port, room: number, length: number): number[] {
  if (direction === 0) return [x]
  return Array.from({ length }, (_, index) => x + direction * (room + index * CHANNEL))
}

/** Places for one vertical piece that both ports can reach without turning back. */
function sharedChannels(out: Port, back: Port, [leave, arrive]: Pair['rooms']): number[] {
  const leaves = (x: number) => out.direction === 0 || out.direction * (x - out.x) >= LEAVE
  const arrives = (x: number) => back.direction === 0 || back.direction * (x - back.x) >= ARRIVE
  if (out.direction === 0 && back.direction === 0) return Math.abs(out.x - back.x) <= NEARLY ? [back.x] : []
  if (out.direction === 0) return arrives(out.x) ? [out.x] : []
  if (back.direction === 0) return leaves(back.x) ? [back.x] : []
  const [atStart, atEnd] = [out.x + out.direction * leave, back.x + back.direction * arrive]
  const isSameSide = out.direction === back.direction
  const nearest = !isSameSide ? atEnd : out.direction > 0 ? Math.max(atStart, atEnd) : Math.min(atStart, atEnd)
  const channels: number[] = []
  for (let index = 0; index < CHANNELS; index += 1) {
    const x = nearest + back.direction * index * CHANNEL
    if (!leaves(x) || !arrives(x)) break
    channels.push(x)
  }
  if (!isSameSide && arrives(atStart)) channels.push(atStart)
  // Too little room to turn by its place: as near to the item as can be.
  const closest = back.x + back.direction * ARRIVE
  if (channels.length === 0 && leaves(closest)) channels.push(closest)
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
