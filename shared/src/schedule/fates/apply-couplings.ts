import { daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import type { Coupling } from '../../model/coupling.ts'
import { type ItemKey, itemKey } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import { datesOf, type ItemDates } from '../item-dates.ts'
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
  readonly key: ItemKey
  readonly dates: ItemDates
  readonly ownLastDay: PlainDate
}

/**
 * [CPL1] Coupled decisions share the earliest last day. Whoever had a later one is pulled forward to it, by the days
 * between the two; the others do not move. Done, dropped and undated decisions take no part.
 * [CPL2] A decision in two couplings carries the earliest day of the one into the other.
 */
export function applyCouplings(
  plan: Plan,
  today: PlainDate,
  fates: Map<ItemKey, Fate>,
  windows: ReadonlyMap<ItemKey, WindowAnswer>,
): Coupled[] {
  const active = [...plan.couplings.values()]
    .filter(({ on, removed }) => on && removed === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((coupling) => ({ coupling, members: membersOf(coupling, plan, today, fates, windows) }))
    .filter(({ members }) => members.length > 1)
  const lastDays = new Map<ItemKey, PlainDate>()
  const rulers = new Map<ItemKey, Member>()
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const { members } of active) {
      const first = earliest(members, lastDays)
      for (const { key } of members) {
        if (lastDays.get(key) === first.lastDay) continue
        lastDays.set(key, first.lastDay)
        rulers.set(key, rulers.get(first.member.key) ?? first.member)
        isChanged = true
      }
    }
  }
  for (const { coupling, members } of active) {
    for (const { key, ownLastDay } of members) {
      const lastDay = lastDays.get(key) ?? ownLastDay
      const reliedFrom = rulers.get(key)?.dates.relied.start.start ?? null
      const coupled = { coupling: coupling.id, lastDay, daysEarlier: daysBetween(lastDay, ownLastDay), reliedFrom }
      fates.set(key, { ...(fates.get(key) ?? AS_PLANNED), coupled })
    }
  }
  return active.map(({ coupling, members }) => {
    const lastDay = lastDays.get(members[0]?.key ?? '/') ?? today
    const ruledBy = rulers.get(members[0]?.key ?? '/')?.key ?? members[0]?.key ?? '/'
    return { coupling, lastDay, ruledBy, members: members.map(({ key, ownLastDay }) => ({ key, ownLastDay })) }
  })
}

function membersOf(
  { decisions }: Coupling,
  plan: Plan,
  today: PlainDate,
  fates: ReadonlyMap<ItemKey, Fate>,
  windows: ReadonlyMap<ItemKey, WindowAnswer>,
): Member[] {
  const keys = new Set(decisions.map(itemKey))
  return [...keys].sort().flatMap((key) => {
    const item = plan.items.get(key)
    const fate = fates.get(key) ?? AS_PLANNED
    const isOpen = item?.removed === null && item.outcome === null && item.place.status !== 'done'
    if (!item || !isOpen || fate.lapsedBy !== null) return []
    const dates = datesWith(datesOf(item, today), item, { ...fate, coupled: null })
    const window = windows.get(key)
    const ownLastDay = window ? (window.missed ? window.next : window).lastDay : dates.relied.finish.end
    return ownLastDay === null ? [] : [{ key, dates, ownLastDay }]
  })
}

function earliest(members: readonly Member[], lastDays: ReadonlyMap<ItemKey, PlainDate>) {
  const dayOf = (member: Member): PlainDate => lastDays.get(member.key) ?? member.ownLastDay
  const member = members.reduce((first, each) => (dayOf(each) < dayOf(first) ? each : first))
  return { member, lastDay: dayOf(member) }
}
