import type { PlainDate } from '../../../dates/plain-date.ts'
import { deriveSchedule } from '../../derive-schedule.ts'
import type { Schedule, ScheduledItem } from '../../schedule.ts'
import type { DecisionWindow } from '../../windows/window-of-decision.ts'
import type { Chart } from './chart.ts'
import { cellsOf, wordsOfCells } from './chart-cells.ts'

const LETTERS = { activity: 'A', decision: 'D', milestone: 'M' } as const

/**
 * A chart as it comes out on a day: the rows on the days that hold, what decisions made of them behind, and below
 * them the answers of links, windows, couplings and rings. Tests compare it with a chart as it should be.
 */
export function printChart(chart: Chart, today: PlainDate): string {
  const { items, links, windows, couplings, rings } = deriveSchedule(chart.plan, today)
  const name = Math.max(...[...items.keys()].map(({ length }) => length))
  const marks = Math.max(...[...items.values()].map((each) => marksOf(each).length))
  const years = Array.from({ length: chart.years }, (_, index) => `${chart.firstYear + index}        `)
  return [
    `${' '.repeat(name + 1 + marks)}|${years.join('|')}|`,
    ...[...items.values()].map((each) =>
      [
        each.key.padEnd(name),
        ' ',
        marksOf(each).padEnd(marks),
        cellsOf(each.item.kind, each.dates, chart),
        notesOf(each, chart),
      ].join(''),
    ),
    ...[...links.values()].map(({ from, to, link, state, reason, leastSlackDays: least, mostSlackDays: most }) => {
      const room = least === most ? (least ?? 'unknown') : `${least ?? 'unknown'}..${most ?? 'unknown'}`
      return `${from} ${link.type} ${to}: ${state}, ${reason}, ${room}`
    }),
    ...[...windows.values()].map(windowLine),
    ...couplings.map(({ coupling, lastDay, ruledBy }) => `coupled ${coupling.id}: ${lastDay} by ${ruledBy}`),
    ...rings.map(({ from, link, to }) => `ring broken at ${from} ${link.type} ${to}`),
  ].join('\n')
}

const marksOf = ({ item: { kind, outcome, place } }: ScheduledItem): string =>
  [LETTERS[kind], place.status === 'done' ? ' done' : '', outcome === null ? '' : ` ${outcome}`].join('')

function notesOf({ item, words, fate, certainty, isLapsed, isLate }: ScheduledItem, chart: Chart): string {
  const { slip, coupled } = fate
  const shift = slip && [
    slip.shift.months && `${slip.shift.months} months`,
    slip.shift.days && `${slip.shift.days} days`,
  ]
  const drawn = cellsOf(item.kind, words, chart).replaceAll('|', '')
  const isDrawn = !/[>]/.test(drawn) && isReadAs(drawn, item.period, chart)
  const notes = [
    isDrawn ? '' : `"${item.period}"`,
    isLapsed ? `lapsed by ${fate.lapsedBy}` : '',
    fate.certainBy ? `certain by ${fate.certainBy}` : '',
    certainty === 'decided' ? '' : certainty,
    shift ? `+${shift.filter(Boolean).join(' ')} by ${slip.by}` : '',
    coupled?.daysEarlier ? `${coupled.daysEarlier} days earlier` : '',
    isLate ? 'late' : '',
  ].filter((note) => note !== '')
  return notes.length === 0 ? '' : ` ${notes.join(', ')}`
}

function isReadAs(drawn: string, period: string, chart: Chart): boolean {
  try {
    return wordsOfCells(drawn, chart) === period
  } catch {
    return false
  }
}

function windowLine({ decision, lastDay, start, missed, isAtRisk, next, steps }: DecisionWindow): string {
  return [
    `${decision}: by ${lastDay} for ${start}`,
    ...(missed ? [`missed (${missed}), then by ${next.lastDay} for ${next.start}`] : []),
    ...(isAtRisk ? ['at risk'] : []),
    ...steps.map(({ title, lastDay: day }) => `${title} ${day ?? 'never'}`),
  ].join(', ')
}

/** The slack of every item within the whole programme: `wi/plan certain 0`, `wi/start no 31..62`, `wi/oud none`. */
export function printSlack({ items, slack }: Schedule, scope: 'programme' | 'track' = 'programme'): string {
  return [...items.keys()]
    .map((key) => {
      const bounds = slack.of(key, scope)
      if (bounds === null) return `${key} none`
      const { critical, leastDays: least, mostDays: most } = bounds
      return `${key} ${critical} ${least === most ? (least ?? 'unknown') : `${least ?? 'unknown'}..${most ?? 'unknown'}`}`
    })
    .join('\n')
}

/** A drawing in a test, without the margin of the code around it. */
export function drawing(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const margin = Math.min(...lines.map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(margin).trimEnd()).join('\n')
}
