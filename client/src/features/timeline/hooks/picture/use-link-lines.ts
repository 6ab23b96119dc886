import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { LinesMode } from '@samenspoor/shared/model/saved-view'
import { compareStates } from '@samenspoor/shared/schedule/link-state'
import type { Schedule, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { LINK_REASON_SHORT_NL } from '../../../../nl/common.ts'
import { Signal } from '../../../../sync/signal.ts'
import { boxesOfDrawing, type Drawing } from '../../layout/drawing.ts'
import type { MeasureText } from '../../layout/label-placement.ts'
import { type Badge, placeBadges } from '../../layout/links/badge-place.ts'
import { KeptRoutes } from '../../layout/links/kept-routes.ts'
import { type LinkEnd, linkEnd, sidesOf } from '../../layout/links/link-end.ts'
import { type Route, type RouteRequest, routeLinks, routing } from '../../layout/links/link-route.ts'
import { linksInView } from '../../layout/links/links-in-view.ts'
import { type Point, ROW_HEIGHT } from '../../layout/links/route-candidates.ts'
import type { RowBoxes } from '../../layout/links/row-boxes.ts'
import { type Row, rowFinder } from '../../layout/rows.ts'
import type { DrawingOf } from './use-drawings.ts'

export interface LinkLines {
  readonly routes: readonly Route[]
  readonly badges: readonly Badge[]
  /** The link that a route or badge stands for: the worst of those between the same two items. */
  readonly linkOf: (key: string) => ScheduledLink | undefined
}

interface LinkLinesInput {
  readonly rows: readonly Row[]
  readonly schedule: Schedule
  readonly drawingOf: DrawingOf
  readonly mode: LinesMode
  readonly selected: ItemKey | null
  readonly measure: MeasureText
  readonly firstRow: number
  readonly lastRow: number
}

/** Room beside the words of a reason. */
const REASON_PADDING = 8
/** The longest that looking for ways keeps the page from anything else, in ms. */
const SLICE_MS = 6

/** The lines as they were last found, and among which rows. */
export interface FoundLines {
  readonly lines: LinkLines
  readonly rows: readonly Row[]
}

const NOTHING_FOUND: FoundLines = { lines: { routes: [], badges: [], linkOf: () => undefined }, rows: [] }

/**
 * The links that are in view, with their routes and badges. Finding the ways is most of the work of a change, so words and
 * bars are shown first, and the lines follow, looked for in short turns. Only what draws them listens, by
 * {@link useFoundLines}.
 */
export function useLinkLines(input: LinkLinesInput): Signal<FoundLines> {
  const { rows, schedule, drawingOf, mode, selected, measure, firstRow, lastRow } = input
  const [found] = useState(() => new Signal(NOTHING_FOUND))
  const [kept] = useState(() => new KeptRoutes())
  useEffect(() => {
    const window = { firstRow, lastRow }
    const links = linksInView({ schedule, rows, window, mode, selected })
    const boxesOf = boxFinder(rows, drawingOf)
    const requests = requestsFor(links, endFinder(rows, schedule, drawingOf))
    const work = routing(requests, boxesOf, (request) => kept.wayOf(request, boxesOf))
    const byKey = new Map(requests.map((request) => [request.key, request]))
    const routes: Route[] = []
    let next: ReturnType<typeof setTimeout> | undefined
    const goOn = () => {
      const until = performance.now() + SLICE_MS
      for (;;) {
        const { value, done } = work.next()
        if (done) break
        const request = byKey.get(value.key)
        routes.push(request ? kept.keep(request, value, boxesOf) : value)
        if (performance.now() > until) {
          next = setTimeout(goOn)
          return
        }
      }
      const badges = badgesOn(inOrderOf(requests, routes), links, boxesOf, measure)
      const lines = { routes, badges, linkOf: (key: string) => links.get(key) }
      if (!isSame(found.get().lines, lines)) found.set({ lines, rows })
    }
    goOn()
    return () => clearTimeout(next)
  }, [rows, schedule, drawingOf, mode, selected, measure, firstRow, lastRow, kept, found])
  return found
}

/** The lines among the rows as they are now. */
export function useFoundLines(found: Signal<FoundLines>, rows: readonly Row[]): LinkLines {
  const { lines, rows: before } = useSyncExternalStore(found.subscribe, found.get)
  return useMemo(() => linesInPlace(lines, before, rows), [lines, before, rows])
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

/** The lines of all these rows at once, whether they are in view or not: for a picture. */
export function linkLinesOf(input: Omit<LinkLinesInput, 'firstRow' | 'lastRow'>): LinkLines {
  const { rows, schedule, drawingOf, mode, selected, measure } = input
  const window = { firstRow: 0, lastRow: rows.length - 1 }
  const links = linksInView({ schedule, rows, window, mode, selected })
  const boxesOf = boxFinder(rows, drawingOf)
  const routes = routeLinks(requestsFor(links, endFinder(rows, schedule, drawingOf)), boxesOf)
  return { routes, badges: badgesOn(routes, links, boxesOf, measure), linkOf: (key: string) => links.get(key) }
}

function badgesOn(
  routes: readonly Route[],
  links: ReadonlyMap<string, ScheduledLink>,
  boxesOf: (row: number) => RowBoxes,
  measure: MeasureText,
): Badge[] {
  const reasonWidth = (key: string) => {
    const link = links.get(key)
    return link ? measure(LINK_REASON_SHORT_NL[link.reason]) + REASON_PADDING : 0
  }
  return placeBadges(routes, boxesOf, reasonWidth)
}

function requestsFor(
  links: ReadonlyMap<string, ScheduledLink>,
  endOf: (key: ItemKey, side: 'start' | 'finish') => LinkEnd | null,
): RouteRequest[] {
  const requests: RouteRequest[] = []
  for (const [key, { link, from, to, state }] of links) {
    const sides = sidesOf(link.type)
    const [start, end] = [endOf(from, sides.from), endOf(to, sides.to)]
    if (start && end && start.row !== end.row) requests.push({ key, state, from: start, to: end })
  }
  // The worst first: they get the best way.
  return requests.sort((a, b) => compareStates(a.state, b.state) || length(a) - length(b))
}

const length = ({ from, to }: RouteRequest): number => Math.abs(from.row - to.row)

function inOrderOf(requests: readonly RouteRequest[], routes: readonly Route[]): Route[] {
  const byKey = new Map(routes.map((route) => [route.key, route]))
  return requests.flatMap(({ key }) => byKey.get(key) ?? [])
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

/** Where a link touches an item; what is folded away is touched at the row of what it is folded into. */
function endFinder(rows: readonly Row[], schedule: Schedule, drawingOf: DrawingOf) {
  const rowOf = knownRowFinder(rows)
  return (key: ItemKey, side: 'start' | 'finish'): LinkEnd | null => {
    const entry = schedule.items.get(key)
    if (!entry) return null
    const row = rowOf(key)
    return row === undefined ? null : linkEnd(drawingOf(entry).shape, row, side)
  }
}

type FindRow = ReturnType<typeof rowFinder>

let lastFound: { readonly rows: readonly Row[]; readonly find: FindRow } | null = null

/** Most changes leave every row where it was. */
function knownRowFinder(rows: readonly Row[]): FindRow {
  const before = lastFound
  const isSame = before?.rows.length === rows.length && rows.every((row, index) => isAtSame(row, before.rows[index]))
  const find = before && isSame ? before.find : rowFinder(rows)
  lastFound = { rows, find }
  return find
}

/** What is folded away in a row is looked at each time. */
const isAtSame = (row: Row, other: Row | undefined): boolean =>
  row.key === other?.key && !isFolded(row) && !isFolded(other)
const isFolded = (row: Row): boolean => row.kind !== 'empty' && row.isFolded === true

const boxesOf = new WeakMap<Drawing, RowBoxes>()

/** The same boxes for the same drawing. */
function boxFinder(rows: readonly Row[], drawingOf: DrawingOf): (row: number) => RowBoxes {
  return (index) => {
    const row = rows[index]
    if (row?.kind !== 'item') return LANE
    const drawing = drawingOf(row.scheduled)
    const boxes = boxesOf.get(drawing) ?? boxesOfDrawing(drawing)
    boxesOf.set(drawing, boxes)
    return boxes
  }
}

const LANE: RowBoxes = { texts: [], shapes: [], isTaken: true }
