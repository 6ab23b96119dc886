import { median } from '../median.ts'
import type { FirstView } from './measure/first-view.ts'
import type { GanttFigures } from './measure/gantt-figures.ts'
import type { BoardFigures } from './measure/measure-board.ts'

/** One line of the table. */
export interface BarRow {
  readonly row: string
  readonly items: number
  readonly value: number
  readonly unit: 'x' | 'ms' | 'kB' | ''
  readonly must: string
  readonly holds: boolean
  /**
   * The same of a bare windowed list in React on the same updates: what is left of the bar when nothing is planned. Null
   * where it was not measured, or where nothing of it can be compared.
   */
  readonly floor: number | null
  /** The figures behind it. */
  readonly figures: string
}

/** Rounds of the contenders that the bar is about, by name and by number of items. */
export interface Rounds {
  readonly gantts: Readonly<Record<string, Readonly<Record<number, readonly GanttFigures[]>>>>
  readonly boards: Readonly<Record<string, readonly BoardFigures[]>>
  readonly firstView: FirstView
}

type Figure = (round: GanttFigures) => number | null
type Limit = { readonly atMost: number } | { readonly atLeast: number }

const OURS = 'samenspoor'
const FLOOR = 'floor-react'
const PEERS = ['svelte-gantt', 'svar', 'dhtmlx', 'vtable', 'frappe']

/** The bar for ours at 1,000 and 10,000 items; rows of what was not measured are left out. */
export function barRows({ gantts, boards, firstView }: Rounds): readonly BarRow[] {
  const of = (name: string, items: number, figure: Figure): number =>
    median((gantts[name]?.[items] ?? []).map(figure).filter((value) => value !== null))
  const ratio = (row: string, items: number, figure: Figure, other: number, must: Limit): BarRow => {
    const mine = of(OURS, items, figure)
    return toRow(row, items, mine / other, 'x', must, `${say(mine)} / ${say(other)}`)
  }
  const besidePeer = (row: string, items: number, figure: Figure, other: number, must: Limit): BarRow => {
    const floor = of(FLOOR, items, figure) / other
    return { ...ratio(row, items, figure, other, must), floor: Number.isNaN(floor) ? null : floor }
  }
  const beside = (row: string, items: number, figure: Figure, peer: string, must: Limit): BarRow =>
    besidePeer(`${row}, beside ${peer}`, items, figure, of(peer, items, figure), must)
  /** Beside the best peer, or the best of those with elements. */
  const best = (row: string, items: number, figure: Figure, must: Limit): BarRow => {
    const figures = PEERS.map((peer) => of(peer, items, figure)).filter((value) => !Number.isNaN(value))
    return besidePeer(row, items, figure, 'atMost' in must ? Math.min(...figures) : Math.max(...figures), must)
  }
  const plain = (row: string, items: number, value: number, unit: BarRow['unit'], must: Limit): BarRow =>
    toRow(row, items, value, unit, must, '')
  const count = (row: string, items: number, figure: (round: GanttFigures) => number): BarRow =>
    plain(row, items, Math.max(...(gantts[OURS]?.[items] ?? []).map(figure)), '', { atMost: 0 })

  const rowsAt = (items: number): BarRow[] => {
    const isLarge = items === 10_000
    return [
      beside('processor time per remote change', items, change, 'svelte-gantt', { atMost: isLarge ? 0.8 : 1.2 }),
      isLarge
        ? ratio('… growth from 1,000', items, change, of(OURS, 1_000, change), { atMost: 1.3 })
        : beside('processor time per remote change', items, change, 'dhtmlx', { atMost: 0.5 }),
      ...(isLarge
        ? [beside('50 edits/s: arrival to paint, p95', items, shown, 'svelte-gantt', { atMost: 1 })]
        : [
            plain('50 edits/s: arrival to paint, p95', items, of(OURS, items, shown), 'ms', { atMost: 34 }),
            ratio('… frame p95 beside idle', items, streamFrame, of(OURS, items, idleFrame), { atMost: 1.1 }),
          ]),
      count('… late', items, ({ stream }) => stream.late),
      count('… lost', items, ({ stream }) => stream.lost),
      count('… long tasks', items, ({ stream }) => stream.longTasks),
      isLarge
        ? beside('load', items, load, 'svelte-gantt', { atMost: 1.1 })
        : best('load', items, load, { atMost: 0.8 }),
      ...(isLarge ? [beside('load', items, load, 'dhtmlx', { atMost: 0.45 })] : []),
      best('scroll: frame p95', items, scrollFrame, { atMost: 1 }),
      best('… frames presented', items, ({ scroll }) => scroll.presented, { atLeast: isLarge ? 1.2 : 1.15 }),
      count('… long tasks', items, ({ scroll }) => scroll.longTasks),
      best('zoom', items, ({ zoomMs }) => zoomMs, { atMost: 0.8 }),
      best('drag: processor time per move', items, ({ drag }) => drag.moveMs, { atMost: 1 }),
      best('elements', items, ({ elements }) => elements, { atMost: 1.1 }),
      count('requests to other hosts', items, ({ strangers }) => strangers),
    ]
  }
  const boardOf = (name: string, figure: (round: BoardFigures) => number): number =>
    median((boards[name] ?? []).map(figure))
  const board = (row: string, figure: (round: BoardFigures) => number, must: Limit): BarRow => {
    const [mine, other] = [boardOf(OURS, figure), boardOf('pragmatic-board', figure)]
    return toRow(row, 1_000, mine / other, 'x', must, `${say(mine)} / ${say(other)}`)
  }
  return [
    ...[1_000, 10_000].filter((items) => gantts[OURS]?.[items] !== undefined).flatMap(rowsAt),
    ...(boards[OURS] === undefined
      ? []
      : [
          board('board: drag, frame p95', ({ drag }) => drag.frameP95, { atMost: 1.3 }),
          board('board: 50 edits/s, arrival to paint p95', ({ stream }) => stream.p95, { atMost: 1.5 }),
        ]),
    plain('first view: compressed JavaScript', 0, firstView.kilobytes, 'kB', { atMost: 170 }),
  ].filter(({ value }) => !Number.isNaN(value))
}

const change: Figure = ({ changeMs }) => changeMs
const shown: Figure = ({ stream }) => stream.p95
const streamFrame: Figure = ({ stream }) => stream.frameP95
const idleFrame: Figure = ({ idleFrameP95 }) => idleFrameP95
/** Whole milliseconds: it is a whole number of frames, and the browser's clock is a tenth of a millisecond off. */
const scrollFrame: Figure = ({ scroll }) => Math.round(scroll.frameP95)
const load: Figure = ({ loadMs }) => loadMs

function toRow(row: string, items: number, value: number, unit: BarRow['unit'], must: Limit, figures: string): BarRow {
  // A ratio counts as it is printed.
  const counted = unit === 'x' ? Math.round(value * 100) / 100 : value
  const holds = 'atMost' in must ? counted <= must.atMost : counted >= must.atLeast
  const limit = 'atMost' in must ? `≤ ${must.atMost}` : `≥ ${must.atLeast}`
  return { row, items, value, unit, must: unit === '' ? limit : `${limit} ${unit}`, holds, floor: null, figures }
}

const say = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3))
