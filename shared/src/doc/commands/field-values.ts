import type * as z from 'zod/mini'
import type { ChangeCollection } from '../../model/change.ts'
import { actionSchema } from '../../model/entities/action.ts'
import { baselineSchema } from '../../model/entities/baseline.ts'
import { commitmentSchema } from '../../model/entities/commitment.ts'
import { contractSchema } from '../../model/entities/contract.ts'
import { couplingSchema } from '../../model/entities/coupling.ts'
import { itemSchema } from '../../model/entities/item.ts'
import { linkSchema } from '../../model/entities/link.ts'
import { savedViewSchema } from '../../model/entities/saved-view.ts'
import { settingsSchema } from '../../model/programme.ts'

type Fields = Readonly<Record<string, z.ZodMiniType>>

const FIELDS: Readonly<Record<ChangeCollection, Fields>> = {
  items: itemSchema.shape,
  links: linkSchema.shape,
  actions: actionSchema.shape,
  couplings: couplingSchema.shape,
  contracts: contractSchema.shape,
  baselines: baselineSchema.shape,
  commitments: commitmentSchema.shape,
  views: savedViewSchema.shape,
  settings: settingsSchema.shape,
}

/**
 * Whether the model can read this value in this field, so that no command makes an entity that falls out of the plan.
 * Null for a field that knows no null, but may be absent, means: take it away. That is how undo puts back a field
 * that was not there.
 */
export function fieldVerdict(collection: ChangeCollection, field: string, value: unknown): 'set' | 'delete' | 'refuse' {
  const schema = Object.hasOwn(FIELDS[collection], field) ? FIELDS[collection][field] : undefined
  if (schema === undefined || field === 'id') return 'refuse'
  if (schema.safeParse(value).success) return 'set'
  return value === null && schema.safeParse(undefined).success ? 'delete' : 'refuse'
}

/** Whether the model can read a whole new entity; a field it does not know is refused too. */
export function isReadable(collection: ChangeCollection, record: Readonly<Record<string, unknown>>): boolean {
  const fields = FIELDS[collection]
  if (!Object.keys(record).every((field) => Object.hasOwn(fields, field))) return false
  return Object.entries(fields).every(([field, schema]) => schema.safeParse(record[field]).success)
}
