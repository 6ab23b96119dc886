import { addDays, type PlainDate, partsOf } from '../../dates/plain-date.ts'
import { writePeriod } from '../../dates/writing/write-period.ts'
import type { Item, ItemKind } from '../../model/entities/item.ts'
import type { Random } from './random.ts'

/** The words of an item with the day from which they are read, as a team would write them. */
type Words = Pick<Item, 'period' | 'anchorDate'>

/** How much of each form there is, in percents, and how it is written from its first day. */
type Form = readonly [share: number, write: (start: PlainDate, random: Random) => string]

const QUARTER_DAYS = 91
const later = (start: PlainDate, random: Random, maxDays: number): PlainDate => addDays(start, random.below(maxDays))
const piece = (start: PlainDate, precision: 'day' | 'month' | 'quarter' | 'half' | 'year'): string =>
  writePeriod({ start, end: start }, precision)

const OPEN: readonly Form[] = [
  [2, (start) => `vanaf ${piece(start, 'month')}`],
  [2, (start) => writePeriod({ start, end: null }, 'quarter')],
  [1, () => 'nader te bepalen'],
]

const WORK: readonly Form[] = [
  [35, (start, random) => writePeriod({ start, end: later(start, random, 3 * QUARTER_DAYS) }, 'quarter')],
  [25, (start, random) => writePeriod({ start, end: later(start, random, 2 * QUARTER_DAYS) }, 'month')],
  [17, (start, random) => writePeriod({ start, end: later(start, random, QUARTER_DAYS) }, 'day')],
  [6, (start) => piece(start, 'half')],
  [2, (start) => piece(start, 'year')],
  [10, (start) => writePeriod({ start: null, end: addDays(start, QUARTER_DAYS) }, 'quarter')],
  ...OPEN,
]

const MOMENTS: readonly Form[] = [
  [35, (start) => piece(start, 'quarter')],
  [25, (start) => piece(start, 'month')],
  [20, (start) => piece(start, 'day')],
  [10, (start) => writePeriod({ start: null, end: start }, 'quarter')],
  [5, (start) => writePeriod({ start: null, end: start }, 'day')],
  ...OPEN,
]

/** One in so many periods does not name its year. */
const WITHOUT_YEAR = 50

/**
 * Dutch words for something that begins about `start`: quarters, months, ranges, days, deadlines, and some that are
 * open on one side or on both. All of them are read again by `readPeriod`.
 */
export function randomPeriod(kind: ItemKind, start: PlainDate, random: Random): Words {
  if (random.below(WITHOUT_YEAR) === 0) return { period: 'eind dit jaar', anchorDate: `${partsOf(start).year}-01-15` }
  const forms = kind === 'activity' ? WORK : MOMENTS
  let drawn = random.below(forms.reduce((sum, [share]) => sum + share, 0))
  for (const [share, write] of forms) {
    if (drawn < share) return { period: write(start, random), anchorDate: null }
    drawn -= share
  }
  throw new Error('the shares of the forms cover every draw')
}
