import { sameValue } from '@samenspoor/shared/doc/commands/command'
import type { Change } from '@samenspoor/shared/model/change'
import { placeSchema } from '@samenspoor/shared/model/fields/place'
import { fieldNl, HISTORY_NL } from '../../../nl/history/history.ts'
import { type Names, valueInWords } from './value-in-words.ts'

/** One changed field in words. Without `was` and `is`: `what` says it all. */
export interface ChangeWords {
  readonly field: string
  readonly what: string | null
  readonly was: string
  readonly is: string
}

/** Fields that the screen has no place for; they change along with the others. */
const HIDDEN = new Set(['anchorDate', 'derived', 'source', 'createdAt'])

export const isShown = ({ field }: Pick<Change, 'field'>): boolean => !HIDDEN.has(field)

/** A change of one field in words. Not for the making of something. */
export function changeInWords(change: Pick<Change, 'home' | 'field' | 'before' | 'after'>, names: Names): ChangeWords {
  const field = fieldNl(change.field)
  const was = valueInWords(change, change.before, names)
  const is = valueInWords(change, change.after, names)
  if (isMovedCard(change)) return { field: HISTORY_NL.placeInColumn, what: HISTORY_NL.moved, was: '', is: '' }
  if (change.field === 'row' || change.field === 'order') return { field, what: HISTORY_NL.moved, was: '', is: '' }
  return was === null || is === null || was === is
    ? { field, what: HISTORY_NL.adjusted, was: '', is: '' }
    : { field, what: null, was, is }
}

/** A card that was put elsewhere in the same column. */
function isMovedCard({ field, before, after }: Pick<Change, 'field' | 'before' | 'after'>): boolean {
  if (field !== 'place') return false
  const [was, is] = [placeSchema.safeParse(before), placeSchema.safeParse(after)]
  return was.success && is.success && sameValue(was.data.status, is.data.status)
}
