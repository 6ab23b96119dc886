import { addMonths, fromDayNumber, partsOf, toDayNumber } from '@samenspoor/shared/dates/plain-date'

/** Where days stand on the drawing: one straight line, so that a day is equally wide everywhere. */
export interface TimeScale {
  /** Day number at x = 0. */
  readonly originDay: number
  /** Day number just after the last day that is drawn. */
  readonly endDay: number
  readonly pxPerDay: number
}

export type ZoomUnit = 'month' | 'quarter' | 'year'

/** Pixels per day of the three named zooms; "Alles passend" and Ctrl + wheel may stand between them. */
export const ZOOM_PX_PER_DAY: Record<ZoomUnit, number> = { month: 2.4, quarter: 0.57, year: 0.22 }
export const MIN_PX_PER_DAY = 0.03
export const MAX_PX_PER_DAY = 12

export const xOf = (scale: TimeScale, day: number): number => (day - scale.originDay) * scale.pxPerDay
export const dayAt = (scale: TimeScale, x: number): number => scale.originDay + x / scale.pxPerDay
export const widthOf = (scale: TimeScale): number => Math.ceil((scale.endDay - scale.originDay) * scale.pxPerDay)

/** The named zoom that this scale is nearest to. */
export function zoomOf(pxPerDay: number): ZoomUnit {
  if (pxPerDay >= 1.2) return 'month'
  return pxPerDay >= 0.35 ? 'quarter' : 'year'
}

/** What one step of dragging or of the arrow keys moves: the finest period that can be told apart on the screen. */
export const STEP_OF_ZOOM = { month: 'month', quarter: 'quarter', year: 'quarter' } as const satisfies Record<
  ZoomUnit,
  string
>

/** How far one step lies on the drawing, in days. */
export const DAYS_PER_STEP = { month: 30.44, quarter: 91.31 } as const

/** Room before the first and after the last item. */
const PADDING_MONTHS = 18
/** A period in 1500 or 9999 must not make the drawing miles long; what lies outside gets an arrow at the edge. */
const MAX_YEARS_FROM_TODAY = 25

/** A scale on which today and these days can be seen, with room around them, in whole years. */
export function scaleFor(days: Iterable<number>, today: number, pxPerDay: number): TimeScale {
  const limit = MAX_YEARS_FROM_TODAY * 365
  let [low, high] = [today, today]
  for (const day of days) {
    if (Math.abs(day - today) > limit) continue
    low = Math.min(low, day)
    high = Math.max(high, day)
  }
  const [first, last] = [fromDayNumber(low), fromDayNumber(high)]
  const firstYear = partsOf(addMonths(first, -PADDING_MONTHS)).year
  const lastYear = partsOf(addMonths(last, PADDING_MONTHS)).year
  return { originDay: firstDayOf(firstYear), endDay: firstDayOf(lastYear + 1), pxPerDay }
}

const firstDayOf = (year: number): number => toDayNumber(`${String(year).padStart(4, '0')}-01-01`)

/** A period in the header: a year above, a quarter or month below. */
export interface Column {
  /** YYYY-MM of its first day. */
  readonly key: string
  readonly x: number
  readonly width: number
  readonly year: number
  /** 1..12: the month it begins in. */
  readonly month: number
}

/** The periods of `months` months that touch x1..x2. */
export function columnsBetween(scale: TimeScale, months: 1 | 3 | 12, x1: number, x2: number): Column[] {
  const columns: Column[] = []
  const { year, month } = partsOf(fromDayNumber(Math.floor(dayAt(scale, Math.max(0, x1)))))
  let start = `${String(year).padStart(4, '0')}-${String(month - ((month - 1) % months)).padStart(2, '0')}-01`
  const stop = Math.min(dayAt(scale, x2), scale.endDay)
  while (toDayNumber(start) < stop) {
    const next = addMonths(start, months)
    const x = xOf(scale, toDayNumber(start))
    const parts = partsOf(start)
    columns.push({ key: start.slice(0, 7), x, width: xOf(scale, toDayNumber(next)) - x, ...parts })
    start = next
  }
  return columns
}

/** How many months the lower row of the header counts in. */
export function minorMonths(pxPerDay: number): 1 | 3 | 12 {
  if (zoomOf(pxPerDay) === 'month') return 1
  return pxPerDay * 91 >= 18 ? 3 : 12
}
