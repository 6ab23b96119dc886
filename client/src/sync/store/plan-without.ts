import type { Link } from '@samenspoor/shared/model/entities/link'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { Plan } from '@samenspoor/shared/model/plan'

/**
 * The plan without the links to tracks that could not be opened: their other end is there, we just cannot see it, so
 * they must not be shown as dangling. Without such tracks it is the plan itself.
 */
export function planWithout(plan: Plan, missing: readonly TrackId[]): Plan {
  if (missing.length === 0) return plan
  const isWhole = ({ from, to }: Link): boolean => !missing.includes(from.track) && !missing.includes(to.track)
  return { ...plan, links: new Map([...plan.links].filter(([, link]) => isWhole(link))) }
}
