import * as z from 'zod/mini'
import { lineSchema } from './fields/line.ts'
import { STATUSES, type Status, statusSchema } from './fields/place.ts'

export const COLUMN_NAME_MAX = 40
export const COLUMN_LIMIT_MAX = 999

/** How one column of the board is shown. Its status stays what it means, whatever the team calls it. */
const boardColumnSchema = z.object({
  status: statusSchema,
  /** Empty: the usual word of the status. */
  name: z._default(lineSchema(0, COLUMN_NAME_MAX), ''),
  /** The most cards that the team wants in it at once; null: as many as come. More is said, never refused. */
  limit: z._default(z.nullable(z.int().check(z.gte(1), z.lte(COLUMN_LIMIT_MAX))), null),
  /** Takes little room while there is nothing in it. */
  isNarrowWhenEmpty: z._default(z.boolean(), false),
})
export type BoardColumn = z.infer<typeof boardColumnSchema>

/** The columns of the board from left to right; a status that is left out comes after them, as it is usually shown. */
export const boardColumnsSchema = z.array(boardColumnSchema).check(
  z.maxLength(STATUSES.length),
  z.refine(
    (columns) => new Set(columns.map(({ status }) => status)).size === columns.length,
    'een kolom staat er dubbel',
  ),
)

/** Every status once, in the order of the programme. */
export function boardColumns(stored: readonly BoardColumn[]): readonly BoardColumn[] {
  const missing = STATUSES.filter((status) => stored.every((column) => column.status !== status))
  return [...stored, ...missing.map(usualColumn)]
}

const usualColumn = (status: Status): BoardColumn => ({ status, name: '', limit: null, isNarrowWhenEmpty: false })
