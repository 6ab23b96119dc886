import { daysBetween, type PlainDate } from '@samenspoor/shared/dates/plain-date'
import type { Coupling } from '@samenspoor/shared/model/entities/coupling'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { deriveSchedule, newScheduleCache } from '@samenspoor/shared/schedule/derive-schedule'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'

/** What a coupling does to its decisions; while it is off, what it would do. */
export interface CouplingAnswer {
  readonly coupling: Coupling
  /** The joint last day; null when fewer than two of its decisions take part. */
  readonly lastDay: PlainDate | null
  /** All its decisions, in its own order. */
  readonly members: readonly CouplingMember[]
}

interface CouplingMember {
  readonly ref: ItemRef
  /** The last day that it has by itself; null when it takes no part. */
  readonly ownLastDay: PlainDate | null
  /** By how many days the joint last day is earlier. */
  readonly daysEarlier: number
}

/** `schedule`: of the plan. */
export function couplingAnswer(coupling: Coupling, plan: Plan, schedule: Schedule): CouplingAnswer {
  const asked = coupling.on
    ? schedule
    : deriveSchedule(switchedOn(plan, coupling), schedule.today, newScheduleCache(schedule))
  const coupled = asked.couplings.find((each) => each.coupling.id === coupling.id)
  return {
    coupling,
    lastDay: coupled?.lastDay ?? null,
    members: coupling.decisions.map((ref) => {
      const key = itemKey(ref)
      const ownLastDay = coupled?.members.find((member) => member.key === key)?.ownLastDay ?? null
      return {
        ref,
        ownLastDay,
        daysEarlier: coupled && ownLastDay !== null ? daysBetween(coupled.lastDay, ownLastDay) : 0,
      }
    }),
  }
}

const switchedOn = (plan: Plan, coupling: Coupling): Plan => ({
  ...plan,
  couplings: new Map(plan.couplings).set(coupling.id, { ...coupling, on: true }),
})
