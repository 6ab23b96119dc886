import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { MovedWords, ShiftEdge, StepUnit } from './use-shift.ts'

/** What moving asks of the items. */
export interface ShiftTools {
  /** The words of an item now; empty when it has none or is not there. */
  readonly wordsOf: (key: ItemKey) => string
  /** Words of an item so many steps on; null when they cannot be moved so. */
  readonly shifted: (key: ItemKey, words: string, steps: number, unit: StepUnit, edge: ShiftEdge) => string | null
}

const stepped = ({ wordsOf, shifted }: ShiftTools, key: ItemKey, unit: StepUnit, edge: ShiftEdge): (string | null)[] =>
  [1, -1].map((steps) => shifted(key, wordsOf(key), steps, unit, edge))

/** Whether the words of an item can be moved at all. */
export const isMovable = (tools: ShiftTools, key: ItemKey, edge: ShiftEdge): boolean =>
  stepped(tools, key, 'quarter', edge).some((words) => words !== null)

/** [CHO4] Several items that move together: by the asked unit, or by quarters when one of them stays where it is for one of those. */
export function groupOf(
  tools: ShiftTools,
  key: ItemKey,
  others: readonly ItemKey[],
  unit: StepUnit,
): { readonly along: readonly MovedWords[]; readonly unit: StepUnit } {
  const along = others
    .filter((other) => isMovable(tools, other, 'both'))
    .map((other) => ({ key: other, original: tools.wordsOf(other), words: tools.wordsOf(other) }))
  if (along.length === 0) return { along, unit }
  const stays = [key, ...along.map((other) => other.key)].some((each) =>
    stepped(tools, each, unit, 'both').includes(tools.wordsOf(each)),
  )
  return { along, unit: stays ? 'quarter' : unit }
}

/** The others so many steps from where they began; null when one of them cannot go so far. */
export function movedAlong(
  { shifted }: ShiftTools,
  along: readonly MovedWords[],
  steps: number,
  unit: StepUnit,
): readonly MovedWords[] | null {
  const moved = along.flatMap((other) => {
    const words = shifted(other.key, other.original, steps, unit, 'both')
    return words === null ? [] : [{ ...other, words }]
  })
  return moved.length === along.length ? moved : null
}
