import {
  addMonths,
  endOfMonth,
  endOfQuarter,
  fromDayNumber,
  type PlainDate,
  startOfMonth,
  startOfQuarter,
} from '@samenspoor/shared/dates/plain-date'
import { writePeriod } from '@samenspoor/shared/dates/writing/write-period'
import { STEP_OF_ZOOM, type ZoomUnit } from '../../layout/time-scale.ts'

/** A period that is drawn: whole months or quarters, and the words for it. */
export interface DrawnPeriod {
  readonly start: PlainDate
  readonly end: PlainDate
  readonly words: string
}

/** [CHO7] The whole pieces of this zoom between two places in time, as days: "Q2 2022", "Q2+3 2022", "mei 2022". */
export function drawnPeriod(dayA: number, dayB: number, zoom: ZoomUnit): DrawnPeriod {
  const unit = STEP_OF_ZOOM[zoom]
  const [from, to] = [fromDayNumber(Math.floor(Math.min(dayA, dayB))), fromDayNumber(Math.floor(Math.max(dayA, dayB)))]
  const start = unit === 'month' ? startOfMonth(from) : startOfQuarter(from)
  const end = unit === 'month' ? endOfMonth(to) : endOfQuarter(to)
  const words = writePeriod({ start, end }, unit)
  // Two quarters of one year are written as the letters do.
  const isPair =
    unit === 'quarter' && addMonths(start, 6) === addMonths(startOfQuarter(end), 3) && /^Q\d-Q\d \d+$/.test(words)
  return { start, end, words: isPair ? words.replace(/-Q/, '+') : words }
}
