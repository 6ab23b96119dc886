import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { quotedTitle } from '@samenspoor/shared/model/quoted-title'
import { PARTS_NL } from '../../../nl/parts.ts'

/** What a sentence calls each decision: its track when that says which one it is, else its title. */
export function namesOfDecisions(refs: readonly ItemRef[], plan: Plan): string[] {
  return refs.map((ref) => {
    const track = plan.tracks.find(({ id }) => id === ref.track)
    const isOnlyOne = refs.filter((other) => other.track === ref.track).length === 1
    if (track && isOnlyOne) return track.shortTitle
    return quotedTitle(plan.items.get(itemKey(ref))?.title ?? PARTS_NL.vanishedItem)
  })
}
