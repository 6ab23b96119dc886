import type { LinkState } from '@samenspoor/shared/schedule/link-state'
import type { LinkEnd } from './link-end.ts'
import { type RowBoxes, touches } from './row-boxes.ts'

export const ROW_HEIGHT = 26

export interface Point {
  readonly x: number
  readonly y: number
}

export interface RouteRequest {
  readonly key: string
  readonly state: LinkState
  readonly from: LinkEnd
  readonly to: LinkEnd
}

export interface Route {
  readonly key: string
  readonly state: LinkState
  /** Corners, each straight above, below or beside the next. */
  readonly points: readonly Point[]
}

interface Candidate {
  readonly points: readonly Point[]
  /** How far from the shortest way, in pixels. */
  readonly detour: number
}

interface Vertical {
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly to: LinkEnd
}

const LEAVE = 5
const ARRIVE = 9
const CHANNEL = 6
const CHANNELS = 22
/** Of a line across very many rows only the rows near its ends are weighed. */
const WEIGHED_ROWS = 60
const COST = { text: 40, shape: 2, line: 30 } as const

export const middleOf = (row: number): number => row * ROW_HEIGHT + ROW_HEIGHT / 2

/**
 * Orthogonal routes from item to item. Of all ways with one vertical channel (or two, when the target begins before
 * the source ends) each link takes the one that crosses the fewest names and earlier lines; then the shortest.
 */
export function routeLinks(requests: readonly RouteRequest[], boxesOf: (row: number) => RowBoxes): Route[] {
  const taken: Vertical[] = []
  return requests.map(({ key, state, from, to }) => {
    let best: { candidate: Candidate; cost: number } | null = null
    for (const candidate of candidatesFor(from, to)) {
      const cost = candidate.detour + collisions(candidate.points, to, boxesOf, taken)
      if (best === null || cost < best.cost) best = { candidate, cost }
    }
    const points = best?.candidate.points ?? []
    taken.push(...verticalsOf(points, to))
    return { key, state, points }
  })
}

function candidatesFor(from: LinkEnd, to: LinkEnd): Candidate[] {
  const [out, back] = [from.side === 'right' ? 1 : -1, to.side === 'right' ? 1 : -1]
  const [startY, endY] = [middleOf(from.row), middleOf(to.row)]
  const down = endY >= startY ? 1 : -1
  const start = { x: from.x, y: startY }
  const end = { x: to.x, y: endY }
  const reachable = (x: number) => out * (x - from.x) >= LEAVE && back * (x - to.x) >= ARRIVE
  const candidates: Candidate[] = []
  const add = (points: Point[]) => candidates.push({ points, detour: lengthOf(points) * 0.02 })

  // One vertical channel, beside the target or outside both.
  const nearest = out === back ? outermost(out, from.x + out * LEAVE, to.x + back * ARRIVE) : to.x + back * ARRIVE
  const step = out === back ? out * CHANNEL : back * CHANNEL
  for (let index = 0; index < CHANNELS; index += 1) {
    const x = nearest + index * step
    if (!reachable(x)) break
    add([start, { x, y: startY }, { x, y: endY }, end])
  }
  const nearStart = from.x + out * LEAVE
  if (reachable(nearStart)) add([start, { x: nearStart, y: startY }, { x: nearStart, y: endY }, end])

  // Straight out of the bottom of a marker, or into its top.
  if (from.marker && back * (from.marker.x - to.x) >= ARRIVE) {
    const { x, reach } = from.marker
    add([{ x, y: startY + down * (reach + 1) }, { x, y: endY }, end])
  }
  if (to.marker && out * (to.marker.x - from.x) >= LEAVE) {
    const { x, reach } = to.marker
    add([start, { x, y: startY }, { x, y: endY - down * (reach + 3) }])
  }
  if (from.marker && to.marker && Math.abs(from.marker.x - to.marker.x) < 2) {
    const { x } = to.marker
    add([
      { x, y: startY + down * (from.marker.reach + 1) },
      { x, y: endY - down * (to.marker.reach + 3) },
    ])
  }

  // Two channels with a crossing between the rows: the target begins before the source ends.
  if (candidates.length === 0) {
    const gutters = [startY + (down * ROW_HEIGHT) / 2, endY - (down * ROW_HEIGHT) / 2]
    for (const y of new Set(gutters)) {
      for (let index = 0; index < 6; index += 1) {
        const first = from.x + out * (LEAVE + 1 + index * CHANNEL)
        for (let other = 0; other < 6; other += 1) {
          const second = to.x + back * (ARRIVE + 3 + other * CHANNEL)
          add([start, { x: first, y: startY }, { x: first, y }, { x: second, y }, { x: second, y: endY }, end])
        }
      }
    }
  }
  return candidates
}

const outermost = (direction: number, a: number, b: number): number => (direction > 0 ? Math.max(a, b) : Math.min(a, b))

function lengthOf(points: readonly Point[]): number {
  let length = 0
  for (const [index, point] of points.entries()) {
    const next = points[index + 1]
    if (next) length += Math.abs(next.x - point.x) + Math.abs(next.y - point.y)
  }
  return length
}

function collisions(
  points: readonly Point[],
  to: LinkEnd,
  boxesOf: (row: number) => RowBoxes,
  taken: readonly Vertical[],
): number {
  let cost = 0
  for (const [index, a] of points.entries()) {
    const b = points[index + 1]
    if (b) cost += a.x === b.x ? crossings(a.x, a.y, b.y, boxesOf) : underRow(a, b, boxesOf)
  }
  for (const { x, top, bottom } of verticalsOf(points, to)) {
    for (const other of taken) {
      const isBeside = Math.abs(other.x - x) < 4 && other.top < bottom && other.bottom > top
      // Lines to one item may run together: that reads as one bundle.
      if (isBeside && other.to.row !== to.row) cost += COST.line
    }
  }
  return cost
}

/** What a vertical piece meets in the rows that it passes. */
function crossings(x: number, y1: number, y2: number, boxesOf: (row: number) => RowBoxes): number {
  let cost = 0
  const first = Math.round((Math.min(y1, y2) + 1) / ROW_HEIGHT)
  const last = Math.floor((Math.max(y1, y2) - ROW_HEIGHT / 2) / ROW_HEIGHT)
  for (let row = first; row <= last; row += 1) {
    if (last - first > WEIGHED_ROWS && row === first + WEIGHED_ROWS / 2) row = last - WEIGHED_ROWS / 2
    const { texts, shapes } = boxesOf(row)
    if (touches(texts, x - 3, x + 3)) cost += COST.text
    if (touches(shapes, x - 3, x + 3)) cost += COST.shape
  }
  return cost
}

/** What a horizontal piece meets in its row; between two rows there is nothing to meet. */
function underRow(a: Point, b: Point, boxesOf: (row: number) => RowBoxes): number {
  if (a.y % ROW_HEIGHT === 0) return 0
  const { texts } = boxesOf(Math.floor(a.y / ROW_HEIGHT))
  return touches(texts, Math.min(a.x, b.x), Math.max(a.x, b.x)) ? COST.text : 0
}

function verticalsOf(points: readonly Point[], to: LinkEnd): Vertical[] {
  const verticals: Vertical[] = []
  for (const [index, a] of points.entries()) {
    const b = points[index + 1]
    if (b && a.x === b.x) verticals.push({ x: a.x, top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y), to })
  }
  return verticals
}
