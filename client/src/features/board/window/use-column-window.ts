import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useBoard } from '../parts/board-context.ts'
import { nextRange, type RowRange, rowsBetween, type Segment, segmentsOf } from './row-window.ts'

/** What a card takes that was never measured. */
const GUESS = 96

interface Shown {
  readonly first: number
  readonly last: number
  /** How many cards stand beside each other, and the room between rows. */
  readonly perRow: number
  readonly gap: number
}

const NOTHING: Shown = { first: 0, last: -1, perRow: 1, gap: 8 }

/**
 * Which cards of a column are drawn: those near what is in sight, and the `pinned` ones. Cards are as high as their words,
 * so what was drawn once is measured, and the rest guessed. `isWhole`: all of them.
 */
export function useColumnWindow(keys: readonly ItemKey[], pinned: readonly ItemKey[], isWhole: boolean) {
  const { band } = useBoard()
  const list = useRef<HTMLUListElement>(null)
  const [heights] = useState(() => new Map<string, number>())
  const [shown, setShown] = useState(NOTHING)
  const drawn = useRef<RowRange>(NOTHING)
  const width = useRef(0)
  const { perRow, gap } = shown
  const heightOf = useCallback(
    (row: number): number => {
      let height = 0
      for (const key of keys.slice(row * perRow, (row + 1) * perRow)) {
        height = Math.max(height, heights.get(key) ?? GUESS)
      }
      return height
    },
    [keys, perRow, heights],
  )
  const rowCount = Math.ceil(keys.length / perRow)
  const measure = useCallback(() => {
    if (!list.current || isWhole) return
    const box = list.current.getBoundingClientRect()
    const isOtherWidth = Math.abs(box.width - width.current) > 0.5
    if (isOtherWidth) heights.clear()
    width.current = box.width
    for (const child of list.current.children) {
      if (child instanceof HTMLElement && child.dataset.key) heights.set(child.dataset.key, child.offsetHeight)
    }
    const layout = isOtherWidth ? layoutOf(list.current) : { perRow, gap }
    const { inSight, beyond } = band.read()
    const [near, far] = [inSight, beyond].map(({ top, bottom }) =>
      rowsBetween(rowCount, heightOf, gap, top - box.top, bottom - box.top),
    )
    if (!near || !far) return
    const range = nextRange(drawn.current, near, far, (kind, rows) => band.take(kind, rows))
    drawn.current = range
    setShown((before) => {
      const next = { ...range, ...layout }
      const isSame =
        before.first === next.first &&
        before.last === next.last &&
        before.perRow === next.perRow &&
        before.gap === next.gap
      return isSame ? before : next
    })
  }, [band, heights, heightOf, rowCount, perRow, gap, isWhole])
  useLayoutEffect(measure)
  useEffect(() => band.subscribe(measure), [band, measure])
  const segments = useMemo((): readonly Segment[] => {
    if (isWhole) return keys.length === 0 ? [] : [{ kind: 'rows', first: 0, last: rowCount - 1 }]
    const rows = pinned.flatMap((key) => {
      const index = keys.indexOf(key)
      return index === -1 ? [] : [Math.floor(index / perRow)]
    })
    return segmentsOf(rowCount, shown, rows, heightOf, gap)
  }, [isWhole, keys, pinned, perRow, gap, rowCount, shown, heightOf])
  return { list, segments, perRow }
}

function layoutOf(list: HTMLElement): Pick<Shown, 'perRow' | 'gap'> {
  const { gridTemplateColumns, rowGap } = getComputedStyle(list)
  return { perRow: Math.max(1, gridTemplateColumns.split(' ').length), gap: Number.parseFloat(rowGap) || 0 }
}
