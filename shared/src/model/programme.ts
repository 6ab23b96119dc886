import * as z from 'zod/mini'
import { boardColumnsSchema } from './board-columns.ts'
import { routeBodySchema } from './fields/decision-rule.ts'
import { lineSchema } from './fields/line.ts'
import { planningDaySchema } from './fields/plain-date.ts'
import { programmeIdSchema } from './ids.ts'
import { personSchema } from './person.ts'
import { trackSchema } from './track.ts'

/** What the registry knows of a programme: who and which tracks. What is planned is in the Yjs documents. */
export const programmeSchema = z.object({
  id: programmeIdSchema,
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  municipality: z.string().check(z.maxLength(120)),
  tracks: z.array(trackSchema).check(z.minLength(1), z.maxLength(64)),
  people: z.array(personSchema),
})
export type Programme = z.infer<typeof programmeSchema>

export const RECESS_KINDS = ['council', 'school', 'closed'] as const
/** raad (geen vergaderingen), school, of gesloten (geen werkdagen) */
export type RecessKind = (typeof RECESS_KINDS)[number]

/** A period without meetings, or without working days; both days included. */
const recessSchema = z
  .object({
    name: lineSchema(0, 80),
    kind: z.enum(RECESS_KINDS),
    start: planningDaySchema,
    end: planningDaySchema,
  })
  .check(z.refine(({ start, end }) => start <= end, 'het einde ligt vóór het begin'))
export type Recess = z.infer<typeof recessSchema>

/** When a body meets: on a weekday (1 = Monday), or in the years for which real days are given, on those. */
const meetingsSchema = z.object({
  weekday: z.nullable(z.int().check(z.gte(1), z.lte(7))),
  days: z._default(z.array(planningDaySchema).check(z.maxLength(400)), []),
})
export type Meetings = z.infer<typeof meetingsSchema>

/** Settings that the team shares live, in the programme document. */
export const settingsSchema = z.object({
  /** peildatum: the day the plan is looked at from; null means the server's date. */
  referenceDate: z._default(z.nullable(planningDaySchema), null),
  /** Without one for a summer, the council's recess is 15 July to 31 August. */
  recesses: z._default(z.array(recessSchema).check(z.maxLength(200)), []),
  /** By body of the besluitroute; a body that is not here meets on any working day. */
  meetings: z._default(z.partialRecord(routeBodySchema, meetingsSchema), {}),
  /** The columns of the board; a status that is not here is shown as usual. */
  boardColumns: z._default(boardColumnsSchema, []),
})
export const DEFAULT_SETTINGS: Settings = { referenceDate: null, recesses: [], meetings: {}, boardColumns: [] }
export type Settings = z.infer<typeof settingsSchema>
