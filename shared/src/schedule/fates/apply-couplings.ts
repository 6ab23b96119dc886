import { daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import type { Coupling } from '../../model/entities/coupling.ts'
import type { ItemKey } from '../../model/item-ref.ts'
import { NOWHERE } from '../../model/rows/item-rows.ts'
import { sortByKey } from '../../model/rows/sort-by-key.ts'
import type { ItemDates } from '../item-dates.ts'
import type { ItemTable } from '../tables/item-table.ts'
import type { WindowAnswer } from '../windows/decision-window.ts'
import { AS_PLANNED, datesWith, type Fate } from './fate.ts'

/** A coupling that is on, and what it asks of its decisions. */
export interface Coupled {
  readonly coupling: Coupling
  /** The joint last day: the earliest of all. */
  readonly lastDay: PlainDate
  /** The decision whose last day rules. */
  readonly ruledBy: ItemKey
  /** The open decisions, with the last day that each would have by itself. */
  readonly members: readonly { readonly key: ItemKey; readonly ownLastDay: PlainDate }[]
}

interface Member {
  readonly row: number
  readonly key: ItemKey
  readonly dates: ItemDates
  readonly ownLastDay: PlainDate
}

/**
 * [CPL1] Coupled decisions share the earliest last day. Whoever had a later one is pulled forward to it, by the days
 * between the two; the others do not move. Done, dropped and undated decisions take no part.
 * [CPL2] A decision in two couplings carries the earliest day of the one into the other.
 * Fates and windows are by the rows of the items; the fates of who takes part are set.
 */
export function applyCouplings(
  table: ItemTable,
  couplings: Iterable<Coupling>,
  fates: Map<number, Fate>,
  windows: ReadonlyMap<number, WindowAnswer>,
): Coupled[] {
  const active = [...couplings]
    .filter(({ on, removed }) => on && removed === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((coupling) => ({ coupling, members: membersOf(coupling, table, fates, windows) }))
    .filter(({ members }) => members.length > 1)
  const lastDays = new Map<number, PlainDate>()
  const rulers = new Map<number, Member>()
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const { members } of active) {
      const first = earliest(members, lastDays)
      for (const { row } of members) {
        if (lastDays.get(row) === first.lastDay) continue
        lastDays.set(row, first.lastDay)
        rulers.set(row, rulers.get(first.member.row) ?? first.member)
        isChanged = true
      }
    }
  }
  for (const { coupling, members } of active) {
    for (const { row, ownLastDay } of members) {
      const lastDay = lastDays.get(row) ?? ownLastDay
      const reliedFrom = rulers.get(row)?.dates.relied.start.start ?? null
      const coupled = { coupling: coupling.id, lastDay, daysEarlier: daysBetween(lastDay, ownLastDay), reliedFrom }
      fates.set(row, { ...(fates.get(row) ?? AS_PLANNED), coupled })
    }
  }
  return active.map(({ coupling, members }) => {
    const [first] = members as [Member]
    const lastDay = lastDays.get(first.row) ?? first.ownLastDay
    const ruledBy = (rulers.get(first.row) ?? first).key
    return { coupling, lastDay, ruledBy, members: members.map(({ key, ownLastDay }) => ({ key, ownLastDay })) }
  })
}

function membersOf(
  { decisions }: Coupling,
  table: ItemTable,
  fates: ReadonlyMap<number, Fate>,
  windows: ReadonlyMap<number, WindowAnswer>,
): Member[] {
  const rows = new Set(decisions.map((ref) => table.rows.ofRef(ref)))
  rows.delete(NOWHERE)
  return sortByKey([...rows], table.keys).flatMap((row) => {
    const [key, item, words] = [table.keys[row], table.items[row], table.words[row]]
    const fate = fates.get(row) ?? AS_PLANNED
    if (!key || !item || !words || fate.lapsedBy !== null) return []
    if (item.outcome !== null || item.place.status === 'done') return []
    const dates = datesWith(words, item, { ...fate, coupled: null })
    const window = windows.get(row)
    const ownLastDay = window ? (window.missed ? window.next : window).lastDay : dates.relied.finish.end
    return ownLastDay === null ? [] : [{ row, key, dates, ownLastDay }]
  })
}

function earliest(members: readonly Member[], lastDays: ReadonlyMap<number, PlainDate>) {
  const dayOf = (member: Member): PlainDate => lastDays.get(member.row) ?? member.ownLastDay
  const member = members.reduce((first, each) => (dayOf(each) < dayOf(first) ? each : first))
  return { member, lastDay: dayOf(member) }
}
