import process from 'node:process'
import { median } from '../median.ts'
import type { BarRow, Rounds } from './bar.ts'
import type { GanttFigures } from './measure/gantt-figures.ts'

const COLUMNS: readonly (readonly [head: string, figure: (round: GanttFigures) => number | null])[] = [
  ['load', ({ loadMs }) => loadMs],
  ['elements', ({ elements }) => elements],
  ['change', ({ changeMs }) => changeMs],
  ['shown p50', ({ stream }) => stream.p50],
  ['p95', ({ stream }) => stream.p95],
  ['late', ({ stream }) => stream.late],
  ['lost', ({ stream }) => stream.lost],
  ['long', ({ stream }) => stream.longTasks],
  ['scroll p95', ({ scroll }) => scroll.frameP95],
  ['frames', ({ scroll }) => scroll.presented],
  ['long', ({ scroll }) => scroll.longTasks],
  ['zoom', ({ zoomMs }) => zoomMs],
  ['per move', ({ drag }) => drag.moveMs],
]

/** Of every contender the median of the rounds; times in ms. */
export function printFigures({ gantts }: Rounds): void {
  const sizes = [...new Set(Object.values(gantts).flatMap((bySize) => Object.keys(bySize).map(Number)))]
  for (const size of sizes.sort((a, b) => a - b)) {
    process.stdout.write(`\n${`${size.toLocaleString('en')} items`.padEnd(14)}`)
    process.stdout.write(`${COLUMNS.map(([head]) => head.padStart(11)).join('')}\n`)
    for (const [name, bySize] of Object.entries(gantts)) {
      const rounds = bySize[size] ?? []
      if (rounds.length === 0) continue
      const cells = COLUMNS.map(([, figure]) => median(rounds.map(figure).filter((value) => value !== null)))
      process.stdout.write(`${name.padEnd(14)}${cells.map((value) => say(value).padStart(11)).join('')}\n`)
    }
  }
}

/** Ours beside the bar, and beside it what the bare list gets. */
export function printRows(rows: readonly BarRow[]): void {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => cell.padEnd([8, 62, 11, 11, 15, 10][index] ?? 0)).join('')
  process.stdout.write(`\n${line(['items', 'row', 'ours', 'must', '', 'floor', 'ours / the other'])}\n`)
  for (const { row, items, value, unit, must, holds, floor, figures } of rows) {
    const amount = unit === 'x' ? `${value.toFixed(2)} x` : `${Math.round(value)} ${unit}`
    const size = items === 0 ? '' : items.toLocaleString('en')
    process.stdout.write(
      `${line([size, row, amount, must, holds ? 'holds' : 'DOES NOT HOLD', floorOf(floor), figures])}\n`,
    )
  }
}

const floorOf = (floor: number | null): string => (floor === null ? '' : `${floor.toFixed(2)} x`)

const say = (value: number): string =>
  Number.isNaN(value) ? '–' : value >= 100 ? String(Math.round(value)) : value.toFixed(1)
