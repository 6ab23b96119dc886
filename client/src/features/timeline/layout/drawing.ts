import type { NoticePeriod } from '@samenspoor/shared/model/fields/decision-rule'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import { extentOf, type Shape, shapeOf } from './bars/bar-shape.ts'
import { type Label, type MeasureText, placeLabel } from './bars/label-placement.ts'
import { type FormerPlace, formerPlace, shiftFromWords } from './former-place.ts'
import type { RowBoxes, Span } from './links/ways/row-boxes.ts'
import type { ShiftSize } from './size-of-shift.ts'
import { type TimeScale, widthOf, xOf } from './time-scale.ts'
import { boxesOfWindow, extentOfWindow, type WindowDrawing, windowDrawing } from './windows/window-drawing.ts'

/** How an item is drawn on this scale. */
export interface Drawing {
  readonly shape: Shape
  readonly label: Label | null
  /** The besluitvenster on its row. */
  readonly window: WindowDrawing | null
  /** Where its own words put it, when a decision moved it away from there. */
  readonly former: FormerPlace | null
}

export interface DrawingWords {
  readonly window: string
  readonly windowMissed: string
  readonly nextChance: string
  readonly lapsed: string
  /** From long to short. `daysEarlier`: so much the coupled decisions are taken earlier than this one had to; else 0. */
  readonly noticePeriod: (notice: NoticePeriod, daysEarlier: number) => readonly string[]
  readonly shiftSize: (size: ShiftSize) => string
}

export interface DrawingInput {
  readonly scale: TimeScale
  /** A day number. */
  readonly today: number
  readonly measure: MeasureText
  readonly words: DrawingWords
}

/** Width of the check before the name of what is done. */
const DONE_MARK = 14
const LABEL_GAP = 7

/** The drawing of one item: its marker at the days that hold, and what belongs with it on the same row. */
export function drawItem(entry: ScheduledItem, window: DecisionWindow | null, input: DrawingInput): Drawing {
  const { scale, today, words, measure } = input
  const drawn = shapeOf(entry.item, entry.dates, scale, today)
  const marker = markerOf(drawn)
  const band =
    window &&
    windowDrawing(
      window,
      scale,
      marker,
      {
        band: words.window,
        missed: words.windowMissed,
        next: words.nextChance,
        notice: words.noticePeriod(
          window.rule.notice,
          window.missed === null ? (entry.fate.coupled?.daysEarlier ?? 0) : 0,
        ),
      },
      measure,
    )
  const shape = band ? withoutLeadIn(drawn, band) : drawn
  const size = band ? null : shiftFromWords(entry)
  const former =
    size && formerPlace(shapeOf(entry.item, entry.words, scale, today), shape, words.shiftSize(size), measure)
  return { shape, label: labelOf(entry, shape, band, former, input), window: band, former }
}

const MARKER_ROOM = 3

function markerOf(shape: Shape): Span | null {
  if (shape.kind === 'moment') {
    return { from: shape.x - shape.reach - MARKER_ROOM, to: shape.x + shape.reach + MARKER_ROOM }
  }
  return extentOf(shape)
}

/** A marker with "uiterlijk" on the last day of the band: the band leads in to it, and its pole is the hard stop. */
function withoutLeadIn(shape: Shape, { band, next }: WindowDrawing): Shape {
  if (shape.kind !== 'moment' || shape.leadIn === null) return shape
  const end = shape.x + shape.reach
  const isAtPole = [band, next].some((each) => each !== null && Math.abs(each.to - end) < 1)
  return isAtPole ? { ...shape, leadIn: null } : shape
}

function labelOf(
  { item, isLapsed }: ScheduledItem,
  shape: Shape,
  band: WindowDrawing | null,
  former: FormerPlace | null,
  { scale, today, words, measure }: DrawingInput,
): Label | null {
  const width = widthOf(scale)
  if (isLapsed) return placeLabel(words.lapsed, besides(shape), width, measure)
  const mark = item.place.status === 'done' ? DONE_MARK : 0
  const withMark: MeasureText = (text) => measure(text) + mark
  const label = placeLabel(item.title, shape, width, withMark, former?.outline ?? null)
  if (band === null || label === null || label.at === 'inside') return label
  // Left of the band, unless it would stand over today: the name stands at the head of the row as well.
  const x = Math.min(extentOfWindow(band).from, extentOf(shape)?.from ?? Number.POSITIVE_INFINITY) - LABEL_GAP
  return x - label.width > xOf(scale, today + 1) ? { ...label, at: 'left', x } : null
}

/** A name that never stands inside the bar. */
const besides = (shape: Shape): Shape => {
  const extent = shape.kind === 'bar' ? extentOf(shape) : null
  return extent ? { kind: 'moment', x: extent.to, reach: 0, whisker: extent, leadIn: null, runsOnTo: null } : shape
}

/** Where the whole row is drawn on, from left to right; null when it is text. */
export function extentOfDrawing({ shape, window, former }: Drawing): Span | null {
  const spans = [extentOf(shape), window && extentOfWindow(window), former?.outline].filter((span) => span != null)
  if (spans.length === 0) return null
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) }
}

/** What a line or badge keeps clear of. */
export function boxesOfDrawing({ shape, label, window, former }: Drawing): RowBoxes {
  const texts: Span[] = []
  const shapes: Span[] = []
  const extent = extentOf(shape)
  if (extent) shapes.push(extent)
  if (label && label.at !== 'inside') {
    texts.push(
      label.at === 'right'
        ? { from: label.x, to: label.x + label.width }
        : { from: label.x - label.width, to: label.x },
    )
  }
  if (former) shapes.push(former.outline)
  if (former?.label) {
    texts.push({ from: former.label.x - former.label.width / 2, to: former.label.x + former.label.width / 2 })
  }
  if (window) {
    const boxes = boxesOfWindow(window)
    texts.push(...boxes.texts)
    shapes.push(...boxes.shapes)
  }
  return { texts, shapes, isTaken: false }
}
