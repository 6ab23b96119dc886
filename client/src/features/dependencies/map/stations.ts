import { fromDayNumber, type PlainDate, toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'

/** A place on a line: an item at the middle of the days on which it can begin or fall. */
export interface Station {
  readonly key: ItemKey
  readonly scheduled: ScheduledItem
  readonly day: PlainDate
}

/** Closer than this two stations cannot be told apart (px). */
const MIN_DISTANCE = 15

/** The day at which an item stands on its line: a deadline at its last day, which is that of all for coupled decisions. */
export function stationDay({ dates: { earliestStart, latestStart }, fate }: ScheduledItem): PlainDate | null {
  if (fate.coupled !== null) return fate.coupled.lastDay
  if (earliestStart === null || latestStart === null) return latestStart ?? earliestStart
  return fromDayNumber(Math.floor((toDayNumber(earliestStart) + toDayNumber(latestStart)) / 2))
}

/**
 * The main stations of a line. Where there is no room for all of them decisions win from milestones, those from
 * activities, and what is in trouble from what is not.
 */
export function mainStations(
  stations: readonly Station[],
  x: (day: PlainDate) => number,
  schedule: Schedule,
): Station[] {
  const inTrouble = new Set<ItemKey>()
  for (const { state, from, to } of schedule.links.values()) {
    if (state !== 'feasible') inTrouble.add(from).add(to)
  }
  const weight = ({ key, scheduled: { item } }: Station): number =>
    (item.kind === 'decision' ? 4 : item.kind === 'milestone' ? 1 : 0) +
    (inTrouble.has(key) ? 2 : 0) +
    (item.parent === null ? 1 : 0)
  const kept: Station[] = []
  for (const station of [...stations].sort((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1))) {
    if (kept.every((other) => Math.abs(x(other.day) - x(station.day)) >= MIN_DISTANCE)) kept.push(station)
  }
  return kept.sort((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? -1 : 1))
}

/** Until which station a line is solid: the last that is sure, or the first decision on which the rest hangs. */
export function solidUntil(stations: readonly Station[]): number {
  const isConditional = ({ scheduled: { item } }: Station) => item.certainty === 'conditional'
  const lastSure = stations.findLastIndex((station) => !isConditional(station))
  const hinge = stations.findIndex(
    (station) =>
      isConditional(station) && station.scheduled.item.kind === 'decision' && station.scheduled.item.parent === null,
  )
  return Math.max(lastSure, hinge)
}
