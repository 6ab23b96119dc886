import { formatDate } from '@samenspoor/shared/dates/format'
import {
  type DecisionRule,
  decisionRuleSchema,
  type ExitDays,
  type NoticeUnit,
  type RouteBody,
  type RouteStep,
} from '@samenspoor/shared/model/fields/decision-rule'
import type { ItemId } from '@samenspoor/shared/model/ids'
import type { RuleProblem } from '../../../nl/item/decisions.ts'
import { readDay } from '../../../parts/period/read-day.ts'
import { readWholeNumber } from '../../../parts/read-whole-number.ts'
import { printYearDays, readYearDays } from './year-days.ts'

/** One step of the route as it stands in the form. `key` stays with it while it moves. */
export interface StepDraft {
  readonly key: number
  readonly title: string
  readonly body: RouteBody
  readonly lead: string
  readonly unit: RouteStep['lead']['unit']
}

/** The rule as it stands in the form: what is typed stays as it is typed, also in the way to leave that is not chosen. */
export interface RuleDraft {
  readonly amount: string
  readonly unit: NoticeUnit
  readonly kind: ExitDays['kind']
  readonly named: 'last-day' | 'first-day'
  readonly days: string
  readonly firstEnd: string
  readonly renewMonths: string
  readonly starts: ItemId | null
  readonly noticeItem: ItemId | null
  readonly route: readonly StepDraft[]
}

type RuleField = 'amount' | 'days' | 'firstEnd' | 'renewMonths' | `title-${number}` | `lead-${number}`
export type RuleProblems = Readonly<Partial<Record<RuleField, RuleProblem>>>
export type ReadRule =
  | { readonly ok: true; readonly rule: DecisionRule }
  | { readonly ok: false; readonly problems: RuleProblems }

export const STEPS_MAX = 12
const NOTICE_MAX: Readonly<Record<NoticeUnit, number>> = { days: 3_660, months: 120, 'calendar-years': 10 }
const RENEW_MAX = 1_200
const LEAD_MAX = 730
const STEP_TITLE_MAX = 120

const EMPTY: RuleDraft = {
  amount: '',
  unit: 'months',
  kind: 'yearly',
  named: 'last-day',
  days: '31 december',
  firstEnd: '',
  renewMonths: '12',
  starts: null,
  noticeItem: null,
  route: [],
}

/** A rule as the form shows it; for a decision without one, an empty form. */
export function printRule(rule: DecisionRule | null): RuleDraft {
  if (rule === null) return EMPTY
  const { notice, exitDays, starts, noticeItem, route } = rule
  return {
    ...EMPTY,
    amount: String(notice.amount),
    unit: notice.unit,
    kind: exitDays.kind,
    ...(exitDays.kind === 'yearly'
      ? { named: exitDays.named, days: printYearDays(exitDays.days) }
      : { firstEnd: formatDate(exitDays.firstEnd), renewMonths: String(exitDays.renewMonths) }),
    starts,
    noticeItem,
    route: route.map(({ title, body, lead }, key) => ({
      key,
      title,
      body,
      lead: String(lead.amount),
      unit: lead.unit,
    })),
  }
}

/** The rule that a form says, or what is wrong in which field. */
export function readRule(draft: RuleDraft): ReadRule {
  const amount = readWholeNumber(draft.amount, 0, NOTICE_MAX[draft.unit])
  const exitDays = draft.kind === 'yearly' ? readYearly(draft) : readTermEnd(draft)
  const problems: Partial<Record<RuleField, RuleProblem>> = { ...exitDays.problems }
  if (amount === null) problems.amount = amountProblem(draft)
  for (const { key, title, lead } of draft.route) {
    if (title.trim() === '' || title.trim().length > STEP_TITLE_MAX) problems[`title-${key}`] = 'step-title'
    if (key !== draft.route.at(-1)?.key && readLead(lead) === null) problems[`lead-${key}`] = 'step-lead'
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  const rule = decisionRuleSchema.parse({
    notice: { amount, unit: draft.unit },
    exitDays: exitDays.value,
    starts: draft.starts,
    noticeItem: draft.noticeItem,
    route: draft.route.map(({ title, body, lead, unit }) => ({
      title: title.trim(),
      body,
      // Behind the last step comes nothing: its field is not shown, whatever was typed in it before it came last.
      lead: { amount: readLead(lead) ?? 0, unit },
    })),
  })
  return { ok: true, rule }
}

interface ReadExit {
  readonly value: unknown
  readonly problems: RuleProblems
}

function readYearly({ named, days }: RuleDraft): ReadExit {
  const read = readYearDays(days)
  if (read === null) return { value: null, problems: { days: 'days' } }
  return read.length > 12
    ? { value: null, problems: { days: 'too-many-days' } }
    : { value: { kind: 'yearly', named, days: read }, problems: {} }
}

function readTermEnd({ firstEnd, renewMonths }: RuleDraft): ReadExit {
  const end = readDay(firstEnd)
  const months = readWholeNumber(renewMonths, 1, RENEW_MAX)
  const problems: RuleProblems = {
    ...(end === null ? { firstEnd: 'first-end' as const } : {}),
    ...(months === null ? { renewMonths: 'renew-months' as const } : {}),
  }
  return { value: { kind: 'term-end', firstEnd: end, renewMonths: months }, problems }
}

function amountProblem({ amount, unit }: RuleDraft): RuleProblem {
  return /^\d+$/.test(amount.trim()) ? `amount-${unit}` : 'amount'
}

const readLead = (lead: string): number | null => readWholeNumber(lead, 0, LEAD_MAX)
