import type { ContractVerdict } from '@samenspoor/shared/schedule/contracts/judge-contract'
import type { IntendedVerdict } from '@samenspoor/shared/schedule/contracts/judge-intended'
import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import { verdictNl } from '../../../nl/dependencies/contracts.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { Signal } from '../../../ui/marks/signal.tsx'

type Verdict = ContractVerdict | IntendedVerdict

/** How much each answer asks for; null: nobody knows, so it asks for nothing. */
const STATE: Record<Verdict['verdict'], LinkState | null> = {
  gap: 'conflict',
  'extension-needed': 'possible-conflict',
  'tacit-renewal': 'possible-conflict',
  double: 'possible-conflict',
  bridged: 'possible-conflict',
  'starts-late': 'possible-conflict',
  ended: 'possible-conflict',
  fits: 'feasible',
  begun: 'feasible',
  'open-ended': null,
  unknown: null,
}

/** An answer as a sign and a few words; what else there is to know stands under it. */
export function VerdictCell({ verdict }: { verdict: Verdict }) {
  const state = STATE[verdict.verdict]
  const { words, more } = verdictNl(verdict)
  return (
    <div className={`contract-verdict ${state ?? 'unknown'}`}>
      {state === null ? <Icon name="help" size={16} /> : <Signal state={state} size={16} />}
      <p>
        {words}
        {more !== '' && <span>{more}</span>}
      </p>
    </div>
  )
}
