import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { datesOf } from '@samenspoor/shared/schedule/item-dates'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { memo } from 'react'
import { COMMON_NL } from '../../../../nl/common.ts'
import { TIMELINE_NL as NL } from '../../../../nl/timeline/timeline.ts'
import type { PresenceMark } from '../../../../sync/others/presence-marks.ts'
import { lateQuietly } from '../../../../ui/late/late-quietly.tsx'
import type { Ghost } from '../../consequences/ghosts.ts'
import type { ShiftPreview } from '../../hooks/moving/use-shift.ts'
import { extentOf, type Shape, shapeOf } from '../../layout/bars/bar-shape.ts'
import { type MeasureText, placeLabel } from '../../layout/bars/label-placement.ts'
import { cellId } from '../../layout/columns/columns.ts'
import type { Cut } from '../../layout/cut.ts'
import type { Drawing } from '../../layout/drawing.ts'
import { type TimeScale, widthOf } from '../../layout/time-scale.ts'
import { FormerMark } from './former-mark.tsx'
import { ItemMark } from './item-mark.tsx'
import { SummaryBar } from './summary-bar.tsx'
import { WindowBand } from './window-band.tsx'

const GhostMark = lateQuietly(() =>
  import('../../consequences/parts/ghost-mark.tsx').then((module) => module.GhostMark),
)

export interface DrawingCellProps {
  readonly scheduled: ScheduledItem
  readonly drawing: Drawing
  readonly scale: TimeScale
  readonly today: string
  /** The item in words, and its links in words. */
  readonly name: string
  readonly description: string
  readonly isActive: boolean
  readonly isLinkTarget: boolean
  readonly mayWrite: boolean
  readonly preview: ShiftPreview | null
  /** This item as the schedule would have it with the words of the preview. */
  readonly previewed: ScheduledItem | null
  /** What a move would do to this row; null when it does nothing here. */
  readonly ghost: Ghost | null
  readonly marks: readonly PresenceMark[]
  readonly cutLeft: Cut
  /** First and last day of what hangs under it; null when nothing does. */
  readonly partsFrom: string | null
  readonly partsTo: string | null
  readonly measure: MeasureText
}

/** The last cell of a row: the item as it lies in time. */
export const DrawingCell = memo(function DrawingCell(props: DrawingCellProps) {
  const { scheduled, drawing, preview, scale, isActive, ghost } = props
  const { shape } = drawing
  const window = ghost?.drawing ? ghost.drawing.window : drawing.window
  const isAway = ghost?.isAway === true
  const cell = cellId({ row: scheduled.key, column: 'bar' })
  if (shape.kind === 'text') {
    return (
      <div role="gridcell" className="gt" tabIndex={isActive ? 0 : -1} data-cell={cell} aria-label={props.name}>
        {props.partsFrom !== null && <SummaryBar {...props} isAlone />}
        {window && <WindowBand drawing={window} />}
        <span className="tl-no-bar">{textOf(shape.reason)}</span>
      </div>
    )
  }
  const shown = preview ? previewShape(props, preview) : shape
  const hasMoved = preview !== null && preview.words !== preview.original
  const labelOf = () => {
    if (hasMoved) return window ? null : placeLabel(scheduled.item.title, shown, widthOf(scale), props.measure)
    return isAway ? null : ghost?.drawing ? ghost.drawing.label : drawing.label
  }
  return (
    <div role="gridcell" className="gt" tabIndex={-1}>
      {props.partsFrom !== null && <SummaryBar {...props} isAlone={false} />}
      {window && <WindowBand drawing={window} />}
      {hasMoved ? <Origin shape={shape} /> : drawing.former && !isAway && <FormerMark place={drawing.former} />}
      <ItemMark
        {...props}
        cell={cell}
        shape={shown.kind === 'text' ? shape : shown}
        label={labelOf()}
        isLifted={hasMoved}
      />
      {isAway && !hasMoved && <GhostMark ghost={ghost} scheduled={scheduled} />}
      {preview && !movesAlong(preview) && <ShiftTip shape={shown} preview={preview} />}
    </div>
  )
})

function textOf(reason: Extract<Shape, { kind: 'text' }>['reason']): string {
  switch (reason) {
    case 'unread':
      return COMMON_NL.unreadPeriod
    case 'dateless':
      return NL.dateless
    case 'empty':
      return COMMON_NL.noPeriod
  }
}

/** Of several that move together only the one that is held says where it comes to stand: the others are in the panel. */
const movesAlong = ({ key, along }: ShiftPreview): boolean => along.some((other) => other.key === key)

/** Where it comes to stand with the words of the preview, and what decisions make of them. */
function previewShape({ scheduled, previewed, scale, today }: DrawingCellProps, { words }: ShiftPreview): Shape {
  const item = { ...scheduled.item, period: words }
  return shapeOf(item, previewed?.dates ?? datesOf(item, today), scale, toDayNumber(today))
}

/** Where the item came from, while it is moved. */
function Origin({ shape }: { shape: Shape }) {
  const extent = extentOf(shape)
  return extent && <span className="origin" style={{ left: extent.from, width: extent.to - extent.from }} />
}

function ShiftTip({ shape, preview }: { shape: Shape; preview: ShiftPreview }) {
  const extent = extentOf(shape)
  return (
    extent && (
      <span className="shift-tip" style={{ left: extent.from }} aria-hidden="true">
        <b>{preview.words}</b> {NL.shifted(preview.steps, preview.unit, preview.edge)}
      </span>
    )
  )
}
