import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { memo } from 'react'
import type { Picture } from '../../hooks/picture/use-picture.ts'
import { useActions } from '../../hooks/use-actions.ts'
import { extentOf } from '../../layout/bar-shape.ts'
import { type Cut, cutLeft, cutRight, wordsInView } from '../../layout/cut.ts'
import type { Drawing } from '../../layout/drawing.ts'
import { ROW_HEIGHT } from '../../layout/links/route-candidates.ts'
import { lookOfBar } from '../../layout/look-of-bar.ts'
import type { ItemRow } from '../../layout/rows.ts'

interface EdgeLayerProps extends Pick<Picture, 'rows' | 'visible' | 'drawingOf' | 'measure'> {
  /** What is drawn elsewhere than the plan has it: moved, or about to be. */
  readonly isElsewhere: (key: ItemKey) => boolean
}

/**
 * At the edges of what is in view: arrows to what lies beyond, and the name of a bar that runs out at the left. One layer that
 * stays in place for all rows: a browser scrolls one such layer with less work than one for each row.
 */
export const EdgeLayer = memo(function EdgeLayer(props: EdgeLayerProps) {
  const { rows, visible, drawingOf, isElsewhere } = props
  return (
    <div className="edges" aria-hidden="true">
      {rows.slice(visible.firstRow, visible.lastRow + 1).map((row, offset) => {
        if (row.kind !== 'item' || isElsewhere(row.key)) return null
        const drawing = drawingOf(row.scheduled)
        const [left, right] = [cutLeft(drawing, visible.left), cutRight(drawing, visible.right)]
        if (left === null && right === null) return null
        const top = (visible.firstRow + offset) * ROW_HEIGHT
        return <Edge key={row.key} {...props} row={row} drawing={drawing} left={left} right={right} top={top} />
      })}
    </div>
  )
})

interface EdgeProps extends Pick<EdgeLayerProps, 'visible' | 'measure'> {
  readonly row: ItemRow
  readonly drawing: Drawing
  readonly left: Cut
  readonly right: Cut
  readonly top: number
}

function Edge({ row: { scheduled, track }, drawing, left, right, top, visible, measure }: EdgeProps) {
  const { item } = scheduled
  const { reveal } = useActions()
  const extent = extentOf(drawing.shape)
  const { isDone, isSolid, isConditional } = lookOfBar(scheduled)
  const words = left === 'part' ? wordsInView(item.title, drawing, visible.left, measure) : null
  const classes = [`t-${track.palette}`, isSolid ? 'solid' : '', isConditional ? 'ev' : ''].filter(Boolean).join(' ')
  if (!extent) return null
  return (
    <span className={classes}>
      {left !== null && (
        <button
          type="button"
          className={`off left ${left}`}
          style={{ top }}
          tabIndex={-1}
          onClick={() => reveal(extent.from)}
        />
      )}
      {words && (
        <span className={isDone ? 'bl checked' : 'bl'} style={{ top }}>
          {words}
        </span>
      )}
      {right !== null && (
        <button
          type="button"
          className={`off right ${right}`}
          style={{ top, left: visible.frameWidth - ARROW - 1 }}
          tabIndex={-1}
          onClick={() => reveal(extent.to)}
        />
      )}
    </span>
  )
}

const ARROW = 16
