import type { DatedPart, Precision } from '../period.ts'
import { addDays, maxDate, minDate } from '../plain-date.ts'
import type { Atom } from './atoms/atom.ts'
import type { Located } from './atoms/locate.ts'
import type { Named } from './limits.ts'
import type { TimeSpan } from './time-span.ts'

export interface NamedSpan extends Named {
  /** The separate periods of a list with gaps; empty when the span is one period. */
  parts: DatedPart[]
}

const COARSENESS: readonly Precision[] = [
  'day',
  'week',
  'begin',
  'medio',
  'eind',
  'month',
  'season',
  'quarter',
  'half',
  'year',
]

/** The coarser of two: a range is never more exact than its vaguest side [DAT7]. */
export function coarser(a: Precision, b: Precision): Precision {
  return COARSENESS.indexOf(b) > COARSENESS.indexOf(a) ? b : a
}

/** How exactly an atom names its days. */
function precisionOf(atom: Atom): Precision {
  return atom.part === 'whole' ? atom.unit : atom.part
}

/** The period a span names; null when it ends before it starts [DAT3] or when its sides are out of order. */
export function nameSpan(span: TimeSpan, located: readonly Located[], isLimit: boolean): NamedSpan | null {
  const [first, last] = [located[0], located.at(-1)]
  if (first === undefined || last === undefined) return null
  const precision =
    span.join === 'list' ? precisionOf(first.atom) : located.map((part) => precisionOf(part.atom)).reduce(coarser)
  const start = minDate(first.start, last.start)
  const end = span.join === 'until' ? addDays(dayAfterUntil(last), -1) : maxDate(first.end, last.end)
  const inOrder = located.every((part, index) => index === 0 || part.start > (located[index - 1]?.start ?? ''))
  if (!inOrder || end < start || (span.join === 'until' && end < first.end)) return null
  const named = { join: span.join, first, last, interval: { start, end }, precision, parts: partsOf(span, located) }
  return isWholeSummer(first.atom) && !isLimit ? null : named
}

/** "de zomer" by itself has no dates of its own; only "voor" and "na" it do, through the recess [DAT18]. */
const isWholeSummer = (atom: Atom): boolean => atom.season === 'zomer'

function dayAfterUntil(last: Located): string {
  if (last.atom.part === 'eind') return addDays(last.end, 1)
  return last.atom.part === 'medio' ? last.middle : last.start
}

/** The periods of a list, unless each begins right after the one before it: then it is one period [DAT20]. */
function partsOf(span: TimeSpan, located: readonly Located[]): DatedPart[] {
  if (span.join !== 'list') return []
  const touches = located.every((part, index) => {
    const before = located[index - 1]
    return before === undefined || addDays(before.end, 1) >= part.start
  })
  return touches ? [] : located.map(({ start, end }) => ({ start, end }))
}
