import { LAG_UNITS, LINK_TYPES, type Link, linkSchema } from '../../model/entities/link.ts'
import type { LinkId } from '../../model/ids.ts'
import type { ItemRef } from '../../model/item-ref.ts'
import type { LinkKey } from '../../model/plan.ts'
import type { Random } from './random.ts'

/** What makes the one need the other: mostly finish-start without a lag. */
export function randomNeed(random: Random): Pick<Link, 'type' | 'lagDays' | 'lag'> {
  return {
    type: (random.chance(0.8) ? 'FS' : random.pick(LINK_TYPES)) ?? 'FS',
    lagDays: random.chance(0.15) ? random.below(90) - 30 : 0,
    lag: random.chance(0.05) ? { amount: random.below(6) - 1, unit: random.pick(LAG_UNITS) ?? 'months' } : null,
  }
}

/** A link with the key under which it stands: inside one track in that track's document, else in the programme's. */
export function randomLink(id: string, from: ItemRef, to: ItemRef, random: Random): [LinkKey, Link] {
  const home = from.track === to.track ? (`track:${from.track}` as const) : 'programme'
  return [`${home}#${id}`, linkSchema.parse({ id: id as LinkId, from, to, ...randomNeed(random) })]
}
