import type { ItemKey } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import type { FindingNames } from './finding-in-words.ts'

const TITLE_LENGTH = 50

/** Titles of a plan as the sentences of findings call them: between quotes, long ones cut at a word. */
export function findingNames(plan: Plan): FindingNames {
  const titleOf = (key: ItemKey | undefined) => (key === undefined ? undefined : plan.items.get(key)?.title)
  return {
    item: (key) => quoted(titleOf(key) ?? 'een item dat weg is'),
    track: (id) => plan.tracks.find((track) => track.id === id)?.title ?? id,
    baseline: (id) => plan.baselines.get(id)?.asOf ?? 'een dag die weg is',
    commitment: (id) => quoted(plan.commitments.get(id)?.title ?? 'een toezegging die weg is'),
    contract: (id) => quoted(plan.contracts.get(id)?.title ?? 'een contract dat weg is'),
  }
}

function quoted(title: string): string {
  if (title.length <= TITLE_LENGTH) return `‘${title}’`
  const space = title.lastIndexOf(' ', TITLE_LENGTH - 1)
  return `‘${title.slice(0, space > 0 ? space : TITLE_LENGTH - 1)}…’`
}
