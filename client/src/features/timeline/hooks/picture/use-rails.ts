import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { useCallback, useMemo } from 'react'
import { shapeOf } from '../../layout/bars/bar-shape.ts'
import { type LaneRail, laneRail } from '../../layout/bars/lane-rail.ts'
import type { LaneRow } from '../../layout/rows/rows.ts'
import type { TimeScale } from '../../layout/time-scale.ts'

export type RailOf = (lane: LaneRow) => LaneRail

interface Known {
  readonly entries: readonly ScheduledItem[]
  readonly whole: LaneRail
  readonly inView: LaneRail
  readonly fromX: number
  readonly toX: number
}

/** The line of a lane, with the stations that are in view. Made when it is drawn; the same one while nothing in it changes. */
export function useRails(scale: TimeScale, today: string, fromX: number, toX: number): RailOf {
  const known = useMemo(() => new Map<string, Known>(), [scale, today])
  return useCallback(
    ({ key, entries }) => {
      const before = known.get(key)
      const isSame =
        before?.entries.length === entries.length && entries.every((entry, index) => entry === before.entries[index])
      if (isSame && before.fromX === fromX && before.toX === toX) return before.inView
      const whole = isSame
        ? before.whole
        : laneRail(entries, (entry) => shapeOf(entry.item, entry.dates, scale, toDayNumber(today)))
      const inView = { ...whole, stations: whole.stations.filter(({ x }) => x >= fromX && x <= toX) }
      known.set(key, { entries, whole, inView, fromX, toX })
      return inView
    },
    [scale, today, fromX, toX, known],
  )
}
