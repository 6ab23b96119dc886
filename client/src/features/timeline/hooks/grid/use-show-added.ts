import { type ItemKey, type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { useEffect, useState } from 'react'
import type { Cell } from '../../layout/columns/columns.ts'
import type { Row } from '../../layout/rows/rows.ts'

/**
 * Gives a way to show what was just added: it gets the focus, once its row is there and no dialog lies over it. What the
 * filter or a folded group hides is not waited for.
 */
export function useShowAdded(
  rows: readonly Row[],
  isCovered: boolean,
  focus: (cell: Cell) => void,
): (ref: ItemRef) => void {
  const [added, setAdded] = useState<{ readonly key: ItemKey; readonly before: readonly Row[] } | null>(null)
  useEffect(() => {
    if (added === null || isCovered) return
    const isThere = rows.some(({ key }) => key === added.key)
    if (!isThere && rows === added.before) return
    setAdded(null)
    if (isThere) focus({ row: added.key, column: 'title' })
  })
  return (ref) => setAdded({ key: itemKey(ref), before: rows })
}
