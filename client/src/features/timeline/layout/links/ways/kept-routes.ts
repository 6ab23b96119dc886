import { GUTTER, ROW_HEIGHT } from '../../row-geometry.ts'
import type { LinkEnd } from '../link-end.ts'
import type { Route, RouteRequest } from './link-route.ts'
import type { Point } from './route-candidates.ts'
import { type RowBoxes, touches } from './row-boxes.ts'

interface Kept {
  readonly request: RouteRequest
  readonly route: Route
  /** What stood in the rows that it passes, when it was found. */
  readonly passed: RowBoxes[]
}

type BoxesOf = (row: number) => RowBoxes

/** Of a line across very many rows, so many at each end are looked at. */
const LOOKED_AT = 30
const MOST = 3_000
/** A line closer to a name than this runs under it. */
const BESIDE = 3

/**
 * The routes of before. A line stays as it is while its ends and what it passes do: scrolling brings new lines and moves
 * none, and a change elsewhere costs nothing.
 */
export class KeptRoutes {
  readonly #kept = new Map<string, Kept>()

  /**
   * The way of before, when its ends are the same and no name came under it. `boxesOf` gives the same object for what did
   * not change.
   */
  wayOf(request: RouteRequest, boxesOf: BoxesOf): readonly Point[] | null {
    const kept = this.#kept.get(request.key)
    if (!kept || !isSameEnd(kept.request.from, request.from) || !isSameEnd(kept.request.to, request.to)) return null
    const { points } = kept.route
    let place = 0
    for (const row of rowsPassed(request)) {
      const boxes = boxesOf(row)
      if (kept.passed[place] !== boxes) {
        if (runsUnderName(points, row, boxes)) return null
        kept.passed[place] = boxes
      }
      place += 1
    }
    return points
  }

  /** Remembers a route; gives the one of before when it is the same. */
  keep(request: RouteRequest, route: Route, boxesOf: BoxesOf): Route {
    const before = this.#kept.get(request.key)
    if (before && before.route.points === route.points && before.route.state === route.state) return before.route
    if (this.#kept.size > MOST) this.#kept.clear()
    this.#kept.set(request.key, { request, route, passed: [...rowsPassed(request)].map(boxesOf) })
    return route
  }
}

function* rowsPassed({ from, to }: RouteRequest): Generator<number> {
  const [first, last] = [Math.min(from.row, to.row), Math.max(from.row, to.row)]
  for (let row = first; row <= last; row += 1) {
    if (last - first > 2 * LOOKED_AT && row === first + LOOKED_AT) row = last - LOOKED_AT + 1
    yield row
  }
}

/** Whether a name in this row lies on the way. */
function runsUnderName(points: readonly Point[], row: number, { texts }: RowBoxes): boolean {
  if (texts.length === 0) return false
  const [top, bottom] = [row * ROW_HEIGHT + GUTTER, (row + 1) * ROW_HEIGHT - GUTTER]
  for (const [index, a] of points.entries()) {
    const b = points[index + 1]
    if (!b) break
    const isInRow = Math.max(a.y, b.y) > top && Math.min(a.y, b.y) < bottom
    if (isInRow && touches(texts, Math.min(a.x, b.x) - BESIDE, Math.max(a.x, b.x) + BESIDE)) return true
  }
  return false
}

function isSameEnd(a: LinkEnd, b: LinkEnd): boolean {
  return (
    a.row === b.row &&
    a.place.offset === b.place.offset &&
    a.place.depth === b.place.depth &&
    a.place.aside === b.place.aside &&
    a.ports.length === b.ports.length &&
    a.ports.every((port, index) => {
      const other = b.ports[index]
      return port.x === other?.x && port.direction === other.direction && port.reach === other.reach
    })
  )
}
