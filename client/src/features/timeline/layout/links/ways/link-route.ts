import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import { GUTTER, middleOf, ROW_HEIGHT } from '../../row-geometry.ts'
import type { LinkEnd } from '../link-end.ts'
import {
  effortAcross,
  effortOf,
  type Fan,
  type Point,
  routeCandidates,
  runsOn,
  type Way,
  wayAcross,
} from './route-candidates.ts'
import { type RowBoxes, touches } from './row-boxes.ts'

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

/** A straight piece of a route that is there already. */
interface Piece {
  readonly at: number
  readonly from: number
  readonly to: number
  /** The places at which its line leaves and arrives. */
  readonly source: number
  readonly target: number
}

/** Pieces by where they lie, so that only those near a new piece are looked at. */
type Shelf = Map<number, Piece[]>

interface Taken {
  readonly vertical: Shelf
  readonly horizontal: Shelf
}

type BoxesOf = (row: number) => RowBoxes

const COST = { text: 60, shape: 3, overShape: 0.4, line: 30, acceptable: 12 } as const
/** Lines closer than this read as one, when they run together for longer than a corner. */
const APART = 4
/** Those at one item may lie this close. */
const BESIDE = 2
const TOGETHER = 12
/** Of a line across very many rows only the rows near its ends are weighed. */
const WEIGHED_ROWS = 60

/** A way found before that still holds; null when it must be looked for. */
export type KeptWay = (request: RouteRequest) => readonly Point[] | null

/**
 * Orthogonal routes from item to item. Each link takes the way that runs under the fewest names and over the fewest
 * earlier lines, and then the shortest with the fewest corners. Ways that are kept come first: nothing pushes them aside.
 */
export function routeLinks(requests: readonly RouteRequest[], boxesOf: BoxesOf): Route[] {
  return [...routing(requests, boxesOf, () => null)]
}

/** As {@link routeLinks}, one at a time: between two of them whoever asks may do something else. */
export function* routing(requests: readonly RouteRequest[], boxesOf: BoxesOf, kept: KeptWay): Generator<Route> {
  const taken: Taken = { vertical: new Map(), horizontal: new Map() }
  const take = ({ key, state, from, to }: RouteRequest, points: readonly Point[]): Route => {
    const [source, target] = [heightOf(from), heightOf(to)]
    for (const [a, b] of pieces(points)) {
      if (a.x === b.x) shelve(taken.vertical, { at: a.x, ...range(a.y, b.y), source, target })
      else shelve(taken.horizontal, { at: a.y, ...range(a.x, b.x), source, target })
    }
    return { key, state, points }
  }
  const others: RouteRequest[] = []
  for (const request of requests) {
    const points = kept(request)
    if (points) yield take(request, points)
    else others.push(request)
  }
  for (const request of others) yield take(request, bestWay(request.from, request.to, boxesOf, taken))
}

/** The best way so far. */
interface Best {
  readonly cost: number
  readonly effort: number
  readonly points: readonly Point[]
}

/** What a piece meets; once it is more than `limit` it may stop counting. */
type CostOf = (a: Point, b: Point, limit: number) => number

function bestWay(from: LinkEnd, to: LinkEnd, boxesOf: BoxesOf, taken: Taken): readonly Point[] {
  const costOf = pieceCosts(from, to, boxesOf, taken)
  let best: Best = { cost: Infinity, effort: 0, points: [] }
  for (const { ways, fans } of routeCandidates(from, to)) {
    // What the next will do better than this must be cheaper; among themselves the plainest of two as cheap.
    let found: Best = { ...best, effort: 0 }
    for (const way of ways) found = betterOf(found, way, costOf)
    for (const fan of fans) found = bestIn(fan, found, costOf)
    best = found
    if (best.cost < Infinity && best.cost - effortOf(best.points) < COST.acceptable) break
  }
  return best.points
}

const isBetter = (cost: number, effort: number, best: Best): boolean =>
  cost < best.cost || (cost === best.cost && effort < best.effort)

function betterOf(best: Best, { effort, points }: Way, costOf: CostOf): Best {
  if (effort >= best.cost) return best
  const cost = effort + metOn(points, costOf, best.cost)
  return isBetter(cost, effort, best) ? { cost, effort, points } : best
}

/** Holds every leg of a fan against every other; what a leg meets alone is too much for most of them. */
function bestIn({ leaving, arriving }: Fan, before: Best, costOf: CostOf): Best {
  let best = before
  for (const leave of leaving) {
    for (const arrive of arriving) {
      if (runsOn(leave, arrive)) {
        best = betterOf(best, wayAcross(leave, arrive), costOf)
        continue
      }
      const effort = effortAcross(leave, arrive)
      if (effort >= best.cost) continue
      leave.met ??= metOn(leave.points, costOf, best.cost)
      arrive.met ??= metOn(arrive.points, costOf, best.cost)
      const legs = leave.met + arrive.met
      if (effort + legs > best.cost) continue
      const cost = effort + (legs + costOf(leave.points[2], arrive.points[0], best.cost))
      if (isBetter(cost, effort, best)) best = { cost, effort, points: wayAcross(leave, arrive).points }
    }
  }
  return best
}

/** What a way meets: names, bars and earlier lines. Once it is more than `limit` it may stop counting. */
function metOn(points: readonly Point[], costOf: CostOf, limit: number): number {
  let cost = 0
  for (let index = 1; index < points.length && cost <= limit; index += 1) {
    const [a, b] = [points[index - 1], points[index]]
    if (a && b && (a.x !== b.x || a.y !== b.y)) cost += costOf(a, b, limit - cost)
  }
  return cost
}

function pieceCosts(from: LinkEnd, to: LinkEnd, boxesOf: BoxesOf, taken: Taken): CostOf {
  const [source, target] = [heightOf(from), heightOf(to)]
  return (a, b, limit) => {
    const isVertical = a.x === b.x
    const met = isVertical ? underRows(a, b, from.row, to.row, boxesOf, limit) : underRow(a, b, boxesOf)
    if (met > limit) return met
    return met + alongside(a, b, isVertical ? taken.vertical : taken.horizontal, source, target) * COST.line
  }
}

function* pieces(points: readonly Point[]): Generator<readonly [Point, Point]> {
  for (const [index, a] of points.entries()) {
    const b = points[index + 1]
    if (b) yield [a, b]
  }
}

const heightOf = ({ row, place }: LinkEnd): number => middleOf(row) + place.offset

const range = (a: number, b: number) => ({ from: Math.min(a, b), to: Math.max(a, b) })

const shelfOf = (at: number): number => Math.floor(at / APART)

function shelve(shelf: Shelf, piece: Piece): void {
  const key = shelfOf(piece.at)
  const pieces = shelf.get(key)
  if (pieces) pieces.push(piece)
  else shelf.set(key, [piece])
}

/** Earlier lines that this piece would lie on. Lines that share a place at an item run together: they read as one. */
function alongside(a: Point, b: Point, shelf: Shelf, source: number, target: number): number {
  const isVertical = a.x === b.x
  const from = isVertical ? Math.min(a.y, b.y) : Math.min(a.x, b.x)
  const to = isVertical ? Math.max(a.y, b.y) : Math.max(a.x, b.x)
  // Too short to run together with anything.
  if (to - from <= TOGETHER) return 0
  const at = isVertical ? a.x : a.y
  const key = shelfOf(at)
  let count = 0
  for (let near = key - 1; near <= key + 1; near += 1) {
    const pieces = shelf.get(near)
    if (!pieces) continue
    for (const other of pieces) {
      const shared = Math.min(other.to, to) - Math.max(other.from, from)
      const apart = Math.abs(other.at - at)
      if (shared <= TOGETHER || apart >= APART || other.target === target || other.source === source) continue
      if (apart < BESIDE || !haveSharedEnd(other, source, target)) count += 1
    }
  }
  return count
}

function haveSharedEnd(other: Piece, source: number, target: number): boolean {
  const [from, to] = [rowAt(source), rowAt(target)]
  return [rowAt(other.source), rowAt(other.target)].some((row) => row === from || row === to)
}

const rowAt = (y: number): number => Math.floor(y / ROW_HEIGHT)

/**
 * What a vertical piece meets in the rows that it passes; of its own two items only the names count. Once it is more than
 * `limit` it stops counting.
 */
function underRows(a: Point, b: Point, fromRow: number, toRow: number, boxesOf: BoxesOf, limit: number): number {
  const [from, to] = a.y < b.y ? [a.y, b.y] : [b.y, a.y]
  const first = Math.floor(from / ROW_HEIGHT)
  const last = Math.ceil(to / ROW_HEIGHT) - 1
  let cost = 0
  for (let row = first; row <= last && cost <= limit; row += 1) {
    if (last - first > WEIGHED_ROWS && row === first + WEIGHED_ROWS / 2) row = last - WEIGHED_ROWS / 2
    // A piece that ends in the gutter does not touch the row beyond it; one that ends halfway a row meets its text.
    const isInside = Math.min(to, (row + 1) * ROW_HEIGHT) - Math.max(from, row * ROW_HEIGHT) > GUTTER
    if (!isInside) continue
    const { texts, shapes } = boxesOf(row)
    if (touches(texts, a.x - 3, a.x + 3)) cost += COST.text
    if (row !== fromRow && row !== toRow && touches(shapes, a.x - 3, a.x + 3)) cost += COST.shape
  }
  return cost
}

/** What a horizontal piece meets in its row; between two rows there is nothing to meet. */
function underRow(a: Point, b: Point, boxesOf: BoxesOf): number {
  if (Math.abs(a.y - Math.round(a.y / ROW_HEIGHT) * ROW_HEIGHT) < GUTTER) return 0
  const { from, to } = range(a.x, b.x)
  const { texts, shapes } = boxesOf(Math.floor(a.y / ROW_HEIGHT))
  const covered = shapes.reduce((sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)), 0)
  return covered * COST.overShape + (touches(texts, from, to) ? COST.text : 0)
}
