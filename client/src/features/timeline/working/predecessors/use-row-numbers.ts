import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { useEffect } from 'react'
import { rowNumbers } from '../../../../parts/item/row-numbers.ts'
import { needsInText } from '../../../../parts/link/predecessors/needs-in-text.ts'
import type { Desk } from '../desk.ts'
import { type RowNumber, useWorking, type WorkingState } from '../working-store.ts'

/** Where what a row needs has a column of its own, it does not stand behind the title too. */
const NONE: ReadonlyMap<ItemKey, string> = new Map()

const readIsNumbered = ({ isNumbered }: WorkingState) => isNumbered

/** Keeps the number of every row and what it needs, while that is shown: because of a column too. What did not change stays the same object. */
export function useRowNumbers({ store, picture }: Desk): void {
  const isNumbered = useWorking(readIsNumbered)
  const { plan, columns } = picture
  const hasColumn = columns.some(({ id }) => id === 'needs')
  useEffect(() => {
    const before = store.getState().numbers
    const numbers = new Map<ItemKey, RowNumber>()
    if (isNumbered || hasColumn) {
      const rows = rowNumbers(plan)
      const texts = hasColumn ? NONE : needsInText(plan)
      for (const [key, row] of rows.of) {
        const [known, predecessors] = [before.get(key), texts.get(key) ?? '']
        numbers.set(key, known?.row === row && known.predecessors === predecessors ? known : { row, predecessors })
      }
    }
    if (numbers.size > 0 || before.size > 0) store.set({ numbers })
  }, [store, plan, isNumbered, hasColumn])
}
