import { middleOf, ROW_HEIGHT } from '../row-geometry.ts'
import type { Route } from './ways/link-route.ts'
import type { Point } from './ways/route-candidates.ts'
import { type RowBoxes, type Span, touches } from './ways/row-boxes.ts'

export interface Badge {
  readonly key: string
  /** The middle of the badge. */
  readonly x: number
  readonly y: number
  /** Where the reason stands; null when there is no room for it. */
  readonly reason: 'left' | 'right' | null
}

const HALF = 9
const LAST_RESORT = 10_000
const GAP = 4
/** A line between neighbours has no room for a badge; the sign before the title says it. */
const SHORTEST = 40
/** Rows at each end of a very long piece where a badge may stand. */
const NEAR_ENDS = 40

/**
 * A place for each badge on its line, nearest to the middle, where it and its reason cover nothing: no name, no bar,
 * no other badge. Without room for the reason the badge stands alone; the words are in the description of the item.
 */
export function placeBadges(
  routes: readonly Route[],
  boxesOf: (row: number) => RowBoxes,
  reasonWidth: (key: string) => number,
): Badge[] {
  const taken = new Map<number, Span[]>()
  const badges: Badge[] = []
  for (const route of routes) {
    if (route.state === 'feasible' || route.points.length < 2) continue
    const width = reasonWidth(route.key)
    const spots = spotsOn(route.points)
    const isFree = (row: number, from: number, to: number) => {
      const { texts, shapes, isTaken } = boxesOf(row)
      return (
        !isTaken && !touches(texts, from, to) && !touches(shapes, from, to) && !touches(taken.get(row) ?? [], from, to)
      )
    }
    const place = (reason: Badge['reason']): Badge | null => {
      for (const { x, row } of spots) {
        const from = reason === 'left' ? x - HALF - GAP - width : x - HALF
        const to = reason === 'right' ? x + HALF + GAP + width : x + HALF
        if (from < 0 || !isFree(row, from, to)) continue
        taken.set(row, [...(taken.get(row) ?? []), { from, to }])
        return { key: route.key, x, y: middleOf(row), reason }
      }
      return null
    }
    const badge = place('right') ?? place('left') ?? place(null) ?? atHalfway(route)
    if (badge) badges.push(badge)
  }
  return badges
}

/** Middles of the rows that the vertical pieces pass, the most central first. */
function spotsOn(points: readonly Point[]): { x: number; row: number }[] {
  const spots: { x: number; row: number; distance: number }[] = []
  for (const [index, a] of points.entries()) {
    const b = points[index + 1]
    if (!b || a.x !== b.x) continue
    const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
    const centre = (top + bottom) / 2
    const first = Math.ceil(top / ROW_HEIGHT - 0.5)
    const last = Math.floor(bottom / ROW_HEIGHT - 0.5)
    for (let row = first; row <= last; row += 1) {
      // Of a piece across very many rows the middle is of no use to anybody: near an end somebody sees it.
      if (last - first > 2 * NEAR_ENDS && row === first + NEAR_ENDS) row = last - NEAR_ENDS + 1
      // On a corner, beside the item itself, only when there is no place further on.
      const isCorner = Math.min(middleOf(row) - top, bottom - middleOf(row)) < ROW_HEIGHT / 2
      spots.push({ x: a.x, row, distance: Math.abs(middleOf(row) - centre) + (isCorner ? LAST_RESORT : 0) })
    }
  }
  return spots.sort((a, b) => a.distance - b.distance)
}

/** No free row on the line: halfway its longest vertical piece. Null when that is too short to carry one. */
function atHalfway({ key, points }: Route): Badge | null {
  let [x, y, longest] = [points[0]?.x ?? 0, points[0]?.y ?? 0, -1]
  for (const [index, a] of points.entries()) {
    const b = points[index + 1]
    if (!b || a.x !== b.x || Math.abs(b.y - a.y) <= longest) continue
    longest = Math.abs(b.y - a.y)
    ;[x, y] = [a.x, (a.y + b.y) / 2]
  }
  return longest < SHORTEST ? null : { key, x, y, reason: null }
}
