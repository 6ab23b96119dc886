import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { compareStates } from '@samenspoor/shared/schedule/links/link-state'
import type { Schedule, ScheduledItem, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import type { Drawing } from '../drawing.ts'
import { type Row, rowFinder } from '../rows/rows.ts'
import { foldedEnd, type LinkEnd, linkEnd, type Side, sidesOf } from './link-end.ts'
import type { Wanted } from './links-in-view.ts'
import { foldedWith, placesOfLinks } from './places-of-links.ts'
import type { RouteRequest } from './ways/link-route.ts'

interface Given extends Wanted {
  readonly rows: readonly Row[]
  readonly schedule: Schedule
  readonly drawingOf: (entry: ScheduledItem) => Drawing
}

/** What to look for a way for: links of which both items are drawn, in different rows. */
export function requestLinks(links: ReadonlyMap<string, ScheduledLink>, given: Given): RouteRequest[] {
  const endOf = endFinder(given)
  const requests: RouteRequest[] = []
  for (const [key, { link, from, to, state }] of links) {
    const sides = sidesOf(link.type)
    const [start, end] = [endOf(key, from, sides.from), endOf(key, to, sides.to)]
    if (start && end && start.row !== end.row) requests.push({ key, state, from: start, to: end })
  }
  // The worst first: they get the best way.
  return requests.sort((a, b) => compareStates(a.state, b.state) || length(a) - length(b))
}

const length = ({ from, to }: RouteRequest): number => Math.abs(from.row - to.row)

/** Where a link touches an item; what is folded away is touched at the row of what it is folded into. */
function endFinder(given: Given) {
  const { rows, schedule, drawingOf } = given
  const rowOf = knownRowFinder(rows)
  const placesAt = placesOfLinks({ ...given, rowOf })
  return (link: string, key: ItemKey, side: Side): LinkEnd | null => {
    const entry = schedule.items.get(key)
    const row = rowOf(key)
    if (!entry || row === undefined) return null
    const { shape } = drawingOf(entry)
    const place = placesAt(entry, row, side).get(link)
    if (place === undefined || foldedWith(key, rows[row]) === null) return linkEnd(shape, row, side, place)
    return foldedEnd(shape, row, side, place, rows[row]?.kind === 'lane')
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
