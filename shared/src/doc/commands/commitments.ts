import type { PlainDate } from '../../dates/plain-date.ts'
import type { Commitment } from '../../model/entities/commitment.ts'
import { PERIOD_MAX, TITLE_MAX } from '../../model/entities/item.ts'
import { isLine } from '../../model/fields/line.ts'
import type { CommitmentId } from '../../model/ids.ts'
import { addEntity, type Command, editEntity, refuse } from './command.ts'

export type NewCommitment = Pick<Commitment, 'id' | 'title' | 'by' | 'to' | 'due' | 'item'>

/**
 * Writes down what was promised today, by whom and by when. The words of the day stay as they were said, and are read
 * from today. Refuses an empty or too long title, and words that are too long.
 */
export function makeCommitment({ id, title, by, to, due, item }: NewCommitment): Command {
  return (context) => {
    if (!isLine(title, TITLE_MAX)) return refuse('invalid-title')
    if (due.trim().length > PERIOD_MAX) return refuse('invalid-period')
    return addEntity(context, 'programme', 'commitments', id, {
      title: title.trim(),
      by: by.trim(),
      to: to.trim(),
      due: due.trim(),
      anchorDate: context.today(),
      item: item === null ? null : { ...item },
      kept: null,
      note: '',
      source: null,
      derived: [],
      removed: null,
    })
  }
}

/** Says that a commitment was kept on this day (null: nobody knows which day). */
export function keepCommitment(id: CommitmentId, on: PlainDate | null): Command {
  return (context) => editEntity(context, 'programme', 'commitments', id, { kept: { on } })
}

/** A commitment is open again, unless the item with which it is kept is done. */
export function reopenCommitment(id: CommitmentId): Command {
  return (context) => editEntity(context, 'programme', 'commitments', id, { kept: null })
}

/** Puts a commitment in the prullenbak. */
export function removeCommitment(id: CommitmentId): Command {
  return (context) =>
    editEntity(context, 'programme', 'commitments', id, { removed: { by: context.by, at: context.now() } })
}

/** Takes a commitment out of the prullenbak. */
export function restoreCommitment(id: CommitmentId): Command {
  return (context) => editEntity(context, 'programme', 'commitments', id, { removed: null })
}
