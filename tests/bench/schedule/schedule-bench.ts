import process from 'node:process'
import type { Plan } from '@samenspoor/shared/model/plan'
import { rowsOf } from '@samenspoor/shared/model/rows/plan-rows'
import { deriveSchedule, newScheduleCache } from '@samenspoor/shared/schedule/derive-schedule'
import { planOfSize } from '@samenspoor/shared/schedule/testing/plan-of-size'
import { Random } from '@samenspoor/shared/schedule/testing/random'
import { median } from '../median.ts'
import { writeResults } from '../write-results.ts'
import { bareGraphOf, barePass } from './bare-pass.ts'
import { coldStart } from './cold-start.ts'
import { usualChange } from './usual-change.ts'

const TODAY = '2024-05-01'
const SEED = 20211102
const SIZES = [100, 1_000, 10_000, 100_000]
/** Per size: rounds that do not count, then rounds until the time is up, but some at least. */
const WARM_UP = { ms: 1_000, rounds: 1 }
const MEASURED = { ms: 4_000, rounds: 3 }
/** So many bare passes or changes last about as long as one whole schedule. */
const REPEATS = 5
/** Whole schedules a round. */
const WHOLES = 3

/** At this size the whole schedule may cost so many bare passes, and one change such a part of the whole. */
const BAR = { size: 10_000, wholeToBare: 6, changeToWhole: 0.2 }

interface ScheduleRow {
  readonly items: number
  readonly links: number
  readonly rounds: number
  readonly bareMs: number
  readonly wholeMs: number
  readonly wholeToBare: number
  /** Who stands at which row, made anew: what reading a plan costs on top, and most edits do not. */
  readonly rowsMs: number
  /** The whole schedule and the rows together, beside a bare pass. */
  readonly withRowsToBare: number
  /** The first schedule of a fresh process: all words still have to be read. */
  readonly coldMs: number
  readonly changeMs: number
  readonly changeToWhole: number
  /** Of the whole schedule; the same at every size when the growth is linear. */
  readonly microsecondsPerItem: number
}

/** Milliseconds of one run, in each sample. */
interface Times {
  readonly bare: number[]
  readonly whole: number[]
  readonly rows: number[]
  readonly change: number[]
}

/**
 * A whole schedule and one change beside a bare pass over the same graph. Writes results/schedule.json.
 * The bare pass gets its links as numbers; making those from keys is not measured. In the same way the whole schedule
 * gets a plan of which the rows are known, as they are of every plan that was read (`PlanReader`). What the rows cost is
 * measured apart, and printed beside it; one change pays for its rows itself. Except in the cold schedule, the words of
 * this list of items have been read before, on the same day.
 */
export function benchSchedule(): void {
  const rows = SIZES.map(measure)
  printTable(rows)
  writeResults('schedule', { today: TODAY, seed: SEED, bar: BAR, rows })
}

/**
 * Bare, whole, rows and change take turns, and a sample of bare passes lasts about as long as one of a whole schedule:
 * so a slow moment of the machine, or another process that comes in between, falls on all alike.
 */
function measure(size: number): ScheduleRow {
  const random = new Random(SEED)
  let plan = planOfSize(size, SEED)
  const graph = bareGraphOf(plan)
  const kept = newScheduleCache()
  deriveSchedule(plan, TODAY, kept)
  const times: Times = { bare: [], whole: [], rows: [], change: [] }
  const time = (into: number[], run: () => boolean, count = 1) => {
    const started = performance.now()
    let isRight = true
    for (let each = 0; each < count; each += 1) isRight = run() && isRight
    into.push((performance.now() - started) / count)
    if (!isRight) throw new Error(`a pass over ${size} items gave nothing, or met a circle`)
  }
  const round = ({ bare, whole, rows, change }: Times) => {
    for (let repeat = 0; repeat < WHOLES; repeat += 1) {
      time(bare, () => barePass(graph).sorted === size, REPEATS)
      time(whole, () => deriveSchedule(plan, TODAY, newScheduleCache()).items.size > 0)
    }
    const unread = copyOf(plan)
    time(rows, () => rowsOf(unread).items.length === size)
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      plan = usualChange(plan, random)
      time(change, () => deriveSchedule(plan, TODAY, kept).items.size > 0)
    }
  }
  repeatFor(WARM_UP, () => round({ bare: [], whole: [], rows: [], change: [] }))
  const rounds = repeatFor(MEASURED, () => round(times))
  const [bareMs, wholeMs] = [median(times.bare), median(times.whole)]
  const [rowsMs, changeMs] = [median(times.rows), median(times.change)]
  return {
    items: size,
    links: plan.links.size,
    rounds,
    bareMs,
    wholeMs,
    wholeToBare: wholeMs / bareMs,
    rowsMs,
    withRowsToBare: (wholeMs + rowsMs) / bareMs,
    coldMs: coldStart(size, SEED, TODAY),
    changeMs,
    changeToWhole: changeMs / wholeMs,
    microsecondsPerItem: (wholeMs * 1_000) / size,
  }
}

/** The same plan, of which nobody knows the rows. */
const copyOf = (plan: Plan): Plan => ({ ...plan, items: new Map(plan.items), links: new Map(plan.links) })

/** Gives the number of rounds. */
function repeatFor(atLeast: { ms: number; rounds: number }, round: () => void): number {
  const started = performance.now()
  let rounds = 0
  for (; rounds < atLeast.rounds || performance.now() - started < atLeast.ms; rounds += 1) round()
  return rounds
}

function printTable(rows: readonly ScheduleRow[]): void {
  const { size, wholeToBare, changeToWhole } = BAR
  process.stdout.write(
    `\nSchedule of a generated plan, medians; bar at ${size} items: whole/bare <= ${wholeToBare}, change/whole <= ${changeToWhole}\n\n`,
  )
  const line = (cells: readonly string[]) =>
    process.stdout.write(`${cells.map((cell) => cell.padStart(13)).join('')}\n`)
  line([
    ...['items', 'links', 'bare ms', 'whole ms', 'whole/bare', 'rows ms', '+rows/bare'],
    ...['cold ms', 'change ms', 'change/whole', 'us per item'],
  ])
  for (const row of rows) {
    line([
      String(row.items),
      String(row.links),
      row.bareMs.toFixed(4),
      row.wholeMs.toFixed(3),
      row.wholeToBare.toFixed(1),
      row.rowsMs.toFixed(3),
      row.withRowsToBare.toFixed(1),
      row.coldMs.toFixed(1),
      row.changeMs.toFixed(4),
      row.changeToWhole.toFixed(3),
      row.microsecondsPerItem.toFixed(2),
    ])
  }
}
