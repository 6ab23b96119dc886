import type { ItemKey } from '../../../model/item-ref.ts'
import type { Plan } from '../../../model/plan.ts'
import { quotedTitle } from '../../../model/quoted-title.ts'
import type { FindingNames } from './finding-in-words.ts'

/** Titles of a plan as the sentences of findings call them: between quotes, long ones cut at a word. */
export function findingNames(plan: Plan): FindingNames {
  const titleOf = (key: ItemKey | undefined) => (key === undefined ? undefined : plan.items.get(key)?.title)
  return {
    item: (key) => quotedTitle(titleOf(key) ?? 'een item dat weg is'),
    track: (id) => plan.tracks.find((track) => track.id === id)?.title ?? id,
    baseline: (id) => plan.baselines.get(id)?.asOf ?? 'een dag die weg is',
    commitment: (id) => quotedTitle(plan.commitments.get(id)?.title ?? 'een toezegging die weg is'),
    contract: (id) => quotedTitle(plan.contracts.get(id)?.title ?? 'een contract dat weg is'),
  }
}
