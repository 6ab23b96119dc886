import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import { useMemo } from 'react'
import { TIMELINE_NL as NL } from '../../../../nl/timeline/timeline.ts'
import type { MeasureText } from '../../layout/bars/label-placement.ts'
import { type Drawing, drawItem } from '../../layout/drawing.ts'
import type { TimeScale } from '../../layout/time-scale.ts'
import { isSameWindow } from '../../layout/windows/windows-by-row.ts'

export type DrawingOf = (entry: ScheduledItem) => Drawing

/**
 * Draws items once per scale: an item that did not change, on a row with the same besluitvenster, gives the same
 * drawing again.
 */
export function useDrawings(
  scale: TimeScale,
  today: string,
  measure: MeasureText,
  windows: ReadonlyMap<ItemKey, DecisionWindow>,
): DrawingOf {
  const draw = useMemo(() => {
    const drawn = new WeakMap<ScheduledItem, { drawing: Drawing; window: DecisionWindow | undefined }>()
    return (entry: ScheduledItem, window: DecisionWindow | undefined): Drawing => {
      const known = drawn.get(entry)
      if (known && isSameWindow(known.window, window)) return known.drawing
      const drawing = drawItem(entry, window ?? null, { scale, today: toDayNumber(today), measure, words: NL })
      drawn.set(entry, { drawing, window })
      return drawing
    }
  }, [scale, today, measure])
  return useMemo(() => (entry) => draw(entry, windows.get(entry.key)), [draw, windows])
}
