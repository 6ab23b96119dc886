import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule, ScheduledItem, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { linksByItem } from '../../../../parts/link/links-by-item.ts'
import type { Row } from '../rows/rows.ts'
import { type EndLine, endPlaces } from './end-places.ts'
import { directionOf, type EndPlace, type Side, sidesOf } from './link-end.ts'
import { shownOf, type Wanted } from './links-in-view.ts'
import { remembered } from './remembered.ts'

interface Given extends Wanted {
  readonly schedule: Schedule
  readonly rowOf: (key: ItemKey) => number | undefined
  readonly rows: readonly Row[]
}

/** By the key of the two items of a link. */
type Places = ReadonlyMap<string, EndPlace>

/** Nothing for a line that is alone. */
type PlacesAt = (entry: ScheduledItem, row: number, side: Side) => Places

const NONE: Places = new Map()

/**
 * The places of the lines at one side of an item, from all that are drawn there when everything is in view: what is in
 * view does not count. What is folded away shares its places with all in the same row that begins or ends that day.
 */
export function placesOfLinks(given: Given): PlacesAt {
  const { schedule, rowOf, rows } = given
  const byItem = linksByItem(schedule)
  const known = { start: new Map<ScheduledItem, Places>(), finish: new Map<ScheduledItem, Places>() }
  const folded = new Map<string, Places>()
  const linksOf = ({ key }: ScheduledItem) => (byItem.get(key) ?? []).flatMap((link) => schedule.links.get(link) ?? [])

  const lineOf = (key: string, link: ScheduledLink, entry: ScheduledItem, row: number): EndLine[] => {
    const other = link.from === entry.key ? link.to : link.from
    const [otherRow, otherEntry] = [rowOf(other), schedule.items.get(other)]
    if (otherRow === undefined || otherRow === row || !otherEntry || !isDrawn(otherEntry)) return []
    return [{ key, row: otherRow, turnsAt: turnsAt(entry, otherEntry, link) }]
  }
  const linesAt = (entry: ScheduledItem, row: number, side: Side): EndLine[] => {
    const shown = [...shownOf(linksOf(entry), given)].filter(([, link]) => sideOf(link, entry) === side)
    return shown.flatMap(([key, link]) => lineOf(key, link, entry, row))
  }
  const placesAt = (entry: ScheduledItem, row: number, side: Side): Places => {
    let count = 0
    for (const key of byItem.get(entry.key) ?? []) {
      const link = schedule.links.get(key)
      if (link && sideOf(link, entry) === side) count += 1
    }
    return count < 2 ? NONE : endPlaces(linesAt(entry, row, side), row, directionOf(side))
  }
  const foldedPlaces = (ends: readonly FoldedEnd[], row: number): Places => {
    const lines = ends.flatMap(({ entry, side }) => linesAt(entry, row, side))
    return endPlaces(
      lines.map((line) => ({ ...line, turnsAt: null })),
      row,
      1,
    )
  }

  return (entry, row, side) => {
    const together = foldedWith(entry.key, rows[row])
    if (together) {
      const day = dayAt(entry, side) ?? ''
      return remembered(folded, `${row} ${day}`, () => foldedPlaces(endsByDay(together).get(day) ?? [], row))
    }
    return remembered(known[side], entry, () => placesAt(entry, row, side))
  }
}

function sideOf({ from, link }: ScheduledLink, entry: ScheduledItem): Side {
  const sides = sidesOf(link.type)
  return from === entry.key ? sides.from : sides.to
}

/** What is folded away in the same row as this item; null when that is the row of the item itself. */
export function foldedWith(key: ItemKey, row: Row | undefined): readonly ScheduledItem[] | null {
  if (row?.kind === 'lane') return row.entries
  return row?.kind === 'item' && row.key !== key ? row.parts : null
}

const dayAt = ({ dates }: ScheduledItem, side: Side): PlainDate | null =>
  side === 'start' ? (dates.earliestStart ?? dates.latestStart) : (dates.latestFinish ?? dates.latestStart)

const isDrawn = ({ item, dates }: ScheduledItem): boolean =>
  item.period.trim() !== '' &&
  dates.reading.understood &&
  (dates.earliestStart ?? dates.latestStart ?? dates.latestFinish) !== null

/** A line turns beside the item that it goes to, or beside the one that reaches furthest: here (null), or at the other. */
function turnsAt(entry: ScheduledItem, other: ScheduledItem, { from, link }: ScheduledLink): PlainDate | null {
  const sides = sidesOf(link.type)
  const isFrom = entry.key === from
  const [side, otherSide] = isFrom ? [sides.from, sides.to] : [sides.to, sides.from]
  const [own, there] = [dayAt(entry, side), dayAt(other, otherSide)]
  const isAhead = own !== null && there !== null && (side === 'start' ? there < own : there > own)
  return isAhead && (isFrom || side === otherSide) ? there : null
}

interface FoldedEnd {
  readonly entry: ScheduledItem
  readonly side: Side
}

const foldedEnds = new WeakMap<readonly ScheduledItem[], ReadonlyMap<string, readonly FoldedEnd[]>>()

function endsByDay(entries: readonly ScheduledItem[]): ReadonlyMap<string, readonly FoldedEnd[]> {
  const before = foldedEnds.get(entries)
  if (before) return before
  const ends = entries.flatMap((entry) => [{ entry, side: 'start' } as const, { entry, side: 'finish' } as const])
  const byDay = Map.groupBy(ends, ({ entry, side }) => dayAt(entry, side) ?? '')
  foldedEnds.set(entries, byDay)
  return byDay
}
