import { keepCommitment, removeCommitment, reopenCommitment } from '@samenspoor/shared/doc/commands/commitments'
import { COMMITMENTS_NL } from '../../../nl/dependencies/commitments.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import type { JudgedCommitment } from './sort-commitments.ts'

/** Kept today, or not after all, and away. What is kept by an item that is done, is opened again at that item. */
export function CommitmentButtons({ commitment: { id, title, kept }, verdict }: JudgedCommitment) {
  const { today } = useView()
  const run = useRun()
  return (
    <div className="commitment-buttons">
      {verdict.state !== 'kept' && (
        <button
          type="button"
          className="btn s"
          aria-label={COMMITMENTS_NL.keepOf(title)}
          onClick={() => run(keepCommitment(id, today), COMMITMENTS_NL.kept(title), { announce: true })}
        >
          <Icon name="check" />
          {COMMITMENTS_NL.keep}
        </button>
      )}
      {kept !== null && (
        <button
          type="button"
          className="btn ghost s"
          aria-label={COMMITMENTS_NL.reopenOf(title)}
          onClick={() => run(reopenCommitment(id), COMMITMENTS_NL.reopened(title), { announce: true })}
        >
          {COMMITMENTS_NL.reopen}
        </button>
      )}
      <button
        type="button"
        className="btn ghost s sq"
        aria-label={COMMITMENTS_NL.removeOf(title)}
        title={COMMITMENTS_NL.removeOf(title)}
        onClick={() => run(removeCommitment(id), COMMITMENTS_NL.removed(title), { announce: true })}
      >
        <Icon name="trash" size={14} />
      </button>
    </div>
  )
}
