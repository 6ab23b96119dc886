import { quotedTitle } from '@samenspoor/shared/model/quoted-title'
import type { Track } from '@samenspoor/shared/model/track'
import type { Schedule, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { WAITING_NL as NL } from '../../../nl/dependencies/waiting.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import type { Waiting } from './who-waits.ts'

/**
 * What an item has to do with the other end of one of its links: "Wacht op ‘Akkoord projectplannen’, spoor Wmo".
 * How they hang together is said when it is not as usual (FS), or when another link runs the same way between the two.
 */
export function relationInWords(
  scheduledLink: ScheduledLink,
  { key, track, links }: Pick<Waiting, 'key' | 'track' | 'links'>,
  { items }: Pick<Schedule, 'items'>,
  tracks: readonly Track[],
): string {
  const { link, from, to } = scheduledLink
  const isWaiting = to === key
  const other = items.get(isWaiting ? from : to)?.item
  const otherTrack = tracks.find(({ id }) => id === other?.track)
  const title = other ? quotedTitle(other.title) : PARTS_NL.vanishedItem
  const named = otherTrack && otherTrack.id !== track.id ? NL.inTrack(title, otherTrack.title) : title
  if (link.type === 'together') return NL.together(named)
  const relation = isWaiting ? NL.waitsFor(named) : NL.neededFor(named)
  const isAlone = !links.some((each) => each !== scheduledLink && each.from === from && each.to === to)
  if (link.type === 'FS' && isAlone) return relation
  return NL.inKind(relation, (isWaiting ? NL.waitsHow : NL.neededHow)[link.type])
}
