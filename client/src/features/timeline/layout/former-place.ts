import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { extentOf, type Shape } from './bars/bar-shape.ts'
import type { MeasureText } from './bars/label-placement.ts'
import type { Span } from './links/ways/row-boxes.ts'
import { type ShiftSize, sizeOfShift } from './size-of-shift.ts'

/** Where something stood before it moved: an outline, and an arrow from there with how far it moved. */
export interface FormerPlace {
  readonly outline: Span
  /** From the old place to the new one: to the right when it moved later. */
  readonly arrow: Span
  /** Halfway the arrow; null when it is too short for it. */
  readonly label: { readonly text: string; readonly x: number; readonly width: number } | null
}

const LABEL_PADDING = 14
const HEAD = 22
const MIN_ARROW = 12

/** How far what decisions did moved an item from its own words; null when it stands where they say. */
export function shiftFromWords({ words, dates, fate }: ScheduledItem): ShiftSize | null {
  if (words === dates) return null
  // Together with others it counts in days: the joint last day is one day, not a piece of a year.
  if (fate.slip === null && fate.coupled !== null && fate.coupled.daysEarlier > 0) {
    return { unit: 'day', count: -fate.coupled.daysEarlier }
  }
  return sizeOfShift(words, dates)
}

/** The old place of something that is now drawn as `now`; null when either has no place. */
export function formerPlace(old: Shape, now: Shape, text: string, measure: MeasureText): FormerPlace | null {
  const [outline, extent] = [extentOf(old), extentOf(now)]
  if (outline === null || extent === null) return null
  const isLater = anchorOf(now, extent.from) >= anchorOf(old, outline.from)
  const from = isLater ? anchorOf(old, outline.from) : anchorOf(old, outline.to)
  const to = isLater ? anchorOf(now, extent.from) - reachOf(now) : anchorOf(now, extent.to) + reachOf(now)
  const width = measure(text) + LABEL_PADDING
  const fits = Math.abs(to - from) >= width + HEAD
  return {
    outline,
    arrow: Math.abs(to - from) < MIN_ARROW ? { from, to: from } : { from, to },
    label: fits ? { text, x: (from + to) / 2, width } : null,
  }
}

const anchorOf = (shape: Shape, side: number): number => (shape.kind === 'moment' ? shape.x : side)
const reachOf = (shape: Shape): number => (shape.kind === 'moment' ? shape.reach + 3 : 2)
