import { endOfMonth, plainDate, toDayNumber } from '../../../dates/plain-date.ts'
import { writePeriod } from '../../../dates/writing/write-period.ts'
import type { ItemKind } from '../../../model/entities/item.ts'
import { type ItemDates, isUndated, OPEN_END } from '../../item-dates.ts'

/** The years of a chart: twelve cells each. */
export interface Grid {
  readonly firstYear: number
  readonly years: number
}

const PIECES = new Map([
  [1, 'month'],
  [3, 'quarter'],
  [6, 'half'],
  [12, 'year'],
] as const)

/** The words for what is drawn in the cells of a row; throws for a drawing that stands for no words. */
export function wordsOfCells(cells: string, grid: Grid): string {
  const drawn = cells.trim()
  const first = cells.indexOf(drawn)
  if (drawn === '' || drawn === '?') return 'nader te bepalen'
  const moment = /^(\.*)(D+|M+)$/.exec(drawn)
  if (moment?.[2]) {
    const named = piece(first + (moment[1] ?? '').length, moment[2].length, grid)
    return moment[1] ? `uiterlijk ${named}` : named
  }
  const work = /^(~*)(X*)(~*)$/.exec(drawn)
  const [begins = '', goesOn = '', ends = ''] = work?.slice(1) ?? []
  if (!work) throw new Error(`What is drawn here? ${JSON.stringify(cells)}`)
  if (begins && ends) {
    return `${piece(first, begins.length, grid)}-${piece(first + drawn.length - ends.length, ends.length, grid)}`
  }
  if (begins) return piece(first, begins.length, grid)
  return writePeriod({ start: monthAt(first, grid).start, end: monthAt(first + goesOn.length - 1, grid).end }, 'day')
}

function piece(first: number, length: number, grid: Grid): string {
  const precision = PIECES.get(length as 1)
  if (precision === undefined) throw new Error(`${length} months have no name: write words behind the row`)
  const { start } = monthAt(first, grid)
  return writePeriod({ start, end: start }, precision)
}

/** The cells of an item, with a border before and behind every year. The inverse of {@link wordsOfCells}. */
export function cellsOf(kind: ItemKind, dates: ItemDates, grid: Grid): string {
  const months = Array.from({ length: grid.years * 12 }, (_, index) => cellOf(kind, dates, index, grid))
  if (isUndated(dates)) months[0] = '?'
  else if (dates.days.finishTo === OPEN_END) months[months.length - 1] = '>'
  const years = Array.from({ length: grid.years }, (_, year) => months.slice(year * 12, year * 12 + 12).join(''))
  return `|${years.join('|')}|`
}

function cellOf(kind: ItemKind, dates: ItemDates, index: number, grid: Grid): string {
  const { start, end } = monthAt(index, grid)
  const month = { from: toDayNumber(start), to: toDayNumber(end) }
  const { startFrom, startTo, finishFrom, finishTo } = dates.days
  const isThere = startFrom <= month.to && finishTo >= month.from
  if (isUndated(dates)) return ' '
  if (kind === 'activity') {
    if (!isThere) return ' '
    return startTo <= month.from && finishFrom >= month.to ? 'X' : '~'
  }
  if (isThere) return kind === 'decision' ? 'D' : 'M'
  const isAllowed = dates.earliestStart === null || dates.earliestStart <= end
  return isAllowed && month.to < startFrom ? '.' : ' '
}

function monthAt(index: number, { firstYear }: Grid) {
  const start = plainDate(firstYear + Math.floor(index / 12), (index % 12) + 1, 1)
  return { start, end: endOfMonth(start) }
}
