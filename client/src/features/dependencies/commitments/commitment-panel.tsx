import { useMemo, useState } from 'react'
import { COMMITMENTS_NL } from '../../../nl/dependencies/commitments.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { CommitmentDialog } from './commitment-dialog.tsx'
import { CommitmentRow } from './commitment-row.tsx'
import { sortCommitments } from './sort-commitments.ts'
import './commitments.css'

/** toezeggingen: what was promised, by when, and how many days late it came. */
export function CommitmentPanel() {
  const { plan, schedule } = useView()
  const rights = useRights()
  const [isAdding, setIsAdding] = useState(false)
  const commitments = useMemo(() => sortCommitments(plan, schedule), [plan, schedule])
  return (
    <section className="panel commitments" aria-labelledby="commitments">
      <div className="panel-head">
        <h2 id="commitments">{COMMITMENTS_NL.title}</h2>
        <span className="chip">{commitments.length}</span>
        <span className="muted sm panel-hint">{COMMITMENTS_NL.hint}</span>
      </div>
      {commitments.length === 0 ? (
        <p className="muted commitments-none">{COMMITMENTS_NL.none}</p>
      ) : (
        <ul aria-labelledby="commitments">
          {commitments.map((judged) => (
            <CommitmentRow key={judged.commitment.id} {...judged} />
          ))}
        </ul>
      )}
      {rights.programme && (
        <button type="button" className="btn s commitments-add" onClick={() => setIsAdding(true)}>
          <Icon name="plus" />
          {COMMITMENTS_NL.add}
        </button>
      )}
      {isAdding && <CommitmentDialog onClose={() => setIsAdding(false)} />}
    </section>
  )
}
