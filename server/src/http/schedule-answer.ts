import { certaintySchema } from '@samenspoor/shared/model/item'
import { itemRefSchema } from '@samenspoor/shared/model/item-ref'
import { linkTypeSchema } from '@samenspoor/shared/model/link'
import { type Fault, type Plan, trackOfHome } from '@samenspoor/shared/model/plan'
import { LINK_STATES } from '@samenspoor/shared/schedule/link-state'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
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
  /** Decision windows: none are derived yet. */
  windows: z.array(z.never()),
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
    items: [...schedule.items.values()].map(({ item, dates }) => ({
      id: item.id,
      track: item.track,
      title: item.title,
      earliestStart: dates.earliestStart,
      latestStart: dates.latestStart,
      earliestFinish: dates.earliestFinish,
      latestFinish: dates.latestFinish,
      certainty: item.certainty,
    })),
    links: links.map(({ link: { id, from, to, type }, state, slackDays }) => ({
      id,
      from,
      to,
      type,
      state,
      slackDays,
    })),
    windows: [],
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

function unreadable({ home, collection, id, problems }: Fault): ScheduleAnswer['findings'][number] {
  const ref = itemRefSchema.safeParse({ track: trackOfHome(home), item: id })
  const items = collection === 'items' && ref.success ? [ref.data] : []
  return { rule: 'unreadable', items, message: nl.findings.unreadable(`${collection} ${id} (${home})`, problems) }
}
