import type { Item } from '@samenspoor/shared/model/entities/item'
import type { Plan } from '@samenspoor/shared/model/plan'
import { Random } from '@samenspoor/shared/schedule/testing/random'

/** A colleague gives an item another title and other words for its period. */
export interface Edit {
  readonly item: Item
  /** Stands in the title as `#mark `: by it we see that the edit is on the screen. */
  readonly mark: number
  readonly title: string
  readonly period: string
  /** Its row is in view at the top of the list. */
  readonly isInView: boolean
}

/** Rows at the top of the list that are edited in turn. */
const ROWS_IN_VIEW = 14
const PERIODS = ['Q1 2022', 'Q2 2022', 'maart 2022 – juni 2022', 'Q1 2022 – Q3 2022']

/** Edits without end, half of them to rows in view, half anywhere: the same for every contender. */
export function* editsOf(plan: Plan, rowsInView = ROWS_IN_VIEW): Generator<Edit, never> {
  const random = new Random(7)
  const items = [...plan.items.values()]
  for (let mark = 1; ; mark += 1) {
    const isInView = mark % 2 === 1
    const row = 1 + (((mark - 1) >> 1) % rowsInView)
    const item = items[isInView ? row : random.below(items.length)]
    if (!item) continue
    const words = PERIODS[(mark + row) % PERIODS.length] ?? 'Q1 2022'
    const period = isInView ? words : words.replaceAll('2022', String(2022 + random.below(9)))
    yield { item, mark, title: `#${mark} ${item.title}`, period, isInView }
  }
}
