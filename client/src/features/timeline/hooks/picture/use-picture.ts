import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { type RefObject, useCallback, useMemo } from 'react'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { useView } from '../../../../sync/use-view.ts'
import type { MeasureText } from '../../layout/label-placement.ts'
import { type LaneRail, laneRail } from '../../layout/lane-rail.ts'
import { type Row, rowsOf } from '../../layout/rows.ts'
import { widthOf } from '../../layout/time-scale.ts'
import { windowsByRow } from '../../layout/windows/windows-by-row.ts'
import type { TimelineSettings } from '../use-settings.ts'
import { type DrawingOf, useDrawings } from './use-drawings.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import { type LinkLines, useLinkLines } from './use-link-lines.ts'
import { useMeasureText } from './use-measure-text.ts'
import { type ScaleControls, useScale } from './use-scale.ts'
import { useVisibleWindow, type VisibleWindow } from './use-visible-window.ts'
import { useWords, type Words } from './use-words.ts'

/** Everything that is drawn, as it follows from the plan, the settings and the size of the frame. */
export interface Picture extends ScaleControls, Words {
  readonly plan: Plan
  readonly schedule: Schedule
  readonly today: string
  readonly rows: readonly Row[]
  readonly lines: LinkLines
  readonly visible: VisibleWindow
  /** The columns left of the drawing are the title alone. */
  readonly isCompact: boolean
  readonly leftWidth: number
  /** What is in view of the drawing. */
  readonly drawingWidth: number
  /** The whole drawing. */
  readonly width: number
  readonly measure: MeasureText
  readonly drawingOf: DrawingOf
  readonly railOf: (track: string) => LaneRail
  readonly personOf: (id: string | null) => Person | undefined
}

const COMPACT_BELOW = 1_100
const LEFT_WIDTH = 608
const isCompactFrame = (frameWidth: number): boolean => frameWidth < COMPACT_BELOW
const leftWidthOf = (frameWidth: number): number =>
  isCompactFrame(frameWidth) ? Math.min(318, Math.max(180, Math.round(frameWidth * 0.4))) : LEFT_WIDTH

const NO_RAIL: LaneRail = { solid: null, dotted: null, stations: [] }

/** `dockedWidth` is what a panel takes beside the frame: the columns stay as they were, so that nothing jumps. */
export function usePicture(
  frame: RefObject<HTMLElement | null>,
  settings: TimelineSettings,
  selected: ItemKey | null,
  dockedWidth: number,
): Picture {
  const { plan, schedule, today } = useView()
  const { programme } = useProgramme()
  const { folded, doneShown, filter, pxPerDay, setPxPerDay, lines: mode } = settings
  const leftOf = useCallback((frameWidth: number) => leftWidthOf(frameWidth + dockedWidth), [dockedWidth])
  const visible = useVisibleWindow(frame, leftOf)
  const leftWidth = leftOf(visible.frameWidth)
  const drawingWidth = visible.frameWidth - leftWidth
  const rows = useMemo(
    () => rowsOf(plan, schedule, { folded, doneShown, filter }),
    [plan, schedule, folded, doneShown, filter],
  )
  useKeptScroll(frame, visible.frameWidth)
  const controls = useScale({ frame, schedule, today, pxPerDay, setPxPerDay, leftWidth, drawingWidth })
  const measure = useMeasureText()
  const windows = useMemo(() => windowsByRow(schedule), [schedule])
  const drawingOf = useDrawings(controls.scale, today, measure, windows)
  const lines = useLinkLines({ rows, schedule, drawingOf, mode, selected, measure })
  const words = useWords(schedule, plan.tracks)
  const rails = useMemo(() => railsOf(plan, schedule, drawingOf), [plan, schedule, drawingOf])
  const people = useMemo(() => new Map<string, Person>(programme.people.map((one) => [one.id, one])), [programme])
  return {
    plan,
    schedule,
    today,
    rows,
    lines,
    visible,
    isCompact: isCompactFrame(visible.frameWidth + dockedWidth),
    leftWidth,
    drawingWidth,
    width: widthOf(controls.scale),
    measure,
    drawingOf,
    railOf: (track) => rails.get(track) ?? NO_RAIL,
    personOf: (id) => (id === null ? undefined : people.get(id)),
    ...controls,
    ...words,
  }
}

function railsOf(plan: Plan, schedule: Schedule, drawingOf: DrawingOf): Map<string, LaneRail> {
  const byTrack = Map.groupBy<string, ScheduledItem>(schedule.items.values(), ({ item }) => item.track)
  return new Map(plan.tracks.map(({ id }) => [id, laneRail(byTrack.get(id) ?? [], (entry) => drawingOf(entry).shape)]))
}
