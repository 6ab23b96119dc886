import type { Source } from '@samenspoor/shared/model/fields/source'
import type { CommitmentVerdict } from '@samenspoor/shared/schedule/commitments/judge-commitment'
import { COMMITMENTS_NL, commitmentNl } from '../../../nl/dependencies/commitments.ts'
import { ItemChip } from '../../../parts/item/item-chip.tsx'
import { useRights } from '../../../sync/use-rights.ts'
import { useSelection } from '../../../sync/use-selection.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { Signal } from '../../../ui/marks/signal.tsx'
import { CommitmentButtons } from './commitment-buttons.tsx'
import type { JudgedCommitment } from './sort-commitments.ts'

/** One toezegging: what, by whom, by when, how it stands, with which item, and the words of the letter. */
export function CommitmentRow({ commitment, verdict }: JudgedCommitment) {
  const rights = useRights()
  const { select } = useSelection()
  const { title, by, to, due, item, note, source } = commitment
  const between = COMMITMENTS_NL.between(by, to)
  const words = due === '' ? COMMITMENTS_NL.noWords : COMMITMENTS_NL.due(due, verdict.due)
  return (
    <li className="commitment">
      <Mark verdict={verdict} />
      <div className="commitment-what">
        <h3>{title}</h3>
        <p className="commitment-promised">
          {COMMITMENTS_NL.promised}
          {between && ` (${between})`}: {words}
        </p>
        <p className={isLate(verdict) ? 'commitment-late' : undefined}>{commitmentNl(verdict)}</p>
        {item && <ItemChip item={item} onPress={() => select(item)} />}
        {note !== '' && <p className="muted sm">{note}</p>}
        {source && <Quote source={source} />}
      </div>
      {rights.programme && <CommitmentButtons commitment={commitment} verdict={verdict} />}
    </li>
  )
}

const isLate = ({ state, lateDays }: CommitmentVerdict): boolean => state !== 'kept' && lateDays > 0

function Mark({ verdict }: { verdict: CommitmentVerdict }) {
  if (isLate(verdict)) return <Signal state="possible-conflict" size={16} />
  if (verdict.state !== 'kept') return <Icon name="clock" size={16} />
  return verdict.lateDays > 0 ? <Icon name="info" size={16} /> : <Signal state="feasible" size={16} />
}

function Quote({ source: { doc, heading, quote } }: { source: Source }) {
  return (
    <details className="commitment-source">
      <summary>{COMMITMENTS_NL.source(doc)}</summary>
      {heading !== '' && <p className="muted sm">{heading}</p>}
      {quote !== '' && <blockquote>„{quote}”</blockquote>}
    </details>
  )
}
