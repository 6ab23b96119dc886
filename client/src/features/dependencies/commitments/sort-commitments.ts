import type { Commitment } from '@samenspoor/shared/model/entities/commitment'
import { compareKeys } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { type CommitmentVerdict, judgeCommitment } from '@samenspoor/shared/schedule/commitments/judge-commitment'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'

export interface JudgedCommitment {
  readonly commitment: Commitment
  readonly verdict: CommitmentVerdict
}

/** What still has to be kept before what was kept; each by its last day, the first on top, without a day at the end. */
export function sortCommitments(plan: Pick<Plan, 'commitments'>, schedule: Schedule): JudgedCommitment[] {
  return [...plan.commitments.values()]
    .filter(({ removed }) => removed === null)
    .map((commitment) => ({ commitment, verdict: judgeCommitment(commitment, schedule) }))
    .sort((a, b) => compareKeys(placeOf(a), placeOf(b)) || compareKeys(a.commitment.id, b.commitment.id))
}

const placeOf = ({ verdict: { state, due } }: JudgedCommitment): string =>
  `${state === 'kept' ? 1 : 0} ${due ?? '9999-99-99'}`
