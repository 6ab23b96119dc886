import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { memo } from 'react'
import type { InView } from '../../hooks/picture/use-frame-view.ts'
import type { Picture } from '../../hooks/picture/use-picture.ts'
import { useActions } from '../../hooks/use-actions.ts'
import { extentOf } from '../../layout/bars/bar-shape.ts'
import { lookOfBar } from '../../layout/bars/look-of-bar.ts'
import { type Cut, cutLeft, cutRight, wordsInView } from '../../layout/cut.ts'
import type { Drawing } from '../../layout/drawing.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { ItemRow } from '../../layout/rows/rows.ts'

interface EdgeLayerProps extends Pick<Picture, 'rows' | 'drawingOf' | 'measure'> {
  readonly inView: InView
  readonly frameWidth: number
  /** What is drawn elsewhere than the plan has it: moved, or about to be. */
  readonly isElsewhere: (key: ItemKey) => boolean
}

/** Of the button that leads to what lies beyond. */
const ARROW = 16

/**
 * At the edges of what is in view: arrows to what lies beyond, and the name of a bar that runs out at the left. One layer that
 * stays in place for all rows: a browser scrolls one such layer with less work than one for each row.
 */
export const EdgeLayer = memo(function EdgeLayer(props: EdgeLayerProps) {
  const { rows, inView, drawingOf, isElsewhere } = props
  return (
    <div className="edges" aria-hidden="true">
      {rows.slice(inView.firstRow, inView.lastRow + 1).map((row, offset) => {
        if (row.kind !== 'item' || isElsewhere(row.key)) return null
        const drawing = drawingOf(row.scheduled)
        const [left, right] = [cutLeft(drawing, inView.left), cutRight(drawing, inView.right)]
        if (left === null && right === null) return null
        const top = (inView.firstRow + offset) * ROW_HEIGHT
        const edges = { left, right, top, from: inView.left, to: props.frameWidth - ARROW - 1 }
        return <Edge key={row.key} row={row} drawing={drawing} measure={props.measure} {...edges} />
      })}
    </div>
  )
})

interface EdgeProps extends Pick<EdgeLayerProps, 'measure'> {
  readonly row: ItemRow
  readonly drawing: Drawing
  readonly left: Cut
  readonly right: Cut
  readonly top: number
  /** The left edge of what is in view of the drawing. */
  readonly from: number
  /** Where the arrow at the right stands, in the frame. */
  readonly to: number
}

const Edge = memo(function Edge({ row, drawing, left, right, top, from, to, measure }: EdgeProps) {
  const { scheduled, track } = row
  const { item } = scheduled
  const { reveal } = useActions()
  const extent = extentOf(drawing.shape)
  const { isDone, isSolid, isConditional } = lookOfBar(scheduled)
  const words = left === 'part' ? wordsInView(item.title, drawing, from, measure) : null
  const look = `t-${track.palette}${isSolid ? ' solid' : ''}${isConditional ? ' ev' : ''}`
  if (!extent) return null
  return (
    <>
      {left !== null && (
        <button
          type="button"
          className={`off left ${left} ${look}`}
          style={{ top }}
          tabIndex={-1}
          onClick={() => reveal(extent.from)}
        />
      )}
      {words && (
        <span className={`bl ${look}${isDone ? ' checked' : ''}`} style={{ top }}>
          {words}
        </span>
      )}
      {right !== null && (
        <button
          type="button"
          className={`off right ${right} ${look}`}
          style={{ top, left: to }}
          tabIndex={-1}
          onClick={() => reveal(extent.to)}
        />
      )}
    </>
  )
})
