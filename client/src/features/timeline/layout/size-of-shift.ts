import { addMonths, fromDayNumber, partsOf } from '@samenspoor/shared/dates/plain-date'
import { type ItemDates, OPEN_END, OPEN_START } from '@samenspoor/shared/schedule/item-dates'

/** How far something moved: whole quarters, else whole months, else days. Negative is earlier. */
export interface ShiftSize {
  readonly unit: 'quarter' | 'month' | 'day'
  readonly count: number
}

/** How far an item lies from where it was; null when it stays, or when neither side has a day to measure by. */
export function sizeOfShift({ days: was }: ItemDates, { days: now }: ItemDates): ShiftSize | null {
  // The day after the last one: the end of a month stays the end of a month.
  const sides = [
    [was.startFrom, now.startFrom],
    [was.finishTo + 1, now.finishTo + 1],
  ] as const
  for (const [from, to] of sides) {
    const isKnown = [from, to].every((day) => day > OPEN_START && day <= OPEN_END - 1)
    if (isKnown && from !== to) return sizeBetween(from, to)
  }
  return null
}

function sizeBetween(from: number, to: number): ShiftSize {
  const [first, last] = [fromDayNumber(from), fromDayNumber(to)]
  const [a, b] = [partsOf(first), partsOf(last)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  if (addMonths(first, months) !== last) return { unit: 'day', count: to - from }
  return months % 3 === 0 ? { unit: 'quarter', count: months / 3 } : { unit: 'month', count: months }
}
