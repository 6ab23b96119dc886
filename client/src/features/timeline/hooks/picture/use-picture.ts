import type { Person } from '@samenspoor/shared/model/person'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { type RefObject, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { statusNames } from '../../../../parts/item/status/status-names.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { Signal } from '../../../../sync/store/signal.ts'
import { useView } from '../../../../sync/use-view.ts'
import type { MeasureText } from '../../layout/bars/label-placement.ts'
import { fitColumns, type ShownColumn } from '../../layout/columns/column-set.ts'
import { type Row, rowsOf } from '../../layout/rows/rows.ts'
import { widthOf } from '../../layout/time-scale.ts'
import { windowsByRow } from '../../layout/windows/windows-by-row.ts'
import type { TimelineSettings } from '../use-settings.ts'
import { useArrangement } from './use-arrangement.ts'
import { type DrawingOf, useDrawings } from './use-drawings.ts'
import { type FrameSize, type FrameView, type InView, useFrameView } from './use-frame-view.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import { type FoundLines, NOTHING_FOUND } from './use-link-lines.ts'
import { useMeasureText } from './use-measure-text.ts'
import { type ScaleControls, useScale } from './use-scale.ts'
import { useWords, type Words } from './use-words.ts'

/** Everything that is drawn, as it follows from the plan, the settings and the size of the frame. */
export interface Picture extends ScaleControls, Words {
  readonly plan: Plan
  readonly schedule: Schedule
  readonly today: string
  readonly rows: readonly Row[]
  readonly frameSize: FrameSize
  readonly top: FrameView['top']
  readonly inView: Signal<InView>
  /** The lines as they are on the screen: the sheet looks for them. */
  readonly lines: Signal<FoundLines>
  /** The columns left of the drawing are the title alone. */
  readonly isCompact: boolean
  /** Those left of the drawing that fit. */
  readonly columns: readonly ShownColumn[]
  readonly leftWidth: number
  /** What is in view of the drawing. */
  readonly drawingWidth: number
  /** The whole drawing. */
  readonly width: number
  readonly measure: MeasureText
  readonly drawingOf: DrawingOf
  readonly personOf: (id: string | null) => Person | undefined
}

const COMPACT_BELOW = 1_100
/** So much of the drawing stays in view beside the columns. */
const LEAST_DRAWING = 320
const isCompactFrame = (frameWidth: number): boolean => frameWidth < COMPACT_BELOW

/** On a narrow screen the title alone. */
function columnsIn(frameWidth: number, chosen: readonly ShownColumn[]): readonly ShownColumn[] {
  if (!isCompactFrame(frameWidth)) return fitColumns(chosen, frameWidth - LEAST_DRAWING)
  return [{ id: 'title', width: Math.min(318, Math.max(180, Math.round(frameWidth * 0.4))) }]
}

const totalWidth = (columns: readonly ShownColumn[]): number => columns.reduce((sum, { width }) => sum + width, 0)

/** `dockedWidth` is what a panel takes beside the frame: the columns stay as they were, so that nothing jumps. */
export function usePicture(
  frame: RefObject<HTMLElement | null>,
  settings: TimelineSettings,
  dockedWidth: number,
): Picture {
  const { plan, schedule, today } = useView()
  const { programme } = useProgramme()
  const { folded, doneShown, pxPerDay, setPxPerDay } = settings
  const leftOf = useCallback(
    (frameWidth: number) => totalWidth(columnsIn(frameWidth + dockedWidth, settings.columns)),
    [dockedWidth, settings.columns],
  )
  const { size: frameSize, top, inView, expectLeft } = useFrameView(frame, leftOf)
  const wholeWidth = frameSize.width + dockedWidth
  const columns = useMemo(() => columnsIn(wholeWidth, settings.columns), [wholeWidth, settings.columns])
  const leftWidth = totalWidth(columns)
  const drawingWidth = frameSize.width - leftWidth
  // What is typed stands in the field at once; the rows follow.
  const filter = useDeferredValue(settings.filter)
  const arrangement = useArrangement(plan, schedule, programme.people, settings)
  const rows = useMemo(
    () => rowsOf(plan, schedule, { folded, doneShown, filter, arrangement }),
    [plan, schedule, folded, doneShown, filter, arrangement],
  )
  useKeptScroll(frame, frameSize.width)
  const controls = useScale({ frame, schedule, today, pxPerDay, setPxPerDay, leftWidth, drawingWidth, expectLeft })
  const measure = useMeasureText()
  const windows = useMemo(() => windowsByRow(schedule), [schedule])
  const drawingOf = useDrawings(controls.scale, today, measure, windows)
  const [lines] = useState(() => new Signal(NOTHING_FOUND))
  const words = useWords(schedule, plan.tracks, statusNames(plan.settings))
  const people = useMemo(() => new Map<string, Person>(programme.people.map((one) => [one.id, one])), [programme])
  return {
    plan,
    schedule,
    today,
    rows,
    frameSize,
    top,
    inView,
    lines,
    isCompact: isCompactFrame(wholeWidth),
    columns,
    leftWidth,
    drawingWidth,
    width: widthOf(controls.scale),
    measure,
    drawingOf,
    personOf: (id) => (id === null ? undefined : people.get(id)),
    ...controls,
    ...words,
  }
}
