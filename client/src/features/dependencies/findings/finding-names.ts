import type { Plan } from '@samenspoor/shared/model/plan'
import { shortened } from '../../../nl/common.ts'
import type { FindingNames } from '../../../nl/findings.ts'
import { PARTS_NL } from '../../../nl/parts.ts'

const TITLE_LENGTH = 50

/** Titles and tracks as the sentences of findings call them. */
export function findingNames(plan: Plan): FindingNames {
  return {
    item: (key) => {
      const title = key === undefined ? undefined : plan.items.get(key)?.title
      return `‘${shortened(title ?? PARTS_NL.vanishedItem, TITLE_LENGTH)}’`
    },
    track: (id) => plan.tracks.find((track) => track.id === id)?.title ?? id,
  }
}
