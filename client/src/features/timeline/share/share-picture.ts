import { dateInNetherlands } from '@samenspoor/shared/dates/date-in-netherlands'
import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { Programme } from '@samenspoor/shared/model/programme'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { SHARE_NL } from '../../../nl/timeline/share.ts'
import { TIMELINE_NL } from '../../../nl/timeline/timeline.ts'
import { downloadFile } from '../../../ui/browser/download-file.ts'
import type { Picture } from '../hooks/picture/use-picture.ts'
import type { TimelineSettings } from '../hooks/use-settings.ts'
import { type Drawing, drawItem } from '../layout/drawing.ts'
import { linkLinesOf } from '../layout/links/link-lines.ts'
import { dayAt, type TimeScale } from '../layout/time-scale.ts'
import { windowsByRow } from '../layout/windows/windows-by-row.ts'
import { contentOf, type Surroundings } from './content/content-of.ts'
import { partInView, wholePart } from './content/part-of.ts'
import type { PictureContent, PicturePart } from './content/picture-content.ts'
import { columnsForWords, leftWidthOf } from './drawing/cells.ts'
import { endOfReasons } from './drawing/lines.ts'
import { fileName } from './file-name.ts'
import { asPng, sharpnessOf } from './out/as-png.ts'
import { fontsWithin } from './out/fonts-within.ts'
import { letterMeasure } from './out/letter-measure.ts'
import { lightColours } from './out/light-colours.ts'
import { printPages } from './out/print-pages.ts'
import { drawPages, PAGE, pagesOf, roomOnPage } from './pages.ts'
import { drawPicture } from './picture.ts'
import type { ShareChoice } from './share-choice.ts'

export interface ShareInput {
  readonly picture: Picture
  readonly settings: TimelineSettings
  readonly programme: Programme
  /** What scrolls. */
  readonly frame: HTMLElement
}

/** Makes what was asked for, and gives the words that say so; null when the browser's own dialog does. */
export async function sharePicture(choice: ShareChoice, input: ShareInput): Promise<string | null> {
  const name = fileName(input.programme.title, dateInNetherlands(Date.now()))
  const [way, part] = choice.split('-') as ['png' | 'svg' | 'print', 'view' | 'all']
  if (way === 'print') {
    printPages(part === 'all' ? allOnPages(input) : viewOnPage(input), name)
    return null
  }
  const { content, shown } = part === 'all' ? wholePicture(input) : pictureInView(input)
  const fonts = await fontsWithin(drawPicture(content, shown, '').svg)
  const drawn = drawPicture(content, shown, fonts)
  if (way === 'svg') {
    downloadFile(`${name}.svg`, new Blob([drawn.svg], { type: 'image/svg+xml' }))
    return SHARE_NL.saved(`${name}.svg`)
  }
  const sharpness = sharpnessOf(drawn)
  if (sharpness === null) return SHARE_NL.tooLarge
  downloadFile(`${name}.png`, await asPng(drawn, sharpness))
  return SHARE_NL.saved(`${name}.png`)
}

interface Shown {
  readonly content: PictureContent
  readonly shown: PicturePart
}

function pictureInView({ picture, frame, ...input }: ShareInput): Shown {
  const content = contentOf(picture, { ...picture, lines: picture.lines.get().lines }, surroundings(input))
  const part = partInView(frame, content.rows.length, picture.leftWidth)
  return { content, shown: part }
}

function wholePicture({ picture, ...input }: ShareInput): Shown {
  const { rows, drawingOf, scale, today } = picture
  const content = contentOf(
    picture,
    { ...picture, lines: linesOf(picture, drawingOf, input.settings) },
    surroundings(input),
  )
  const whole = wholePart(rows, drawingOf, scale, today)
  return {
    content: { ...content, columns: columnsForWords(content) },
    shown: { ...whole, toX: Math.max(whole.toX, Math.ceil(endOfReasons(content))) },
  }
}

/** One page with what is in view, as large as fits. */
function viewOnPage(input: ShareInput) {
  const { content, shown } = pictureInView(input)
  return [drawPicture(content, shown, '').svg]
}

const LEAST_DRAWING = 640

/** All rows, on a scale on which all of time fits on the page. */
function allOnPages(input: ShareInput) {
  const { picture, settings } = input
  const whole = wholePart(picture.rows, picture.drawingOf, picture.scale, picture.today)
  const [originDay, endDay] = [dayAt(picture.scale, whole.fromX), dayAt(picture.scale, whole.toX)]
  const onScreen = contentOf(picture, { ...picture, lines: picture.lines.get().lines }, surroundings(input))
  const columns = columnsForWords(onScreen)
  // With many columns, or a reason that would run off, the page is drawn wider, and made smaller as it is printed.
  const room = Math.max(LEAST_DRAWING, PAGE.width - leftWidthOf(columns))
  const scale: TimeScale = { originDay, endDay, pxPerDay: room / (endDay - originDay) }
  const drawingOf = drawingsOn(scale, picture)
  const lines = linesOf(picture, drawingOf, settings)
  const content = contentOf(picture, { scale, drawingOf, lines }, surroundings(input))
  const toX = Math.max(room, Math.ceil(endOfReasons(content)))
  const wide = { ...content, columns, scale: { ...scale, endDay: originDay + toX / scale.pxPerDay } }
  return drawPages(wide, pagesOf(wide.rows, roomOnPage(wide)), 0, toX)
}

function surroundings({ programme, settings }: Pick<ShareInput, 'programme' | 'settings'>): Surroundings {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const measure = letterMeasure()
  return { programme, settings, colours: lightColours(), measure, fontSize: rem * NAME_SIZE }
}

/** --fs-12 */
const NAME_SIZE = 0.78125

const linesOf = (
  { rows, schedule, measure }: Picture,
  drawingOf: Picture['drawingOf'],
  { lines: mode }: TimelineSettings,
) => linkLinesOf({ rows, schedule, drawingOf, mode, selected: null, measure })

function drawingsOn(scale: TimeScale, { schedule, today, measure }: Picture): Picture['drawingOf'] {
  const windows = windowsByRow(schedule)
  const known = new Map<ScheduledItem, Drawing>()
  return (entry) => {
    const before = known.get(entry)
    if (before) return before
    const input = { scale, today: toDayNumber(today), measure, words: TIMELINE_NL }
    const drawing = drawItem(entry, windows.get(entry.key) ?? null, input)
    known.set(entry, drawing)
    return drawing
  }
}
