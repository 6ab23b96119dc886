import { dateInNetherlands } from '@samenspoor/shared/dates/date-in-netherlands'
import { formatDate } from '@samenspoor/shared/dates/format'
import type { Programme } from '@samenspoor/shared/model/programme'
import { LINK_REASON_SHORT_NL, STATUS_NL } from '../../../nl/common.ts'
import { SHARE_NL } from '../../../nl/share.ts'
import { TIMELINE_NL } from '../../../nl/timeline.ts'
import type { LinkLines } from '../hooks/picture/use-link-lines.ts'
import type { Picture } from '../hooks/picture/use-picture.ts'
import type { TimelineSettings } from '../hooks/use-settings.ts'
import { isNoFilter } from '../layout/filter.ts'
import type { LaneRail } from '../layout/lane-rail.ts'
import type { Row } from '../layout/rows.ts'
import type { MeasureLetters, PictureColours, PictureColumn, PictureContent, PictureRow } from './picture-content.ts'

/** What a picture needs beside the timeline on the screen. */
export interface Surroundings {
  readonly programme: Programme
  readonly settings: TimelineSettings
  readonly colours: PictureColours
  readonly measure: MeasureLetters
  readonly fontSize: number
}

type Drawn = Pick<Picture, 'scale' | 'drawingOf'> & { readonly lines: LinkLines; readonly railOf: Picture['railOf'] }

const COLUMN_WIDTHS = { title: 318, period: 130, who: 34, status: 126 } as const

/** The timeline on the screen as a picture has it; `drawn` is how it is drawn, on the scale of the picture. */
export function contentOf(picture: Picture, drawn: Drawn, surroundings: Surroundings): PictureContent {
  const { programme, colours, measure, fontSize } = surroundings
  const { rows, today, isCompact, nameOf, personOf } = picture
  const { scale, drawingOf, lines, railOf } = drawn
  return {
    programme: programme.title,
    notes: notesOf(picture, surroundings),
    columns: columnsOf(isCompact),
    rows: rows.map((row) => pictureRow(row, railOf, colours)),
    scale,
    today,
    drawingOf,
    nameOf,
    personOf,
    routes: lines.routes,
    badges: lines.badges,
    reasonOf: (key) => {
      const link = lines.linkOf(key)
      return link ? { state: link.state, words: LINK_REASON_SHORT_NL[link.reason] } : null
    },
    fontSize,
    measure,
    colours,
  }
}

/** On which day it was made, from which day it is looked at, and whether all is in it. */
function notesOf({ plan }: Picture, { settings }: Surroundings): string[] {
  const { referenceDate } = plan.settings
  return [
    SHARE_NL.madeOn(formatDate(dateInNetherlands(Date.now()))),
    ...(referenceDate === null ? [] : [SHARE_NL.lookedFrom(formatDate(referenceDate))]),
    ...(isNoFilter(settings.filter) ? [] : [SHARE_NL.filtered]),
  ]
}

const columnsOf = (isCompact: boolean): PictureColumn[] =>
  (isCompact ? (['title'] as const) : (['title', 'period', 'who', 'status'] as const)).map((id) => ({
    id,
    name: TIMELINE_NL.columns[id],
    width: COLUMN_WIDTHS[id],
  }))

function pictureRow(row: Row, railOf: (track: string) => LaneRail, colours: PictureColours): PictureRow {
  switch (row.kind) {
    case 'lane': {
      const { track, openCount, conflicts, possibleConflicts } = row
      const look = { name: track.title, track, colours: colours.tracks[track.palette], rail: railOf(track.id) }
      return { kind: 'lane', ...look, openCount, conflicts, possibleConflicts }
    }
    case 'empty':
      return { kind: 'note', text: TIMELINE_NL.laneEmpty(row.track.title) }
    case 'item': {
      const { item, isLate, isLapsed } = row.scheduled
      const status = isLapsed ? TIMELINE_NL.isLapsed : isLate ? TIMELINE_NL.isLate : STATUS_NL[item.place.status]
      const cells = { title: item.title, period: item.period, status }
      return {
        ...{ kind: 'item', scheduled: row.scheduled, track: row.track },
        depth: row.depth,
        signal: row.signal,
        cells,
      }
    }
  }
}
