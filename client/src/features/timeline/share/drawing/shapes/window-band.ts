import { ROW_HEIGHT } from '../../../layout/row-geometry.ts'
import type { Band, WindowDrawing } from '../../../layout/windows/window-drawing.ts'
import type { PictureColours, TrackColours } from '../../content/picture-content.ts'
import { letters } from '../../letters.ts'
import { element, type Markup, together } from '../../markup.ts'
import { clockMark } from '../signs.ts'

const MIDDLE = ROW_HEIGHT / 2
const TOP = 5
const HEIGHT = 16
const CLOCK = 15

type Tone = 'open' | 'missed' | 'next'

/** besluitvenster: the time to decide up to the flag, and dots over the notice period to the start that follows. */
export function windowBand(
  { band, isMissed, next }: WindowDrawing,
  track: TrackColours,
  colours: PictureColours,
  fontSize: number,
): Markup {
  const draw = (each: Band, tone: Tone) => bandDrawing(each, tone, track, colours, fontSize)
  return together([draw(band, isMissed ? 'missed' : 'open'), next && draw(next, 'next')])
}

function bandDrawing(
  { from, to, word, notice }: Band,
  tone: Tone,
  track: TrackColours,
  colours: PictureColours,
  fontSize: number,
): Markup {
  const ink = tone === 'missed' ? colours.danger : colours.ink
  const fill = { open: track.tint, missed: colours.dangerTint, next: colours.surface }[tone]
  const path = (d: string, more: Record<string, string | number | null>) =>
    element('path', { d, fill: 'none', ...more })
  return together([
    element('rect', { x: from, y: TOP, width: to - from, height: HEIGHT, fill }),
    path(`M${n(from)} ${TOP + HEIGHT - 1}H${n(to)}M${n(from + 1)} ${TOP + HEIGHT - 6}v6`, {
      stroke: ink,
      'stroke-width': tone === 'next' ? 1.5 : 2,
      'stroke-dasharray': tone === 'next' ? '4 2.5' : null,
    }),
    path(`M${n(to - 1)} ${TOP - 2}V${TOP + HEIGHT + 2}`, { stroke: ink, 'stroke-width': 3 }),
    path(`M${n(to)} ${TOP - 2}h9l-2.5 3.5 2.5 3.5h-9z`, { fill: ink }),
    notice &&
      together([
        path(`M${n(notice.from)} ${MIDDLE}H${n(notice.to - 8)}`, {
          stroke: colours.ink2,
          'stroke-width': 2.2,
          'stroke-linecap': 'round',
          'stroke-dasharray': '0.1 6',
        }),
        path(`M${n(notice.to - 6)} ${MIDDLE - 4}l5 4-5 4`, { stroke: colours.ink2, 'stroke-width': 1.5 }),
        notice.chip && chip(notice.chip, colours, fontSize),
      ]),
    word &&
      together([
        tone !== 'next' && clockMark(word.x, MIDDLE - 5.5, ink),
        letters(word.text, {
          x: word.x + (tone === 'next' ? 0 : CLOCK),
          y: MIDDLE,
          size: fontSize,
          weight: 600,
          fill: ink,
        }),
      ]),
  ])
}

function chip(
  { text, x, width }: { readonly text: string; readonly x: number; readonly width: number },
  { surface, line, ink2 }: PictureColours,
  fontSize: number,
): Markup {
  return together([
    element('rect', { x: x - width / 2, y: MIDDLE - 8, width, height: 16, rx: 8, fill: surface, stroke: line }),
    letters(text, { x, y: MIDDLE, size: fontSize, weight: 550, fill: ink2, anchor: 'middle' }),
  ])
}

const n = (value: number): number => Math.round(value * 100) / 100
