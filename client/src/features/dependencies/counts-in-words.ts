import { listNl } from '../../nl/common.ts'
import { DEPENDENCIES_NL } from '../../nl/dependencies/dependencies.ts'
import type { LinkCounts } from './link-counts.ts'

/** "1 conflict, 1 mogelijk knelpunt en 2 haalbaar" */
export function countsInWords(counts: LinkCounts): string {
  const parts = [
    counts.conflict > 0 && DEPENDENCIES_NL.conflicts(counts.conflict),
    counts['possible-conflict'] > 0 && DEPENDENCIES_NL.possible(counts['possible-conflict']),
    counts.feasible > 0 && DEPENDENCIES_NL.feasible(counts.feasible),
  ].filter((part) => part !== false)
  return parts.length === 0 ? DEPENDENCIES_NL.none : listNl(parts)
}
