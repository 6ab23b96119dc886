import { certaintySchema } from '@samenspoor/shared/model/entities/item'
import { linkTypeSchema } from '@samenspoor/shared/model/entities/link'
import { routeBodySchema } from '@samenspoor/shared/model/fields/decision-rule'
import { type ItemKey, itemRefSchema, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { type Plan, trackOfHome } from '@samenspoor/shared/model/plan'
import { type Finding, SEVERITIES } from '@samenspoor/shared/schedule/findings/finding'
import { findingsOf } from '@samenspoor/shared/schedule/findings/findings'
import { type FindingNames, findingInWords } from '@samenspoor/shared/schedule/findings/words/finding-in-words'
import { findingNames } from '@samenspoor/shared/schedule/findings/words/finding-names'
import { LINK_STATES } from '@samenspoor/shared/schedule/links/link-state'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import { z } from 'zod'

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()

/** The derived schedule as the API gives it. `null` dates: that side is open, or the words name no date. */
export const scheduleAnswerSchema = z.object({
  today: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      track: z.string(),
      title: z.string(),
      earliestStart: date,
      latestStart: date,
      earliestFinish: date,
      latestFinish: date,
      certainty: certaintySchema,
      /** vervallen with the outcome of a decision */
      lapsed: z.boolean(),
    }),
  ),
  links: z.array(
    z.object({
      id: z.string(),
      from: itemRefSchema,
      to: itemRefSchema,
      type: linkTypeSchema,
      state: z.enum(LINK_STATES),
      slackDays: z.number().int().nullable(),
    }),
  ),
  /** Decision windows. `next…`: the chance after this one; `steps`: the last day of each, of the next chance once missed. */
  windows: z.array(
    z.object({
      decision: itemRefSchema,
      lastDay: z.string(),
      start: z.string(),
      missed: z.boolean(),
      nextLastDay: z.string(),
      nextStart: z.string(),
      steps: z.array(z.object({ title: z.string(), body: routeBodySchema, lastDay: date })),
    }),
  ),
  /** What does not agree, the worst first. `rule` names the rule of shared/SPEC.md, `message` says it in Dutch. */
  findings: z.array(
    z.object({ rule: z.string(), severity: z.enum(SEVERITIES), items: z.array(itemRefSchema), message: z.string() }),
  ),
})
export type ScheduleAnswer = z.infer<typeof scheduleAnswerSchema>

/** Puts a plan and its schedule in the shape of the API. */
export function toScheduleAnswer(plan: Plan, schedule: Schedule): ScheduleAnswer {
  const links = [...schedule.links.values()]
  return {
    today: schedule.today,
    items: [...schedule.items.values()].map(({ item, dates, certainty, isLapsed }) => ({
      id: item.id,
      track: item.track,
      title: item.title,
      earliestStart: dates.earliestStart,
      latestStart: dates.latestStart,
      earliestFinish: dates.earliestFinish,
      latestFinish: dates.latestFinish,
      certainty,
      lapsed: isLapsed,
    })),
    links: links.map(({ link: { id, from, to, type }, state, slackDays }) => ({
      id,
      from,
      to,
      type,
      state,
      slackDays,
    })),
    windows: [...schedule.windows.values()].flatMap(toWindow),
    findings: findingsOf(plan, schedule).map((finding) => toFinding(finding, findingNames(plan))),
  }
}

function toWindow(window: DecisionWindow): ScheduleAnswer['windows'] {
  const decision = parseItemKey(window.decision)
  if (decision === null) return []
  const { lastDay, start, missed, next, steps } = window
  const stepDays = steps.map(({ title, body, lastDay }) => ({ title, body, lastDay }))
  const chance = { lastDay, start, missed: missed !== null, nextLastDay: next.lastDay, nextStart: next.start }
  return [{ decision, ...chance, steps: stepDays }]
}

function toFinding(finding: Finding, names: FindingNames): ScheduleAnswer['findings'][number] {
  const { rule, severity } = finding
  const items = [...finding.items, ...faultyItem(finding)].flatMap((key) => parseItemKey(key) ?? [])
  return { rule, severity, items, message: findingInWords(finding, names) }
}

/** An item that cannot be read is in no plan; where it lies is known. */
function faultyItem(finding: Finding): ItemKey[] {
  if (finding.rule !== 'unreadable' || finding.fault.collection !== 'items') return []
  const { home, id } = finding.fault
  return [`${trackOfHome(home) ?? ''}/${id}`]
}
