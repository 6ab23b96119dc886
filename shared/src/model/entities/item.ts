import * as z from 'zod/mini'
import { decisionRuleSchema } from '../fields/decision-rule.ts'
import { isLine, lineSchema } from '../fields/line.ts'
import { ORDER_MAX, placeSchema } from '../fields/place.ts'
import { plainDateSchema } from '../fields/plain-date.ts'
import { removedSchema } from '../fields/removed.ts'
import { sourceSchema } from '../fields/source.ts'
import { itemIdSchema, trackIdSchema } from '../ids.ts'
import { itemRefSchema } from '../item-ref.ts'

export const ITEM_KINDS = ['activity', 'milestone', 'decision'] as const
const itemKindSchema = z.enum(ITEM_KINDS)
/** activiteit, mijlpaal, besluit */
export type ItemKind = z.infer<typeof itemKindSchema>

export const CERTAINTIES = ['decided', 'investigated', 'conditional'] as const
export const certaintySchema = z.enum(CERTAINTIES)
/** besloten, in onderzoek, eventueel */
export type Certainty = z.infer<typeof certaintySchema>

export const DECIDING_BODIES = ['college', 'council', 'both'] as const
const decidingBodySchema = z.enum(DECIDING_BODIES)
/** college, raad, raad en daarna college */
export type DecidingBody = z.infer<typeof decidingBodySchema>

export const OUTCOMES = ['yes', 'no', 'postponed'] as const
const outcomeSchema = z.enum(OUTCOMES)
/** ja, nee, uitstel */
export type Outcome = z.infer<typeof outcomeSchema>

export const TITLE_MAX = 500
/** A title to write: one that people can see, so not of spaces and marks without a shape alone. */
export const isTitle = (title: string): boolean => title.length <= TITLE_MAX && isLine(title, TITLE_MAX)
export const PERIOD_MAX = 200

/**
 * One line of a track's plan. `period` holds the words as typed, never a date: what they mean is derived.
 * Only title, kind, period and place must be there; an entity of another client may lack the rest.
 */
export const itemSchema = z.object({
  id: itemIdSchema,
  track: trackIdSchema,
  title: lineSchema(1, TITLE_MAX),
  kind: itemKindSchema,
  period: lineSchema(0, PERIOD_MAX),
  /** The day from which words like "eind dit jaar" or "14 mei" are read; null when the words name their year. */
  anchorDate: z._default(z.nullable(plainDateSchema), null),
  place: placeSchema,
  /** Position in the list of the timeline: a fractional index of its own, so that moving a card moves no row. */
  row: z._default(z.string().check(z.maxLength(ORDER_MAX)), ''),
  who: z._default(z.nullable(z.string().check(z.maxLength(254))), null),
  certainty: z._default(certaintySchema, 'decided'),
  decidingBody: z._default(z.nullable(decidingBodySchema), null),
  /** How a decision was taken; null while it is open. */
  outcome: z._default(z.nullable(outcomeSchema), null),
  /** besluitvenster of a decision: how its last day follows from the notice after it. */
  rule: z._default(z.nullable(decisionRuleSchema), null),
  /** The decision on whose outcome this hangs: no takes it away, postponed moves it along. */
  conditionalOn: z._default(z.nullable(itemRefSchema), null),
  /** The item under which this one is shown, in the same track. */
  parent: z._default(z.nullable(itemIdSchema), null),
  source: z._default(z.nullable(sourceSchema), null),
  /** Names of the fields whose value does not stand in the source but was derived from it. */
  derived: z._default(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)), []),
  removed: z._default(z.nullable(removedSchema), null),
})
export type Item = z.infer<typeof itemSchema>

/** Sorts by row, then by id, so that two equal keys still give every screen the same order. */
export function compareByRow(a: Pick<Item, 'row' | 'id'>, b: Pick<Item, 'row' | 'id'>): number {
  if (a.row !== b.row) return a.row < b.row ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
