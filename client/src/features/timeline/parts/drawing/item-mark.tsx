import type { PointerEvent } from 'react'
import { KindMarker } from '../../../../ui/marks/kind-marker.tsx'
import type { ShiftEdge } from '../../hooks/moving/use-shift.ts'
import { useActions } from '../../hooks/use-actions.ts'
import type { Shape } from '../../layout/bars/bar-shape.ts'
import type { Label } from '../../layout/bars/label-placement.ts'
import { lookOfBar } from '../../layout/bars/look-of-bar.ts'
import { PresenceRing, presenceText } from '../rows/presence-ring.tsx'
import { BarBody, insetsOf } from './bar-body.tsx'
import type { DrawingCellProps } from './drawing-cell.tsx'
import { WhiskerSvg } from './whisker-svg.tsx'

interface ItemMarkProps extends DrawingCellProps {
  readonly cell: string
  readonly shape: Exclude<Shape, { kind: 'text' }>
  readonly label: Label | null
  /** It hangs on the pointer or is being moved by keys. */
  readonly isLifted: boolean
}

const MARKER_BOX = 24

/** The bar or marker itself: a button that opens the item, and that can be dragged. */
export function ItemMark(props: ItemMarkProps) {
  const { scheduled, label, shape, cell, name, description, isActive, isLinkTarget, isLifted, mayWrite, marks } = props
  const { item, key, certainty } = scheduled
  const actions = useActions()
  const { isDone, isSolid, isConditional } = lookOfBar(scheduled)
  const isCut = props.cutLeft === 'part' && !isLifted
  const classes = [
    shape.kind === 'bar' ? 'bar' : 'msb',
    shape.kind === 'bar' && !scheduled.isLapsed ? 'filled' : '',
    marks.length > 0 ? 'ringed' : '',
    isSolid ? 'solid' : '',
    isConditional ? 'ev' : '',
    isLinkTarget ? 'link-target' : '',
    isLifted ? 'lifted' : '',
    mayWrite ? 'may-move' : '',
  ]
  const box =
    shape.kind === 'bar'
      ? { left: shape.x, width: shape.width, ...insetsOf(shape) }
      : { left: shape.x - MARKER_BOX / 2, width: MARKER_BOX }
  const edgeAt = (event: PointerEvent) => (mayWrite && shape.kind === 'bar' ? edgeUnder(event, shape) : 'both')
  return (
    <>
      {shape.kind === 'moment' && <WhiskerSvg shape={shape} isConditional={isConditional} />}
      <button
        type="button"
        className={classes.filter(Boolean).join(' ')}
        style={box}
        tabIndex={isActive ? 0 : -1}
        data-cell={cell}
        aria-label={[name, ...marks.filter(({ doing }) => doing !== 'looking').map(presenceText)].join('. ')}
        aria-description={description}
        onClick={() => actions.open(key)}
        onPointerMove={(event) => {
          event.currentTarget.style.cursor = edgeAt(event) === 'both' ? '' : 'ew-resize'
        }}
        onPointerDown={(event) => actions.beginDrag(event, key, edgeAt(event))}
      >
        {shape.kind === 'bar' ? (
          <>
            <BarBody shape={shape} isSolid={isSolid} isConditional={isConditional} isLapsed={scheduled.isLapsed} />
            {label?.at === 'inside' && (
              <InsideLabel
                text={isCut ? null : label.text}
                left={label.x - shape.x}
                right={shape.insetRight}
                isDone={isDone}
              />
            )}
          </>
        ) : (
          <KindMarker item={{ ...item, certainty }} size={18} />
        )}
        {marks.length > 0 && <PresenceRing marks={marks} />}
      </button>
      {label && label.at !== 'inside' && props.cutLeft !== 'whole' && (
        <span
          className={isDone ? 'ml checked' : 'ml'}
          style={label.at === 'left' ? { right: `calc(100% - ${label.x}px)` } : { left: label.x }}
          aria-hidden="true"
        >
          {label.text}
        </span>
      )}
    </>
  )
}

interface InsideLabelProps {
  readonly text: string | null
  readonly left: number
  readonly right: number
  readonly isDone: boolean
}

/** While the bar is cut off at the left its name stands at the edge: see EdgeLayer. */
function InsideLabel({ text, left, right, isDone }: InsideLabelProps) {
  return (
    text && (
      <span className={isDone ? 'bl checked' : 'bl'} style={{ marginLeft: left, marginRight: right }}>
        {text}
      </span>
    )
  )
}

/** Less wide than this a bar is moved, not stretched, in pixels. */
const STRETCHED_FROM = 40
const GRIP = 8

/** By its known ends a bar is made longer or shorter; elsewhere it is moved. */
function edgeUnder({ clientX, currentTarget }: PointerEvent, shape: Extract<Shape, { kind: 'bar' }>): ShiftEdge {
  if (shape.width < STRETCHED_FROM) return 'both'
  const { left, right } = currentTarget.getBoundingClientRect()
  if (shape.left.kind === 'known' && clientX < left + GRIP) return 'start'
  return shape.right.kind === 'known' && clientX > right - GRIP ? 'end' : 'both'
}
