import { type PlainDate, partsOf, quarterOf } from '@samenspoor/shared/dates/plain-date'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Track } from '@samenspoor/shared/model/track'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { compareText } from '../../../parts/compare-text.ts'

/** An item on the map: a station on the line of its track. */
export interface Stop {
  readonly scheduled: ScheduledItem
  readonly track: Track
}

interface Quarter {
  readonly year: number
  readonly quarter: number
  readonly isNow: boolean
  readonly stops: readonly Stop[]
}

export interface LineMap {
  /** From early to late. The present quarter is always there, also when nothing falls in it. */
  readonly quarters: readonly Quarter[]
  /** Items whose words name no day to put them at. */
  readonly undated: readonly Stop[]
  /** Items that are done, shown or not. */
  readonly doneCount: number
}

export interface LineMapOptions {
  /** Only this track; null for all. */
  readonly track: TrackId | null
  readonly isDoneShown: boolean
}

/** Puts the items in the order in which they come, one list for all tracks, cut into quarters. */
export function lineMapOf(plan: Plan, schedule: Schedule, { track: only, isDoneShown }: LineMapOptions): LineMap {
  const tracks = new Map(plan.tracks.map((track, order) => [track.id, { track, order }]))
  const all = [...schedule.items.values()].flatMap((scheduled) => {
    const known = tracks.get(scheduled.item.track)
    return known && (only === null || only === known.track.id) ? [{ scheduled, ...known }] : []
  })
  const isDone = ({ scheduled }: Stop): boolean => scheduled.item.place.status === 'done'
  const shown = all.filter((stop) => isDoneShown || !isDone(stop)).sort(byDay)
  const groups = new Map([[quarterKey(schedule.today), { day: schedule.today, stops: [] as Stop[] }]])
  const undated: Stop[] = []
  for (const { scheduled, track } of shown) {
    const day = dayOf(scheduled)
    if (day === null) {
      undated.push({ scheduled, track })
      continue
    }
    const group = groups.get(quarterKey(day)) ?? { day, stops: [] }
    group.stops.push({ scheduled, track })
    groups.set(quarterKey(day), group)
  }
  return {
    quarters: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { day, stops }]) => ({
        year: partsOf(day).year,
        quarter: quarterOf(day),
        isNow: key === quarterKey(schedule.today),
        stops,
      })),
    undated,
    doneCount: all.filter(isDone).length,
  }
}

/** The day at which an item is placed: one day that stands for its period. */
function dayOf({ dates: { reading } }: ScheduledItem): PlainDate | null {
  return reading.understood ? reading.nominal : null
}

/** Sorts as text in the order of time, because a year has four digits. */
const quarterKey = (day: PlainDate): string => `${day.slice(0, 4)} ${quarterOf(day)}`

type Placed = Stop & { readonly order: number }

function byDay(a: Placed, b: Placed): number {
  return (
    compareText(dayOf(a.scheduled) ?? '', dayOf(b.scheduled) ?? '') ||
    a.order - b.order ||
    compareText(a.scheduled.item.row, b.scheduled.item.row) ||
    compareText(a.scheduled.key, b.scheduled.key)
  )
}
