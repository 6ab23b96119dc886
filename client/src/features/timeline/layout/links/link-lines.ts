import type { LinesMode } from '@samenspoor/shared/model/entities/saved-view'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule, ScheduledItem, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { LINK_REASON_SHORT_NL } from '../../../../nl/common.ts'
import type { MeasureText } from '../bars/label-placement.ts'
import { boxesOfDrawing, type Drawing } from '../drawing.ts'
import type { Row } from '../rows/rows.ts'
import { type Badge, placeBadges } from './badge-place.ts'
import { linksInView } from './links-in-view.ts'
import { requestLinks } from './request-links.ts'
import { KeptRoutes } from './ways/kept-routes.ts'
import { type Route, routeLinks, routing } from './ways/link-route.ts'
import type { RowBoxes } from './ways/row-boxes.ts'

export interface LinkLines {
  readonly routes: readonly Route[]
  readonly badges: readonly Badge[]
  /** The link that a route or badge stands for: the worst of those between the same two items. */
  readonly linkOf: (key: string) => ScheduledLink | undefined
}

interface LinkLinesOfAll {
  readonly rows: readonly Row[]
  readonly schedule: Schedule
  readonly drawingOf: DrawingOf
  readonly mode: LinesMode
  readonly selected: ItemKey | null
  readonly measure: MeasureText
}

/** What the lines in view follow from. */
export interface LinkLinesInput extends LinkLinesOfAll {
  readonly firstRow: number
  readonly lastRow: number
}

/** Gives way after each step and each route, and at last the lines. */
export type LineSearch = (input: LinkLinesInput) => Generator<undefined, LinkLines>

type DrawingOf = (entry: ScheduledItem) => Drawing

/** Room beside the words of a reason. */
const REASON_PADDING = 8

/** A search that remembers the ways that it found. */
export function lineSearch(): LineSearch {
  const kept = new KeptRoutes()
  return function* search(input) {
    const { rows, drawingOf, firstRow, lastRow } = input
    const links = linksInView({ ...input, window: { firstRow, lastRow } })
    yield
    const boxesOf = boxFinder(rows, drawingOf)
    const requests = requestLinks(links, input)
    yield
    const byKey = new Map(requests.map((request) => [request.key, request]))
    const routes: Route[] = []
    for (const route of routing(requests, boxesOf, (request) => kept.wayOf(request, boxesOf))) {
      const request = byKey.get(route.key)
      routes.push(request ? kept.keep(request, route, boxesOf) : route)
      yield
    }
    const badges = badgesOn(inOrderOf(requests, routes), links, boxesOf, input.measure)
    return { routes, badges, linkOf: (key) => links.get(key) }
  }
}

/** The lines of all these rows at once, whether they are in view or not: for a picture. */
export function linkLinesOf(input: LinkLinesOfAll): LinkLines {
  const { rows, drawingOf, measure } = input
  const links = linksInView({ ...input, window: { firstRow: 0, lastRow: rows.length - 1 } })
  const boxesOf = boxFinder(rows, drawingOf)
  const routes = routeLinks(requestLinks(links, input), boxesOf)
  return { routes, badges: badgesOn(routes, links, boxesOf, measure), linkOf: (key) => links.get(key) }
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

function inOrderOf(requests: readonly { readonly key: string }[], routes: readonly Route[]): Route[] {
  const byKey = new Map(routes.map((route) => [route.key, route]))
  return requests.flatMap(({ key }) => byKey.get(key) ?? [])
}

const boxesOf = new WeakMap<Drawing, RowBoxes>()

/** The same boxes for the same drawing. A search asks for those of a row thousands of times. */
function boxFinder(rows: readonly Row[], drawingOf: DrawingOf): (row: number) => RowBoxes {
  const found = new Map<number, RowBoxes>()
  const find = (index: number): RowBoxes => {
    const row = rows[index]
    if (row?.kind !== 'item') return LANE
    const drawing = drawingOf(row.scheduled)
    const boxes = boxesOf.get(drawing) ?? boxesOfDrawing(drawing)
    boxesOf.set(drawing, boxes)
    return boxes
  }
  return (index) => {
    const known = found.get(index)
    if (known) return known
    const boxes = find(index)
    found.set(index, boxes)
    return boxes
  }
}

const LANE: RowBoxes = { texts: [], shapes: [], isTaken: true }
