import { DEPENDENCIES_NL } from '../../../nl/dependencies/dependencies.ts'
import { Signal } from '../../../ui/marks/signal.tsx'
import type { LinkCounts } from '../link-counts.ts'

/** How many links fit, may not fit, and do not fit. */
export function StateCounts({ counts, label }: { counts: LinkCounts; label: string }) {
  return (
    <ul className="state-counts" aria-label={label}>
      <li>
        <Signal state="conflict" size={17} />
        {DEPENDENCIES_NL.conflicts(counts.conflict)}
      </li>
      <li>
        <Signal state="possible-conflict" size={17} />
        {DEPENDENCIES_NL.possible(counts['possible-conflict'])}
      </li>
      <li>
        <Signal state="feasible" size={17} />
        {DEPENDENCIES_NL.feasible(counts.feasible)}
      </li>
    </ul>
  )
}
