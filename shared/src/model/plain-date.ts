import { z } from 'zod'
import { isPlainDate } from '../dates/plain-date.ts'

/** An existing day, YYYY-MM-DD. */
export const plainDateSchema = z.string().refine(isPlainDate, 'geen bestaande dag')
