import { itemKey } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import { judgeCommitment } from '../commitments/judge-commitment.ts'
import type { Schedule } from '../schedule.ts'
import type { Finding } from './finding.ts'

/** Promises that were kept too late, can only be kept too late, or are past their day. */
export function* commitmentFindings(plan: Plan, schedule: Schedule): Iterable<Finding> {
  for (const commitment of plan.commitments.values()) {
    if (commitment.removed !== null) continue
    const { state, due, on, lateDays } = judgeCommitment(commitment, schedule)
    if (due === null || lateDays === 0) continue
    const key = commitment.item && itemKey(commitment.item)
    yield {
      rule: 'commitment-late',
      severity: state === 'kept' ? 'info' : 'warning',
      items: key && schedule.items.has(key) ? [key] : [],
      commitment: commitment.id,
      state,
      promised: commitment.due,
      due,
      on,
      days: lateDays,
    }
  }
}
