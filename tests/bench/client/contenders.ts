import { join } from 'node:path'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Place } from './measure/drag.ts'
import { daysOf } from './plan/dated.ts'
import { ourDocuments, theirDocument } from './plan/documents.ts'
import type { Served } from './serve/bench-server.ts'
import { pageFolder } from './serve/build-pages.ts'
import { OUR_PERSON, ourAnswers } from './serve/our-answers.ts'
import { OurSync } from './serve/our-sync.ts'
import { PlainFeed } from './serve/plain-feed.ts'

/** One of those that draw the plan. */
export interface Contender {
  readonly name: string
  /** The floor is no product: it is in the tables and in no row of the bar. */
  readonly isFloor: boolean
  /** With more items than this it does not come to an end in reasonable time. */
  readonly maxItems: number
  readonly path: string
  readonly settings: (plan: Plan) => Readonly<Record<string, string>>
  readonly serve: (plan: Plan) => Served
  /** What its elements are counted in. */
  readonly root: string
  /** Bars that can be dragged; a function for those who draw on a canvas: a place within the page. */
  readonly bar: string | ((plan: Plan) => Place)
  /** Its drawing is a canvas: it has no elements to count. */
  readonly isCanvas: boolean
  /** How it is zoomed: by a button with this name, or by its own call. */
  readonly zoomButtons: { readonly month: string; readonly year: string } | null
}

/** One of those that show it as a board. */
export interface BoardContender {
  readonly name: string
  readonly path: string
  readonly settings: (plan: Plan) => Readonly<Record<string, string>>
  readonly serve: (plan: Plan) => Served
  readonly root: string
  /** Cards that can be dragged. */
  readonly card: string
}

export const OURS = 'samenspoor'
const PRAGMATIC = 'pragmatic-board'
const clientDist = join(import.meta.dirname, '../../../client/dist')

export const CONTENDERS: readonly Contender[] = [
  {
    name: OURS,
    isFloor: false,
    maxItems: Number.POSITIVE_INFINITY,
    path: '/p/voorbeeld/tijdlijn',
    settings: ({ programme }) => ({
      [`samenspoor-timeline-${programme}`]: JSON.stringify({ pxPerDay: 2.4, lines: 'all', folded: [], doneShown: [] }),
    }),
    serve: ours,
    root: 'main.tl',
    bar: 'main.tl .bar.may-move',
    isCanvas: false,
    zoomButtons: { month: 'Maand', year: 'Jaar' },
  },
  other('svelte-gantt', '.sg-task'),
  other('svar', '.wx-bar'),
  other('dhtmlx', '.gantt_task_line'),
  { ...other('vtable', placeOnCanvas), isCanvas: true },
  { ...other('frappe', '.bar-wrapper'), maxItems: 1_000 },
  { ...other('floor-dom', '.bar'), isFloor: true },
  { ...other('floor-react', '.bar'), isFloor: true },
]

export const BOARDS: readonly BoardContender[] = [
  {
    name: OURS,
    path: '/p/voorbeeld/bord',
    settings: ({ programme }) => ({
      [`samenspoor-board-${programme}-${OUR_PERSON}`]: JSON.stringify({ lanes: 'owner', folded: [] }),
    }),
    serve: ours,
    root: 'main',
    card: 'main .card',
  },
  {
    name: PRAGMATIC,
    path: '/',
    settings: () => ({}),
    serve: (plan) => theirs(PRAGMATIC, plan),
    root: '#root',
    card: '.card',
  },
]

function ours(plan: Plan): Served {
  return {
    folder: clientDist,
    answers: ourAnswers(plan),
    feed: new OurSync(plan.programme, ourDocuments(plan)),
  }
}

const theirs = (name: string, plan: Plan): Served => ({
  folder: pageFolder(name),
  answers: {},
  feed: new PlainFeed(theirDocument(plan)),
})

function other(name: string, bar: Contender['bar']): Contender {
  return {
    name,
    isFloor: false,
    maxItems: Number.POSITIVE_INFINITY,
    path: '/',
    settings: () => ({}),
    serve: (plan) => theirs(name, plan),
    root: '#root',
    bar,
    isCanvas: false,
    zoomButtons: null,
  }
}

const TABLE_PX = 300
const HEADER_PX = 52
const PX_PER_DAY = 73 / (365.25 / 12)

/** A bar in the first rows that is wide enough to be taken by the middle. */
function placeOnCanvas(plan: Plan): Place {
  const daysFrom = (day: string) => (Date.parse(day) - Date.parse('2021-10-01')) / 86_400_000
  for (const [row, item] of [...plan.items.values()].slice(2, 20).entries()) {
    const { start, end } = daysOf(item)
    const [from, to] = [daysFrom(start) * PX_PER_DAY, daysFrom(end) * PX_PER_DAY]
    if (to - from > 60 && to < 1_000) return { x: TABLE_PX + (from + to) / 2, y: HEADER_PX + (row + 2.5) * 26 }
  }
  throw new Error('no bar in view')
}
