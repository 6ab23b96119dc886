import { type PlainDate, toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import type { MeasureText } from '../bars/label-placement.ts'
import type { Span } from '../links/ways/row-boxes.ts'
import { type TimeScale, xOf } from '../time-scale.ts'

/** A band up to the pole on the last day, and the notice period from there to the start that it gives. */
export interface Band extends Span {
  /** What stands in the band; null when it does not fit. `x` is its left side. */
  readonly word: { readonly text: string; readonly x: number; readonly width: number } | null
  readonly notice: NoticeLine | null
}

/** Dots from the flag to the resulting start, with the length of the notice period halfway where that fits. */
interface NoticeLine extends Span {
  readonly chip: { readonly text: string; readonly x: number; readonly width: number } | null
}

/** besluitvenster: the band itself, and once it is missed the next chance after it. In pixels of the drawing. */
export interface WindowDrawing {
  readonly band: Band
  readonly isMissed: boolean
  readonly next: Band | null
}

/** The words in and behind a band. `notice` has them from long to short: the first that fits is taken. */
export interface WindowWords {
  readonly band: string
  readonly missed: string
  readonly next: string
  readonly notice: readonly string[]
}

type WindowDays = Pick<DecisionWindow, 'lastDay' | 'start' | 'missed' | 'next'>

const BAND_DAYS = 182
const MIN_BAND = 46
/** A band may become this much wider than its days for its word to fit. */
const STRETCH = 1.4
const PADDING = 6
const CLOCK = 15
/** From the pole over the flag to the first dot. */
const FLAG = 16
const CHIP_PADDING = 16
const MIN_DOTS = 14
const BANDS_APART = 20

/** `marker` is what stands in the row itself: the word of a band keeps clear of it. */
export function windowDrawing(
  window: WindowDays,
  scale: TimeScale,
  marker: Span | null,
  words: WindowWords,
  measure: MeasureText,
): WindowDrawing {
  const draw = (lastDay: PlainDate, start: PlainDate | null, text: string, sign: number, after: number): Band => {
    const to = xOf(scale, toDayNumber(lastDay) + 1)
    const natural = Math.max(BAND_DAYS * scale.pxPerDay, MIN_BAND)
    const width = measure(text) + sign
    const needed = width + 2 * PADDING + (marker && isIn(marker, to - natural, to) ? marker.to - marker.from : 0)
    const from = Math.max(after, to - (needed <= natural * STRETCH ? Math.max(natural, needed) : natural))
    const at = freePlace(from, to, width, marker)
    return {
      from,
      to,
      word: at === null ? null : { text, x: at, width },
      notice: start === null ? null : noticeLine(to + FLAG, xOf(scale, toDayNumber(start)), words.notice, measure),
    }
  }
  const { lastDay, start, missed, next } = window
  if (missed === null) {
    const band = draw(lastDay, start, words.band, CLOCK, Number.NEGATIVE_INFINITY)
    return { band, isMissed: false, next: null }
  }
  const band = draw(lastDay, null, words.missed, CLOCK, Number.NEGATIVE_INFINITY)
  return { band, isMissed: true, next: draw(next.lastDay, next.start, words.next, 0, band.to + BANDS_APART) }
}

const isIn = (marker: Span, from: number, to: number): boolean => marker.from < to && marker.to > from

/** The left side of a word in the band, before the marker or else behind it; null when it fits on neither side. */
function freePlace(from: number, to: number, width: number, marker: Span | null): number | null {
  const pieces =
    marker && isIn(marker, from, to)
      ? [
          { from, to: marker.from },
          { from: marker.to, to },
        ]
      : [{ from, to }]
  const piece = pieces.find((each) => each.to - each.from >= width + 2 * PADDING)
  return piece ? piece.from + PADDING : null
}

function noticeLine(from: number, to: number, texts: readonly string[], measure: MeasureText): NoticeLine | null {
  if (to - from < MIN_DOTS) return null
  const chips = texts.map((text) => ({ text, x: (from + to) / 2, width: measure(text) + CHIP_PADDING }))
  return { from, to, chip: chips.find(({ width }) => to - from >= width + 2 * MIN_DOTS) ?? null }
}

/** From the left side of the first band to the end of the last line. */
export function extentOfWindow({ band, next }: WindowDrawing): Span {
  const last = next ?? band
  return { from: band.from, to: last.notice?.to ?? last.to + FLAG }
}

/** What of it other drawings keep clear of: its words, and the bands themselves. */
export function boxesOfWindow({ band, next }: WindowDrawing): { readonly texts: Span[]; readonly shapes: Span[] } {
  const bands = next ? [band, next] : [band]
  return {
    texts: bands.flatMap(({ word, notice }) => [
      ...(word ? [{ from: word.x, to: word.x + word.width }] : []),
      ...(notice?.chip
        ? [{ from: notice.chip.x - notice.chip.width / 2, to: notice.chip.x + notice.chip.width / 2 }]
        : []),
    ]),
    shapes: bands.map(({ from, to }) => ({ from, to: to + FLAG })),
  }
}
