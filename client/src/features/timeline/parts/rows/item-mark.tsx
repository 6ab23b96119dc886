import { useId } from 'react'
import { Icon } from '../../../../ui/icon.tsx'
import { KindMarker } from '../../../../ui/kind-marker.tsx'
import { useActions } from '../../hooks/use-actions.ts'
import type { Shape } from '../../layout/bar-shape.ts'
import type { Label } from '../../layout/label-placement.ts'
import { BarSvg } from './bar-svg.tsx'
import type { DrawingCellProps } from './drawing-cell.tsx'
import { PresenceRing, presenceText } from './presence-ring.tsx'
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
  const describedBy = useId()
  const isConditional = certainty === 'conditional' && !scheduled.isLapsed
  const isDone = item.place.status === 'done'
  const isSolid = (isDone || item.place.status === 'in-progress') && !scheduled.isLapsed
  const isCut = props.cutLeft === 'part' && !isLifted
  const classes = [
    shape.kind === 'bar' ? 'bar' : 'msb',
    isSolid ? 'solid' : '',
    isConditional ? 'ev' : '',
    isLinkTarget ? 'link-target' : '',
    isLifted ? 'lifted' : '',
    mayWrite ? 'may-move' : '',
  ]
  const box =
    shape.kind === 'bar' ? { left: shape.x, width: shape.width } : { left: shape.x - MARKER_BOX / 2, width: MARKER_BOX }
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
        aria-describedby={describedBy}
        onClick={() => actions.open(key)}
        onPointerDown={(event) => {
          const grip = event.target instanceof HTMLElement ? event.target.dataset.grip : undefined
          actions.beginDrag(event, key, grip === 'start' || grip === 'end' ? grip : 'both')
        }}
      >
        {shape.kind === 'bar' ? (
          <>
            <BarSvg
              shape={shape}
              palette={props.track.palette}
              isSolid={isSolid}
              isConditional={isConditional}
              isLapsed={scheduled.isLapsed}
            />
            {label?.at === 'inside' && (
              <InsideLabel
                text={isCut ? props.cutText : label.text}
                isCut={isCut}
                left={label.x - shape.x}
                right={shape.insetRight}
                isDone={isDone}
              />
            )}
            {mayWrite && shape.width >= 40 && (
              <>
                {shape.left.kind === 'known' && <span className="grip start" data-grip="start" />}
                {shape.right.kind === 'known' && <span className="grip end" data-grip="end" />}
              </>
            )}
          </>
        ) : (
          <KindMarker item={{ ...item, certainty }} size={18} />
        )}
        <PresenceRing marks={marks} />
      </button>
      <span id={describedBy} hidden>
        {description}
      </span>
      {label && label.at !== 'inside' && props.cutLeft !== 'whole' && (
        <span className={label.at === 'left' ? 'ml left' : 'ml'} style={{ left: label.x }} aria-hidden="true">
          {isDone && <Icon name="check" size={11} />}
          {label.text}
        </span>
      )}
      {props.mayLink && !isLifted && (
        <span
          className="link-handle"
          style={{ left: box.left + box.width }}
          onPointerDown={(event) => actions.beginLink(event, key)}
        />
      )}
    </>
  )
}

interface InsideLabelProps {
  readonly text: string | null
  readonly isCut: boolean
  readonly left: number
  readonly right: number
  readonly isDone: boolean
}

/** Stays in view while the bar is cut off at the left. */
function InsideLabel({ text, isCut, left, right, isDone }: InsideLabelProps) {
  return (
    text && (
      <span className={isCut ? 'bl cut' : 'bl'} style={{ marginLeft: left, marginRight: right }}>
        <span>
          {isDone && <Icon name="check" size={11} />}
          {text}
        </span>
      </span>
    )
  )
}
