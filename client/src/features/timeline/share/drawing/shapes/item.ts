import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { Track } from '@samenspoor/shared/model/track'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { COMMON_NL } from '../../../../../nl/common.ts'
import { TIMELINE_NL } from '../../../../../nl/timeline/timeline.ts'
import type { Shape } from '../../../layout/bars/bar-shape.ts'
import type { Label } from '../../../layout/bars/label-placement.ts'
import { lookOfBar } from '../../../layout/bars/look-of-bar.ts'
import { wordsInView } from '../../../layout/cut.ts'
import { ROW_HEIGHT } from '../../../layout/row-geometry.ts'
import { type TimeScale, xOf } from '../../../layout/time-scale.ts'
import type { PictureContent, PictureItem, PicturePart } from '../../content/picture-content.ts'
import { letters } from '../../letters.ts'
import { element, type Markup, together, words } from '../../markup.ts'
import { checkMark } from '../signs.ts'
import { barDrawing, type Look } from './bar.ts'
import { formerDrawing } from './former.ts'
import { markerDrawing, whiskerDrawing } from './marker.ts'
import { windowBand } from './window-band.ts'

const MIDDLE = ROW_HEIGHT / 2
const DONE_MARK = 14
const TICK = 5
const TEXT_OF = { unread: COMMON_NL.unreadPeriod, dateless: TIMELINE_NL.dateless, empty: COMMON_NL.noPeriod } as const

/** An item as it lies in time, from the left top of its row; it says in words what it is. */
export function itemDrawing(row: PictureItem, content: PictureContent, { fromX }: PicturePart): Markup {
  const { scheduled: entry, track } = row
  const { colours, fontSize, scale } = content
  const { shape, label, window, former } = content.drawingOf(entry)
  const look = lookOf(entry, track, content)
  const band = window && windowBand(window, look.colours, colours, fontSize)
  const name = element('title', {}, words(content.nameOf(entry)))
  if (shape.kind === 'text') {
    const text = letters(TEXT_OF[shape.reason], {
      ...{ x: fromX + 10, y: MIDDLE, size: fontSize, fill: colours.ink3, isItalic: true },
    })
    return element('g', { 'data-item': entry.key }, name, summary(row, look, scale, true), band, text)
  }
  return element(
    'g',
    { 'data-item': entry.key, role: 'img' },
    name,
    summary(row, look, scale, false),
    band,
    former && formerDrawing(former, colours, fontSize),
    shape.kind === 'bar'
      ? together([barDrawing(shape, look), shape.x < fromX && cutArrow(fromX, look)])
      : together([whiskerDrawing(shape, look), markerDrawing(shape.x, entry.item, look, colours.surface)]),
    label && labelDrawing(inView(label, entry, shape, fromX, content), entry, look, content),
  )
}

/** A bracket over all that hangs under an item, from its first to its last day. */
function summary({ parts }: PictureItem, { colours }: Look, scale: TimeScale, isAlone: boolean): Markup | null {
  if (parts === null) return null
  const [from, to] = [xOf(scale, toDayNumber(parts.from)), xOf(scale, toDayNumber(parts.to) + 1)].map(Math.round)
  const top = isAlone ? MIDDLE - TICK / 2 : 2.5
  const right = Math.max((from ?? 0) + 3, (to ?? 0) - 1)
  return element('path', {
    d: `M${(from ?? 0) + 1} ${top + TICK}V${top}H${right}V${top + TICK}`,
    fill: 'none',
    stroke: colours.text,
    'stroke-width': 2,
  })
}

/** It began before this. */
const cutArrow = (x: number, { colours, isSolid, isConditional }: Look): Markup =>
  element('path', {
    d: `M${Math.round(x) + 10} ${MIDDLE - 3.5}l-3.5 3.5 3.5 3.5`,
    fill: 'none',
    stroke: isSolid && !isConditional ? colours.on : colours.line,
    'stroke-width': 1.5,
  })

function lookOf(entry: ScheduledItem, { palette }: Track, { colours }: PictureContent): Look {
  const own = colours.tracks[palette]
  const look = lookOfBar(entry)
  const faded = { ...own, line: colours.ink3, text: colours.ink3, on: colours.surface }
  return { palette, colours: look.isLapsed ? faded : own, ...look }
}

const ARROW_ROOM = 18

/** The name of a bar that begins before the picture: as much of it as fits in what is to be seen. */
function inView(
  label: Label,
  { item }: ScheduledItem,
  shape: Shape,
  fromX: number,
  content: PictureContent,
): Label | null {
  if (shape.kind !== 'bar' || label.at !== 'inside' || label.x >= fromX) return label
  const measure = (text: string) => content.measure(text, content.fontSize, 600)
  const text = wordsInView(item.title, { shape, label }, fromX, measure)
  return text === null ? null : { ...label, text, x: fromX + ARROW_ROOM, width: measure(text) }
}

function labelDrawing(
  label: Label | null,
  { item }: ScheduledItem,
  look: Look,
  { colours, fontSize, measure }: PictureContent,
): Markup | null {
  if (label === null) return null
  const mark = item.place.status === 'done' && !look.isLapsed ? DONE_MARK : 0
  if (label.at === 'inside') {
    const fill = look.isSolid && !look.isConditional ? look.colours.on : colours.ink
    const width = measure(label.text, fontSize, 600) + mark
    return together([
      look.isConditional &&
        element('rect', { x: label.x - 5, y: 5.75, width: width + 10, height: 14.5, rx: 3, fill: colours.surface }),
      mark > 0 && checkMark(label.x, MIDDLE - 5.5, fill),
      letters(label.text, { x: label.x + mark, y: MIDDLE, size: fontSize, weight: 600, fill }),
    ])
  }
  const isLeft = label.at === 'left'
  const left = isLeft ? label.x - measure(label.text, fontSize, 550) - mark : label.x
  return together([
    mark > 0 && checkMark(left, MIDDLE - 5.5, colours.ink2),
    letters(label.text, {
      x: isLeft ? label.x : label.x + mark,
      y: MIDDLE,
      size: fontSize,
      weight: 550,
      fill: colours.ink2,
      anchor: isLeft ? 'end' : 'start',
      halo: colours.surface,
    }),
  ])
}
