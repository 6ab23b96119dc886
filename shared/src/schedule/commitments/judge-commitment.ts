import { daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import type { Commitment } from '../../model/entities/commitment.ts'
import { itemKey } from '../../model/item-ref.ts'
import { datesOf } from '../item-dates.ts'
import type { Schedule } from '../schedule.ts'

/** How a commitment stands. Days are counted whole. */
export interface CommitmentVerdict {
  /** nagekomen; gepland: open, and an item of the plan is to keep it; open: nothing in the plan keeps it. */
  readonly state: 'kept' | 'planned' | 'open'
  /** The last day that its words allow, or the first when they only say "after"; null when they name no day. */
  readonly due: PlainDate | null
  /** The first day on which it was, or can be, kept; null when nobody knows. */
  readonly on: PlainDate | null
  /** Days that surely lie between `due` and keeping it, or today when it is open and `due` has passed; 0: none. */
  readonly lateDays: number
}

/**
 * [COM1] Kept is what somebody said is kept, and what is kept with an item that is done; the day is the one that was
 * given, or else the first on which that item can have been ready.
 * [COM2] The last day is the last that the words allow. Words that only say after what, count from the first day
 * after it. Without a day nothing is late.
 */
export function judgeCommitment(commitment: Commitment, { items, today }: Schedule): CommitmentVerdict {
  const due = dueDay(commitment, today)
  const late = (day: PlainDate | null) => (due === null || day === null ? 0 : Math.max(0, daysBetween(due, day)))
  const scheduled = commitment.item && items.get(itemKey(commitment.item))
  const ready = scheduled?.dates.relied.finish.start ?? null
  const isDone = scheduled?.item.place.status === 'done'
  if (commitment.kept !== null || isDone) {
    const on = commitment.kept?.on ?? (isDone ? ready : null)
    return { state: 'kept', due, on, lateDays: late(on) }
  }
  if (!scheduled || scheduled.isLapsed) return { state: 'open', due, on: null, lateDays: late(today) }
  return { state: 'planned', due, on: ready, lateDays: late(ready === null || ready < today ? today : ready) }
}

function dueDay({ due, anchorDate }: Commitment, today: PlainDate): PlainDate | null {
  const { latestFinish, earliestStart } = datesOf({ kind: 'milestone', period: due, anchorDate }, today)
  return latestFinish ?? earliestStart
}
