import type { Person } from '@samenspoor/shared/model/person'
import type { Track } from '@samenspoor/shared/model/track'

/** The plan to open when the address names none: that of my own track, else the first. */
export function defaultTrack(tracks: readonly Track[], me: Pick<Person, 'tracks'>): Track | undefined {
  const withPlan = tracks.filter(({ hasPlanText }) => hasPlanText)
  return withPlan.find(({ id }) => me.tracks.includes(id)) ?? withPlan[0]
}
