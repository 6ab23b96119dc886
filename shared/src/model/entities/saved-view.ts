import * as z from 'zod/mini'
import { lineSchema } from '../fields/line.ts'
import { statusSchema } from '../fields/place.ts'
import { removedSchema } from '../fields/removed.ts'
import { savedViewIdSchema } from '../ids.ts'

export const VIEW_TITLE_MAX = 80

export const GROUPINGS = ['track', 'who', 'status', 'body'] as const
/** groeperen op spoor, wie, status of wie besluit */
export type Grouping = (typeof GROUPINGS)[number]

export const LINES_MODES = ['problems', 'all', 'selected', 'none'] as const
/** Which lines between items are drawn. */
export type LinesMode = (typeof LINES_MODES)[number]

/** A column by its name: one that a reader does not know is passed over. Its width in pixels. */
const columnSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  width: z.int().check(z.gte(24), z.lte(1_000)),
})

/** What a filter leaves in view. */
export const filterSchema = z.object({
  text: z._default(z.string().check(z.maxLength(200)), ''),
  /** Who does it; null stands for nobody. */
  people: z._default(z.array(z.nullable(z.string().check(z.maxLength(254)))).check(z.maxLength(200)), []),
  statuses: z._default(z.array(statusSchema).check(z.maxLength(8)), []),
  /** Beside the statuses: whatever is late. */
  late: z._default(z.boolean(), false),
  onlyProblems: z._default(z.boolean(), false),
})

/**
 * How somebody looks at the timeline: what is shown, in which order and how large. One plain value, so that two people
 * who save at once get one of the two looks and never a mix.
 */
export const lookSchema = z.object({
  /** From left to right. Empty: those that everybody begins with. */
  columns: z._default(z.array(columnSchema).check(z.maxLength(30)), []),
  sort: z._default(
    z.nullable(z.object({ column: z.string().check(z.minLength(1), z.maxLength(40)), isDescending: z.boolean() })),
    null,
  ),
  group: z._default(z.enum(GROUPINGS), 'track'),
  filter: z._default(filterSchema, { text: '', people: [], statuses: [], late: false, onlyProblems: false }),
  pxPerDay: z._default(z.number().check(z.gte(0.001), z.lte(1_000)), 0.57),
  lines: z._default(z.enum(LINES_MODES), 'problems'),
  /** In time, or as a plain table. */
  form: z._default(z.enum(['timeline', 'table']), 'timeline'),
})
export type Look = z.infer<typeof lookSchema>

/** weergave: a look under a name, for everybody in the programme. */
export const savedViewSchema = z.object({
  id: savedViewIdSchema,
  title: lineSchema(1, VIEW_TITLE_MAX),
  look: lookSchema,
  removed: z._default(z.nullable(removedSchema), null),
})
export type SavedView = z.infer<typeof savedViewSchema>
