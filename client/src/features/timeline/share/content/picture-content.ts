import type { Person } from '@samenspoor/shared/model/person'
import type { TRACK_PALETTES, Track } from '@samenspoor/shared/model/track'
import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import type { LaneRail } from '../../layout/bars/lane-rail.ts'
import type { Drawing } from '../../layout/drawing.ts'
import type { Badge } from '../../layout/links/badge-place.ts'
import type { Route } from '../../layout/links/ways/link-route.ts'
import type { TimeScale } from '../../layout/time-scale.ts'

/** The colours of one track, in words that any program reads: `#186cce`. */
export interface TrackColours {
  readonly line: string
  readonly text: string
  readonly tint: string
  readonly mid: string
  readonly on: string
}

type Palette = (typeof TRACK_PALETTES)[number]

export interface PictureColours {
  readonly surface: string
  readonly surface2: string
  readonly sunken: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly onInk: string
  readonly line: string
  readonly line2: string
  readonly lineControl: string
  readonly grid: string
  readonly gridStrong: string
  readonly danger: string
  readonly dangerTint: string
  readonly onDanger: string
  readonly warn: string
  readonly warnGraphic: string
  readonly onWarn: string
  readonly tracks: Readonly<Record<Palette, TrackColours>>
}

/** Width in pixels of a text of this size (pixels) and weight. */
export type MeasureLetters = (text: string, size: number, weight: number) => number

/** A column left of the drawing. `who` and `status` are drawn, the others are words. */
export interface PictureColumn {
  readonly id: string
  readonly name: string
  readonly width: number
}

/** A head of rows: a track, or what else they are grouped by. */
export interface PictureLane {
  readonly kind: 'lane'
  readonly name: string
  /** The shape before the name; null when it is no track. */
  readonly track: Track | null
  readonly colours: TrackColours
  readonly rail: LaneRail
  readonly openCount: number
  readonly conflicts: number
  readonly possibleConflicts: number
}

export interface PictureItem {
  readonly kind: 'item'
  readonly scheduled: ScheduledItem
  readonly track: Track
  readonly depth: number
  readonly signal: LinkState | null
  /** First and last day of what hangs under it; null when nothing does. */
  readonly parts: { readonly from: string; readonly to: string } | null
  /** The words of each column, by its id. */
  readonly cells: Readonly<Record<string, string>>
}

/** Words instead of rows: nothing is planned here yet. */
interface PictureNote {
  readonly kind: 'note'
  readonly text: string
}

export type PictureRow = PictureLane | PictureItem | PictureNote

/** Everything that a picture of the timeline shows, as the screen has it. */
export interface PictureContent {
  readonly programme: string
  /** Under the title: the day of the picture, and what is not in it. */
  readonly notes: readonly string[]
  readonly columns: readonly PictureColumn[]
  readonly rows: readonly PictureRow[]
  readonly scale: TimeScale
  /** YYYY-MM-DD */
  readonly today: string
  readonly drawingOf: (entry: ScheduledItem) => Drawing
  /** The item in words. */
  readonly nameOf: (entry: ScheduledItem) => string
  readonly personOf: (id: string | null) => Person | undefined
  readonly routes: readonly Route[]
  readonly badges: readonly Badge[]
  /** State of a link, and why in a few words; null when it has gone. */
  readonly reasonOf: (badge: string) => { readonly state: LinkState; readonly words: string } | null
  /** Pixels of the names in the drawing: what the labels were measured with. */
  readonly fontSize: number
  readonly measure: MeasureLetters
  readonly colours: PictureColours
}

/** A piece of the timeline: whole rows, and from where to where in time, in pixels of the drawing. */
export interface PicturePart {
  readonly firstRow: number
  /** The last one that is in it. */
  readonly lastRow: number
  readonly fromX: number
  readonly toX: number
}
