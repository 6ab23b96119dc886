import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { extentOf, type Shape } from './bar-shape.ts'

/** The line in a lane header: what is certain solid, what is only eventual dotted, a station per milestone or decision. */
export interface LaneRail {
  readonly solid: { readonly from: number; readonly to: number } | null
  readonly dotted: { readonly from: number; readonly to: number } | null
  readonly stations: readonly { readonly x: number; readonly isReached: boolean }[]
}

const STATION_GAP = 9

export function laneRail(entries: readonly ScheduledItem[], shapeOf: (entry: ScheduledItem) => Shape): LaneRail {
  let [first, certain, last] = [Infinity, -Infinity, -Infinity]
  const stations: { x: number; isReached: boolean }[] = []
  for (const entry of entries) {
    // What lapsed is no part of the way any more.
    if (entry.isLapsed) continue
    const shape = shapeOf(entry)
    const extent = extentOf(shape)
    if (extent === null) continue
    first = Math.min(first, extent.from)
    last = Math.max(last, extent.to)
    if (entry.certainty !== 'conditional') certain = Math.max(certain, extent.to)
    if (shape.kind === 'moment') stations.push({ x: shape.x, isReached: entry.item.place.status === 'done' })
  }
  if (first === Infinity) return { solid: null, dotted: null, stations: [] }
  return {
    solid: certain > first ? { from: first, to: certain } : null,
    dotted: last > certain ? { from: Math.max(first, certain), to: last } : null,
    stations: spaced(stations),
  }
}

/** Stations that would lie on each other become one, and that one is reached only when all of them are. */
function spaced(stations: { x: number; isReached: boolean }[]): LaneRail['stations'] {
  const apart: { x: number; isReached: boolean }[] = []
  for (const station of stations.sort((a, b) => a.x - b.x)) {
    const previous = apart.at(-1)
    if (previous && station.x - previous.x < STATION_GAP) previous.isReached &&= station.isReached
    else apart.push({ ...station })
  }
  return apart
}
