import type { Change } from '@samenspoor/shared/model/change'
import { shortened } from '../../../nl/common.ts'
import type { Counted } from '../../../nl/counted.ts'
import { fieldNl } from '../../../nl/history/history.ts'
import { UNDO_NL as NL } from '../../../nl/history/undo.ts'
import { keyOf } from '../group-changes.ts'
import { changeInWords, isShown } from './change-words.ts'
import { countedKind } from './counted-kind.ts'
import { entityTitle } from './entity-title.ts'
import type { Names } from './value-in-words.ts'

const NOUNS: ReadonlySet<string> = new Set(NL.nouns)
/** These go along with another field and say nothing by themselves. */
const ALONG = new Set(['row', 'order'])

/**
 * What taking these changes back (`undo`), or doing them again, did: "periode van ‘Start W&I’ weer Q1 2024". Null when
 * they are too many different things to say.
 */
export function stepWords(changes: readonly Change[], way: 'undo' | 'redo', names: Names): string | null {
  const all = changes.filter(isShown)
  const shown = all.some(({ field }) => !ALONG.has(field)) ? all.filter(({ field }) => !ALONG.has(field)) : all
  const [first] = shown
  if (first === undefined) return null
  const entities = new Set(shown.map(keyOf))
  const fields = new Set(shown.map(({ field }) => field))
  if (entities.size > 1) {
    const [field = ''] = fields
    const isOne = fields.size === 1 && field !== '*' && field !== 'removed'
    return isOne ? `${NL.fieldOfMany(fieldNl(field), kindOf(shown), entities.size)} ${NL.asBefore(way)}` : null
  }
  const title = shortened(entityTitle(first, names.plans))
  const last = shown.at(-1) ?? first
  if (fields.size > 1) return `${NL.whole(title)} ${NL.asBefore(way)}`
  return fieldWords({ ...first, after: last.after }, way, title, names)
}

function kindOf(changes: readonly Change[]): Counted {
  const [kind, ...others] = new Set(changes.map(({ collection }) => countedKind(collection)))
  return kind === undefined || others.length > 0 ? 'others' : kind
}

function fieldWords(change: Change, way: 'undo' | 'redo', title: string, names: Names): string {
  const isUndo = way === 'undo'
  const { field, before, after } = change
  if (field === '*') return isUndo ? NL.isInTrash(title) : NL.isBack(title)
  if (field === 'removed') return (isUndo ? before : after) === null ? NL.isBack(title) : NL.isInTrash(title)
  const words = changeInWords(isUndo ? { ...change, before: after, after: before } : change, names)
  const isPlace = ALONG.has(field) || (field === 'place' && words.what !== null)
  if (isPlace) return isUndo ? NL.backInPlace(title) : NL.movedAgain(title)
  const what = change.collection === 'settings' ? words.field.toLowerCase() : partOf(field, title)
  return words.what === null ? `${what} ${NL.again(way, words.is)}` : `${what} ${NL.asBefore(way)}`
}

/** "periode van ‘Start W&I’", or "‘Start W&I’, hangt af van:" */
export function partOf(field: string, title: string): string {
  return NOUNS.has(field) ? NL.fieldOf(fieldNl(field), title) : NL.fieldAt(fieldNl(field), title)
}
