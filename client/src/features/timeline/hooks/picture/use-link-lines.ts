import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Signal } from '../../../../sync/store/signal.ts'
import { lateCode } from '../../../../ui/late/late-code.ts'
import { useLateCode } from '../../../../ui/late/use-late-code.ts'
import { inOwnTurn } from '../../../../ui/timing/in-own-turn.ts'
import { whenIdle } from '../../../../ui/timing/when-idle.ts'
import type { LinkLines, LinkLinesInput } from '../../layout/links/link-lines.ts'
import type { Route } from '../../layout/links/ways/link-route.ts'
import type { Point } from '../../layout/links/ways/route-candidates.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { Row } from '../../layout/rows/rows.ts'
import type { TimeScale } from '../../layout/time-scale.ts'

/** The longest that looking for ways keeps the page from anything else, in ms: lines stand there already. */
const SLICE_MS = 6
/** The same while there is no line on the screen. */
const AWAITED_SLICE_MS = 20
/** While other rows keep coming into view nobody reads their lines: those are looked for when the rows stand still so long. */
const STILL_MS = 80

/** The lines as they were last found, and of which picture. */
export interface FoundLines {
  readonly lines: LinkLines
  readonly rows: readonly Row[]
  readonly scale: TimeScale | null
}

const NO_LINES: LinkLines = { routes: [], badges: [], linkOf: () => undefined }
export const NOTHING_FOUND: FoundLines = { lines: NO_LINES, rows: [], scale: null }

const SEARCH = lateCode(() => import('../../layout/links/link-lines.ts').then((module) => module.lineSearch))
// It is fetched while the plan is still on its way. What fails is fetched again when the lines are drawn.
whenIdle(() => void SEARCH.fetch().catch(() => undefined))

/**
 * Looks for the links that are in view, with their routes and badges. Finding the ways is most of the work of a change, so words and
 * bars are shown first, and the lines follow, looked for in short turns. Only what draws them listens, by
 * {@link useFoundLines}.
 */
export function useLinkLines(found: Signal<FoundLines>, scale: TimeScale, input: LinkLinesInput): void {
  const { rows, schedule, drawingOf, mode, selected, measure, firstRow, lastRow } = input
  const looked = useRef<Pick<LinkLinesInput, 'rows' | 'schedule'> | null>(null)
  const startSearch = useLateCode(SEARCH, true)
  const search = useMemo(() => startSearch?.(), [startSearch])
  useEffect(() => {
    if (!search) return
    let work: ReturnType<typeof search> | null = null
    const isAwaited = found.get().scale !== scale
    const isScrolling = !isAwaited && looked.current?.rows === rows && looked.current.schedule === schedule
    const soon = () => inOwnTurn(goOn, isAwaited ? 'user-visible' : 'background')
    const goOn = () => {
      work ??= search({ rows, schedule, drawingOf, mode, selected, measure, firstRow, lastRow })
      const until = performance.now() + (isAwaited ? AWAITED_SLICE_MS : SLICE_MS)
      for (;;) {
        const turn = work.next()
        if (turn.done) {
          looked.current = { rows, schedule }
          if (isAwaited || !isSame(found.get().lines, turn.value)) found.set({ lines: turn.value, rows, scale })
          return
        }
        if (performance.now() > until) {
          callOff = soon()
          return
        }
      }
    }
    let callOff = isScrolling ? after(STILL_MS, goOn) : soon()
    return () => callOff()
  }, [search, scale, rows, schedule, drawingOf, mode, selected, measure, firstRow, lastRow, found])
}

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

/** The lines among the rows as they are now; none while they are still those of another scale. */
export function useFoundLines(found: Signal<FoundLines>, rows: readonly Row[], scale: TimeScale): LinkLines {
  const { lines, rows: before, scale: last } = useSyncExternalStore(found.subscribe, found.get)
  return useMemo(
    () => (last === scale ? linesInPlace(lines, before, rows) : NO_LINES),
    [lines, before, rows, last, scale],
  )
}

/** Until the ways among other rows are found: only the lines of which both ends are still where they were. */
function linesInPlace(lines: LinkLines, before: readonly Row[], now: readonly Row[]): LinkLines {
  if (before === now) return lines
  const stays = (end: Point | undefined): boolean => {
    const row = Math.floor((end?.y ?? 0) / ROW_HEIGHT)
    return before[row]?.key === now[row]?.key
  }
  const routes = lines.routes.filter(({ points }) => stays(points[0]) && stays(points.at(-1)))
  if (routes.length === lines.routes.length) return lines
  const keys = new Set(routes.map(({ key }) => key))
  return { ...lines, routes, badges: lines.badges.filter(({ key }) => keys.has(key)) }
}

/** Whether two give the same picture; what a badge says is looked up anew when its link changed. */
function isSame(a: LinkLines, b: LinkLines): boolean {
  return (
    a.routes.length === b.routes.length &&
    a.routes.every((route) => a.linkOf(route.key) === b.linkOf(route.key)) &&
    sameRoutes(a.routes, b.routes) &&
    a.badges.length === b.badges.length &&
    a.badges.every((badge, index) => {
      const other = b.badges[index]
      return badge.key === other?.key && badge.x === other.x && badge.y === other.y && badge.reason === other.reason
    })
  )
}

function sameRoutes(a: readonly Route[], b: readonly Route[]): boolean {
  const others = new Set(b)
  return a.every((route) => others.has(route))
}
