import { daysBetween, type PlainDate, toDayNumber } from '../../dates/plain-date.ts'
import type { DecisionRule } from '../../model/fields/decision-rule.ts'
import type { ItemKey } from '../../model/item-ref.ts'
import { NOWHERE } from '../../model/rows/item-rows.ts'
import { OPEN_END } from '../item-dates.ts'
import type { ProgrammeCalendar } from '../programme-calendar.ts'
import type { ItemTable } from '../tables/item-table.ts'
import type { Table } from '../tables/table-map.ts'
import type { MissedBecause, WindowAnswer } from './decision-window.ts'
import { routeBack, type StepDay } from './route.ts'

/** besluitvenster: until when a decision makes its start possible, and what comes when it is missed. */
export interface DecisionWindow {
  readonly decision: ItemKey
  /** The items of the rule, when they are there. */
  readonly notice: ItemKey | null
  readonly starts: ItemKey | null
  readonly rule: DecisionRule
  /** The last day for `start`: the joint one while the decision is coupled. */
  readonly lastDay: PlainDate
  /** The last day that the rule itself allows. */
  readonly ownLastDay: PlainDate
  readonly start: PlainDate
  /** Days from today to the last day; negative when it has passed. */
  readonly daysLeft: number
  readonly missed: MissedBecause | null
  readonly isAtRisk: boolean
  readonly next: { readonly lastDay: PlainDate; readonly start: PlainDate }
  /** The besluitroute reckoned back from the last day; from that of the next chance when this one is missed. */
  readonly steps: readonly StepDay[]
}

/** The besluitvensters of a plan: what the rules answer, completed with the coupling and the route. */
export class WindowTable implements Table<ItemKey, DecisionWindow> {
  readonly keys: readonly ItemKey[]
  readonly #items: ItemTable
  readonly #decisions: readonly number[]
  readonly #answers: ReadonlyMap<number, WindowAnswer>
  readonly #calendar: ProgrammeCalendar
  readonly #made: (DecisionWindow | undefined)[] = []

  constructor(items: ItemTable, answers: ReadonlyMap<number, WindowAnswer>, calendar: ProgrammeCalendar) {
    this.#items = items
    this.#decisions = [...answers.keys()].filter((row) => items.fateOf(row).lapsedBy === null)
    this.keys = this.#decisions.map((row) => items.keys[row] as ItemKey)
    this.#answers = answers
    this.#calendar = calendar
  }

  /**
   * By the rows of the decisions and of the items with which notice is given: the last day that now counts, as a day
   * number; {@link OPEN_END} for all others.
   */
  lastDays(): Int32Array {
    const days = new Int32Array(this.#items.size).fill(OPEN_END)
    for (const row of this.#decisions) {
      const { lastDay, missed, next } = this.#at(row)
      const notice = this.#items.columns.notice[row] as number
      const day = toDayNumber(missed ? next.lastDay : lastDay)
      for (const each of [row, notice]) if (each !== NOWHERE) days[each] = day
    }
    return days
  }

  rowOf(key: ItemKey): number {
    return this.keys.indexOf(key)
  }

  at(index: number): DecisionWindow {
    const made = this.#made[index] ?? this.#make(this.#decisions[index] as number)
    this.#made[index] = made
    return made
  }

  /** What the rule of a decision answers, with the joint last day. */
  #at(row: number): WindowAnswer {
    const answer = this.#answers.get(row)
    if (!answer) throw new RangeError(`No window ${row}`)
    const lastDay = jointLastDay(answer, this.#items.fateOf(row).coupled?.lastDay)
    return lastDay === answer.lastDay ? answer : { ...answer, lastDay }
  }

  #make(row: number): DecisionWindow {
    const { keys, items, today, columns } = this.#items
    const [decision, rule, ownLastDay] = [keys[row], items[row]?.rule, this.#answers.get(row)?.lastDay]
    if (!decision || !rule || !ownLastDay) throw new RangeError(`No window ${row}`)
    const { lastDay, start, missed, isAtRisk, next } = this.#at(row)
    const [notice, starts] = [columns.notice[row] as number, columns.starts[row] as number]
    return {
      decision,
      notice: keys[notice] ?? null,
      starts: keys[starts] ?? null,
      rule,
      lastDay,
      ownLastDay,
      start,
      daysLeft: daysBetween(today, lastDay),
      missed,
      isAtRisk,
      next,
      steps: routeBack(rule.route, missed ? next.lastDay : lastDay, this.#calendar),
    }
  }
}

/** A missed window keeps its own last day: the coupling then speaks of the next chance. */
function jointLastDay({ lastDay, missed }: WindowAnswer, joint: PlainDate | undefined): PlainDate {
  return joint !== undefined && missed === null && joint < lastDay ? joint : lastDay
}
