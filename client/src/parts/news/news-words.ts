import type { Change } from '@samenspoor/shared/model/change'
import { TOGETHER_NL as NL } from '../../nl/together/together.ts'
import { NOTES_FIELD } from '../../sync/others/change-feed.ts'
import { changeInWords } from '../history/words/change-words.ts'
import type { Names } from '../history/words/value-in-words.ts'

/** One change in a few words, without what it is about: "Periode wordt Q2 2022". */
export function newsInWords(change: Change, names: Names): string {
  if (change.field === '*') return change.before === null ? NL.made : NL.vanished
  if (change.field === NOTES_FIELD) return NL.changedNotes
  const { field, what, is } = changeInWords(change, names)
  return what === null ? NL.becomes(field, is) : `${field} ${what}`
}
