import { daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import type { DecisionRule } from '../../model/decision-rule.ts'
import { type ItemKey, itemKey } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import type { Fates } from '../fates/resolve-fates.ts'
import type { ProgrammeCalendar } from '../programme-calendar.ts'
import type { MissedBecause, WindowAnswer } from './decision-window.ts'
import { routeBack, type StepDay } from './route.ts'

/** besluitvenster: until when a decision makes its start possible, and what comes when it is missed. */
export interface DecisionWindow {
  readonly decision: ItemKey
  /** The items of the rule, when they are there. */
  readonly notice: ItemKey | null
  readonly starts: ItemKey | null
  readonly rule: DecisionRule
  /** The last day for `start`: the joint one while the decision is coupled. */
  readonly lastDay: PlainDate
  /** The last day that the rule itself allows. */
  readonly ownLastDay: PlainDate
  readonly start: PlainDate
  /** Days from today to the last day; negative when it has passed. */
  readonly daysLeft: number
  readonly missed: MissedBecause | null
  readonly isAtRisk: boolean
  readonly next: { readonly lastDay: PlainDate; readonly start: PlainDate }
  /** The besluitroute reckoned back from the last day; from that of the next chance when this one is missed. */
  readonly steps: readonly StepDay[]
}

/** Completes what the rule answers with the coupling and the route. */
export function windowsOf(
  plan: Plan,
  { items, windows }: Pick<Fates, 'items' | 'windows'>,
  today: PlainDate,
  calendar: ProgrammeCalendar,
): ReadonlyMap<ItemKey, DecisionWindow> {
  const all = new Map<ItemKey, DecisionWindow>()
  for (const [decision, answer] of windows) {
    const item = plan.items.get(decision)
    if (!item?.rule || items.get(decision)?.lapsedBy) continue
    const named = (id: string | null): ItemKey | null => {
      const key = id === null ? null : itemKey({ track: item.track, item: id as typeof item.id })
      return key !== null && plan.items.get(key)?.removed === null ? key : null
    }
    const { noticeItem, starts } = item.rule
    const coupled = items.get(decision)?.coupled
    const lastDay = jointLastDay(answer, coupled?.lastDay)
    all.set(decision, {
      decision,
      notice: named(noticeItem),
      starts: named(starts),
      rule: item.rule,
      lastDay,
      ownLastDay: answer.lastDay,
      start: answer.start,
      daysLeft: daysBetween(today, lastDay),
      missed: answer.missed,
      isAtRisk: answer.isAtRisk,
      next: answer.next,
      steps: routeBack(item.rule.route, answer.missed ? answer.next.lastDay : lastDay, calendar),
    })
  }
  return all
}

/** A missed window keeps its own last day: the coupling then speaks of the next chance. */
function jointLastDay({ lastDay, missed }: WindowAnswer, joint: PlainDate | undefined): PlainDate {
  return joint !== undefined && missed === null && joint < lastDay ? joint : lastDay
}
