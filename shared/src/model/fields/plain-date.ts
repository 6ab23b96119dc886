import * as z from 'zod/mini'
import { isPlainDate } from '../../dates/plain-date.ts'

/** An existing day, YYYY-MM-DD. */
export const plainDateSchema = z.string().check(z.refine(isPlainDate, 'geen bestaande dag'))

/** A day in the years that a plan can name [DAT5]: there is room to count from it, on both sides. */
export const planningDaySchema = plainDateSchema.check(
  z.refine((day) => day >= '1900-01-01' && day <= '2099-12-31', 'geen dag van 1900 tot en met 2099'),
)
