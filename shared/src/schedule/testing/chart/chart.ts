import { type Item, type ItemKind, itemSchema } from '../../../model/entities/item.ts'
import type { ProgrammeId } from '../../../model/ids.ts'
import { itemKey } from '../../../model/item-ref.ts'
import { emptyPlan, type Plan } from '../../../model/plan.ts'
import { type Grid, wordsOfCells } from './chart-cells.ts'
import { readChartLine } from './chart-line.ts'

/** A plan as it is drawn in a test, with the years of its drawing. */
export interface Chart extends Grid {
  readonly plan: Plan
}

const KINDS: Readonly<Record<string, ItemKind>> = { A: 'activity', D: 'decision', M: 'milestone' }
const MARKS = ['done', 'yes', 'no', 'postponed', 'investigated', 'conditional'] as const
const ROW = /^(?<track>[\w-]+)\/(?<id>[\w-]+) +(?<kind>[ADM])(?<marks>[ a-z]*)\|(?<cells>.*)\|(?: "(?<words>[^"]*)")?/

/**
 * Reads a chart: a row of years, a row per item, and what belongs to them below. A cell is a month.
 *
 *     |2022        |2023        |
 *     wi/plan    A     |XXXXXX      |            |
 *     wi/besluit D     |...DDD      |            |
 *     wi/start   M     |            |MMM         | "Q1 2023"
 *     wi/plan FS wi/besluit
 *
 * `X` it goes on for sure, `~` perhaps: where it begins or ends; `D` and `M` a decision or milestone falls in one of
 * these months, `.` it may also fall earlier; `?` no date. Words between quotes say what a drawing cannot. Behind the
 * kind: done, an outcome, or a certainty. The lines below are those of {@link readChartLine}.
 */
export function readChart(text: string): Chart {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const years = [...(lines[0] ?? '').matchAll(/\d{4}/g)].map(Number)
  const grid: Grid = { firstYear: years[0] ?? 2022, years: years.length }
  const items = lines.slice(1).flatMap((line) => readRow(line, grid) ?? [])
  const tracks = [...new Set(items.map(({ track }) => track))].map((id) => {
    return { id, title: id, shortTitle: id, palette: 'best', shape: 'circle', hasPlanText: false } as const
  })
  const drawn: Plan = {
    ...emptyPlan('voorbeeld' as ProgrammeId, tracks),
    items: new Map(items.map((item) => [itemKey({ track: item.track, item: item.id }), item])),
  }
  const rest = lines.slice(1).filter((line) => !ROW.test(line))
  return { ...grid, plan: rest.reduce(readChartLine, drawn) }
}

/** The chart with other lines in it: a row takes the place of the row of the same item, what is no row comes below. */
export function redraw(text: string, ...lines: readonly string[]): string {
  const keyOf = (line: string): string | undefined => ROW.exec(line.trim())?.[0].split(' ')[0]
  const drawn = new Map(lines.map((line) => [keyOf(line) ?? line, line]))
  const rows = text.split('\n').map((line) => {
    const key = keyOf(line)
    const redrawn = key === undefined ? undefined : drawn.get(key)
    if (key !== undefined) drawn.delete(key)
    return redrawn ?? line
  })
  return [...rows, ...drawn.values()].join('\n')
}

function readRow(line: string, grid: Grid): Item | null {
  const row = ROW.exec(line)?.groups
  if (!row) return null
  const { track, id, kind, cells, words } = row
  const marks = (row.marks ?? '').split(' ').filter((mark) => mark !== '')
  const unknown = marks.find((mark) => !MARKS.some((each) => each === mark))
  if (unknown) throw new Error(`No such mark: ${unknown}`)
  const mark = (...among: (typeof MARKS)[number][]) => among.find((each) => marks.includes(each))
  return itemSchema.parse({
    id,
    track,
    kind: KINDS[kind ?? ''],
    title: id,
    period: words ?? wordsOfCells((cells ?? '').replaceAll('|', ''), grid),
    place: { status: mark('done') ?? 'planned', order: 'a0' },
    outcome: mark('yes', 'no', 'postponed') ?? null,
    certainty: mark('investigated', 'conditional') ?? 'decided',
  })
}
