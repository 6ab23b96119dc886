import * as z from 'zod/mini'
import { readStored, store } from '../../../../ui/browser/stored.ts'
import type { WorkingState } from '../working-store.ts'

const settingsSchema = z.object({
  comparedWith: z._default(z.nullable(z.string().check(z.maxLength(120))), null),
  isNumbered: z._default(z.boolean(), false),
})
type WorkingSettings = Pick<WorkingState, 'comparedWith' | 'isNumbered'>

const keyOf = (programme: string): string => `samenspoor-working-${programme}`

/** What this person compares with, and whether rows are numbered: kept in this browser. Anything strange counts as nothing. */
export function readSettings(programme: string): WorkingSettings {
  return readStored('localStorage', keyOf(programme), settingsSchema) ?? { comparedWith: null, isNumbered: false }
}

export function writeSettings(programme: string, { comparedWith, isNumbered }: WorkingSettings): void {
  store('localStorage', keyOf(programme), { comparedWith, isNumbered })
}
