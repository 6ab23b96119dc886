import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { LinesMode } from '@samenspoor/shared/model/saved-view'
import { compareStates } from '@samenspoor/shared/schedule/link-state'
import type { Schedule, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { useDeferredValue, useMemo } from 'react'
import { LINK_REASON_SHORT_NL } from '../../../../nl/common.ts'
import { boxesOfDrawing } from '../../layout/drawing.ts'
import type { MeasureText } from '../../layout/label-placement.ts'
import { type Badge, placeBadges } from '../../layout/links/badge-place.ts'
import { type LinkEnd, linkEnd, sidesOf } from '../../layout/links/link-end.ts'
import { type Route, type RouteRequest, routeLinks } from '../../layout/links/link-route.ts'
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
}

/** Room beside the words of a reason. */
const REASON_PADDING = 8

/**
 * The links that are shown, with their routes and badges. Finding the ways is most of the work of a change, so the words
 * and bars are shown first and the lines follow.
 */
export function useLinkLines({ rows, schedule, drawingOf, mode, selected, measure }: LinkLinesInput): LinkLines {
  const input = useMemo(
    () => ({ rows, schedule, drawingOf, mode, selected, measure }),
    [rows, schedule, drawingOf, mode, selected, measure],
  )
  const settled = useDeferredValue(input)
  return useMemo(() => linkLinesOf(settled), [settled])
}

/** The lines of these rows, whether they are in view or not. */
export function linkLinesOf({ rows, schedule, drawingOf, mode, selected, measure }: LinkLinesInput): LinkLines {
  const links = linksToShow(schedule, mode, selected)
  const endOf = endFinder(rows, schedule, drawingOf)
  const requests: RouteRequest[] = []
  for (const [key, { link, from, to, state }] of links) {
    const sides = sidesOf(link.type)
    const [start, end] = [endOf(from, sides.from), endOf(to, sides.to)]
    if (start && end && start.row !== end.row) requests.push({ key, state, from: start, to: end })
  }
  // The worst first: they get the best way.
  requests.sort((a, b) => compareStates(a.state, b.state) || length(a) - length(b))
  const boxesOf = boxFinder(rows, drawingOf)
  const routes = routeLinks(requests, boxesOf)
  const reasonWidth = (key: string) => {
    const link = links.get(key)
    return link ? measure(LINK_REASON_SHORT_NL[link.reason]) + REASON_PADDING : 0
  }
  return { routes, badges: placeBadges(routes, boxesOf, reasonWidth), linkOf: (key: string) => links.get(key) }
}

const length = ({ from, to }: RouteRequest): number => Math.abs(from.row - to.row)

/** The links of this mode; of several between the same two items the worst. */
function linksToShow(schedule: Schedule, mode: LinesMode, selected: ItemKey | null): Map<string, ScheduledLink> {
  const shown = new Map<string, ScheduledLink>()
  if (mode === 'none') return shown
  for (const link of schedule.links.values()) {
    const isOfSelected = selected !== null && (link.from === selected || link.to === selected)
    const isShown = mode === 'all' || isOfSelected || (mode === 'problems' && link.state !== 'feasible')
    if (!isShown) continue
    const pair = `${link.from} ${link.to}`
    const known = shown.get(pair)
    if (!known || compareStates(link.state, known.state) < 0) shown.set(pair, link)
  }
  return shown
}

/** Where a link touches an item; what is folded away is touched at the row of what it is folded into. */
function endFinder(rows: readonly Row[], schedule: Schedule, drawingOf: DrawingOf) {
  const rowOf = rowFinder(rows)
  return (key: ItemKey, side: 'start' | 'finish'): LinkEnd | null => {
    const entry = schedule.items.get(key)
    if (!entry) return null
    const row = rowOf(key)
    return row === undefined ? null : linkEnd(drawingOf(entry).shape, row, side)
  }
}

function boxFinder(rows: readonly Row[], drawingOf: DrawingOf): (row: number) => RowBoxes {
  const known: RowBoxes[] = []
  return (index) => {
    const row = rows[index]
    const boxes = known[index] ?? (row?.kind === 'item' ? boxesOfDrawing(drawingOf(row.scheduled)) : LANE)
    known[index] = boxes
    return boxes
  }
}

const LANE: RowBoxes = { texts: [], shapes: [], isTaken: true }
