import { compareByRow } from '@samenspoor/shared/model/entities/item'
import type { Status } from '@samenspoor/shared/model/fields/place'
import type { Person } from '@samenspoor/shared/model/person'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Track } from '@samenspoor/shared/model/track'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'

/** Items under one header. */
export interface Group {
  /** What folding remembers: the id of a track, or `{grouping}:{value}`. */
  readonly id: string
  readonly title: string
  readonly shortTitle: string
  /** Null when the rows are not grouped by track. */
  readonly track: Track | null
  /** What stands before its name, when that is not the mark of a track. */
  readonly mark: Person | Status | null
}

/** Which groups there are from top to bottom, what is in which, and in which order. */
export interface Arrangement {
  readonly groups: readonly Group[]
  /** The id of the group of an item. */
  readonly groupOf: (entry: ScheduledItem) => string
  readonly compare: (a: ScheduledItem, b: ScheduledItem) => number
}

/** As the teams themselves have it: a group per track, and in it the order of the team. */
export const byTrack = ({ tracks }: Pick<Plan, 'tracks'>): Arrangement => ({
  groups: tracks.map(groupOfTrack),
  groupOf: ({ item }) => item.track,
  compare: (a, b) => compareByRow(a.item, b.item),
})

/** The class that colours a group: that of its track, else without a colour. */
export const toneOf = ({ track }: Group): string => (track ? `t-${track.palette}` : 't-plain')

const groupOfTrack = (track: Track): Group => ({
  id: track.id,
  title: track.title,
  shortTitle: track.shortTitle,
  track,
  mark: null,
})
