import {
  addDays,
  addMonths,
  endOfQuarter,
  type PlainDate,
  partsOf,
  quarterOf,
  startOfQuarter,
  toDayNumber,
} from '@samenspoor/shared/dates/plain-date'

interface Column {
  readonly x: number
  readonly quarter: string
  /** Only on the first quarter of a year, and on the first column. */
  readonly year: string | null
  readonly isYear: boolean
}

export interface TimeScale {
  readonly columns: readonly Column[]
  readonly left: number
  readonly right: number
  readonly x: (day: PlainDate) => number
  readonly contains: (day: PlainDate) => boolean
}

/** Room after the last item for the name of where a line ends, and the most that can be told apart. */
const QUARTERS_AFTER = 3
const MIN_QUARTERS = 8
const MAX_QUARTERS = 28
const QUARTER_BEFORE_DAYS = 80

/** Quarters from the one before today to some after the last day, spread over the width. */
export function timeScale(today: PlainDate, lastDay: PlainDate, left: number, right: number): TimeScale {
  const start = startOfQuarter(addDays(today, -QUARTER_BEFORE_DAYS))
  const wanted = quartersBetween(start, lastDay) + 1 + QUARTERS_AFTER
  const count = Math.min(MAX_QUARTERS, Math.max(MIN_QUARTERS, wanted))
  const end = endOfQuarter(addMonths(start, (count - 1) * 3))
  const [from, to] = [toDayNumber(start), toDayNumber(end) + 1]
  const x = (day: PlainDate) => left + ((toDayNumber(day) - from) / (to - from)) * (right - left)
  const columns = Array.from({ length: count }, (_, index): Column => {
    const day = addMonths(start, index * 3)
    const isYear = quarterOf(day) === 1
    return {
      x: x(day),
      quarter: `Q${quarterOf(day)}`,
      year: isYear || index === 0 ? String(partsOf(day).year) : null,
      isYear,
    }
  })
  return { columns, left, right, x, contains: (day) => day >= start && day <= end }
}

function quartersBetween(a: PlainDate, b: PlainDate): number {
  const index = (day: PlainDate) => partsOf(day).year * 4 + quarterOf(day)
  return index(b) - index(a)
}
