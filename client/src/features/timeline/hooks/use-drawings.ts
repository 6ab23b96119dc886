import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { datesOf } from '@samenspoor/shared/schedule/item-dates'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { useMemo } from 'react'
import { type Shape, shapeOf } from '../layout/bar-shape.ts'
import { type Label, type MeasureText, placeLabel } from '../layout/label-placement.ts'
import { type TimeScale, widthOf } from '../layout/time-scale.ts'

/** How an item is drawn on this scale. */
export interface Drawing {
  readonly shape: Shape
  readonly label: Label | null
}

export type DrawingOf = (entry: ScheduledItem) => Drawing

/** Width of the check before the name of what is done. */
const DONE_MARK = 14

/** Draws items once per scale: an item that did not change gives the same drawing again. */
export function useDrawings(scale: TimeScale, today: string, measure: MeasureText): DrawingOf {
  return useMemo(() => {
    const drawn = new WeakMap<ScheduledItem, Drawing>()
    const todayNumber = toDayNumber(today)
    const width = widthOf(scale)
    return (entry) => {
      const known = drawn.get(entry)
      if (known) return known
      const shape = shapeOf(entry.item, entry.dates, scale, todayNumber)
      const mark = entry.item.place.status === 'done' ? DONE_MARK : 0
      const drawing = { shape, label: placeLabel(entry.item.title, shape, width, (text) => measure(text) + mark) }
      drawn.set(entry, drawing)
      return drawing
    }
  }, [scale, today, measure])
}

/** How an item would be drawn with other period words. */
export function shapeWith(entry: ScheduledItem, words: string, scale: TimeScale, today: string): Shape {
  const item = { ...entry.item, period: words }
  return shapeOf(item, datesOf(item, today), scale, toDayNumber(today))
}
