import { routeBodySchema } from '@samenspoor/shared/model/decision-rule'
import { certaintySchema } from '@samenspoor/shared/model/item'
import { itemRefSchema, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { linkTypeSchema } from '@samenspoor/shared/model/link'
import { type Fault, type Plan, trackOfHome } from '@samenspoor/shared/model/plan'
import { LINK_STATES } from '@samenspoor/shared/schedule/link-state'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import { z } from 'zod'
import { nl } from '../nl.ts'

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
  findings: z.array(
    z.object({ rule: z.enum(['unreadable', 'dangling-link']), items: z.array(itemRefSchema), message: z.string() }),
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
    findings: [
      ...plan.faults.map(unreadable),
      ...links
        .filter(({ reason }) => reason === 'dangling')
        .map(({ link: { from, to } }) => ({
          rule: 'dangling-link' as const,
          items: [from, to],
          message: nl.findings.dangling,
        })),
    ],
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

function unreadable({ home, collection, id, problems }: Fault): ScheduleAnswer['findings'][number] {
  const ref = itemRefSchema.safeParse({ track: trackOfHome(home), item: id })
  const items = collection === 'items' && ref.success ? [ref.data] : []
  return { rule: 'unreadable', items, message: nl.findings.unreadable(`${collection} ${id} (${home})`, problems) }
}
