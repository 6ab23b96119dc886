import { dateInNetherlands } from '@samenspoor/shared/dates/date-in-netherlands'
import { formatDate } from '@samenspoor/shared/dates/format'
import type { Programme } from '@samenspoor/shared/model/programme'
import { LINK_REASON_SHORT_NL } from '../../../../nl/common.ts'
import { GRID_NL } from '../../../../nl/timeline/grid.ts'
import { SHARE_NL } from '../../../../nl/timeline/share.ts'
import { TIMELINE_NL } from '../../../../nl/timeline/timeline.ts'
import { isNoFilter } from '../../../../parts/filter/plan-filter.ts'
import type { DrawingOf } from '../../hooks/picture/use-drawings.ts'
import type { Picture } from '../../hooks/picture/use-picture.ts'
import type { TimelineSettings } from '../../hooks/use-settings.ts'
import { laneRail } from '../../layout/bars/lane-rail.ts'
import type { LinkLines } from '../../layout/links/link-lines.ts'
import { spanOfParts } from '../../layout/rows/parts-span.ts'
import type { Row } from '../../layout/rows/rows.ts'
import { cellsOf } from './cells-of.ts'
import type { MeasureLetters, PictureColours, PictureContent, PictureRow, TrackColours } from './picture-content.ts'

/** What a picture needs beside the timeline on the screen. */
export interface Surroundings {
  readonly programme: Programme
  readonly settings: TimelineSettings
  readonly colours: PictureColours
  readonly measure: MeasureLetters
  readonly fontSize: number
}

type Drawn = Pick<Picture, 'scale' | 'drawingOf'> & { readonly lines: LinkLines }

/** The timeline on the screen as a picture has it; `drawn` is how it is drawn, on the scale of the picture. */
export function contentOf(picture: Picture, drawn: Drawn, surroundings: Surroundings): PictureContent {
  const { programme, colours, measure, fontSize } = surroundings
  const { rows, today, columns, nameOf, personOf } = picture
  const { scale, drawingOf, lines } = drawn
  return {
    programme: programme.title,
    notes: notesOf(picture, surroundings),
    columns: columns.map(({ id, width }) => ({ id, name: GRID_NL.columns[id], width })),
    rows: rows.map((row) => pictureRow(row, picture, drawingOf, colours)),
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

/** Of rows that are not grouped by track. */
const withoutTrack = ({ ink, ink2, sunken, lineControl, surface }: PictureColours): TrackColours => ({
  ...{ line: ink2, text: ink, tint: sunken, mid: lineControl, on: surface },
})

function pictureRow(row: Row, picture: Picture, drawingOf: DrawingOf, colours: PictureColours): PictureRow {
  switch (row.kind) {
    case 'lane': {
      const { group, openCount, conflicts, possibleConflicts } = row
      const { track } = group
      const name = picture.isCompact ? group.shortTitle : group.title
      const look = { name, track, colours: track ? colours.tracks[track.palette] : withoutTrack(colours) }
      const rail = laneRail(row.entries, (entry) => drawingOf(entry).shape)
      return { kind: 'lane', ...look, rail, openCount, conflicts, possibleConflicts }
    }
    case 'empty':
      return { kind: 'note', text: TIMELINE_NL.laneEmpty(row.track.title) }
    case 'item': {
      const { scheduled, track, depth, signal } = row
      const parts = row.parts.length === 0 ? null : spanOfParts(row.parts)
      return { kind: 'item', scheduled, track, depth, signal, parts, cells: cellsOf(scheduled, track, picture) }
    }
  }
}
