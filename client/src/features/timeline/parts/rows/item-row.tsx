import { memo } from 'react'
import type { PresenceMark } from '../../../../sync/others/presence-marks.ts'
import { useNewsAt } from '../../../../sync/use-marks.ts'
import { GRID_COLUMNS } from '../../layout/columns/column-set.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import { useWorkingAt } from '../../working/working-store.ts'
import { ItemCells } from '../cells/item-cells.tsx'
import type { ItemCellsProps } from '../cells/item-cells-props.ts'
import { DrawingCell, type DrawingCellProps } from '../drawing/drawing-cell.tsx'

interface ItemRowProps extends Omit<DrawingCellProps, 'isActive'>, Omit<ItemCellsProps, 'work' | 'hasNews'> {
  readonly index: number
  readonly depth: number
  readonly isSelected: boolean
}

/** A row of the timeline. Memoised, as are its cells and its drawing: one edit draws one row, another zoom the drawings alone. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { scheduled, track, index, depth, isSelected, activeColumn, editing, marks, ghost, mayWrite } = props
  const work = useWorkingAt(scheduled.key)
  const news = useNewsAt(scheduled.key)
  const looking = marks.find(({ doing }) => doing === 'looking')
  const classes = [
    'gr',
    `t-${track.palette}`,
    depth > 0 ? `sub d${depth}` : '',
    editing ? 'is-editing' : '',
    scheduled.isLapsed ? 'lapsed' : '',
    work.isChosen ? 'chosen' : '',
    ghost ? 'hit' : '',
    ghost?.isBad ? 'bad' : '',
    ghost?.isAway ? 'away' : '',
    looking ? `looked p${looking.person.colour}` : '',
    news ? 'news' : '',
  ]
  return (
    <div
      role="row"
      tabIndex={-1}
      className={classes.filter(Boolean).join(' ')}
      style={{ top: index * ROW_HEIGHT }}
      data-row={scheduled.key}
      aria-level={depth + 2}
      aria-rowindex={index + 2}
      aria-selected={work.isChoosing ? work.isChosen : isSelected}
      aria-label={props.name}
      {...(props.isFolded === null ? {} : { 'aria-expanded': !props.isFolded })}
    >
      <ItemCells
        scheduled={scheduled}
        track={track}
        columns={props.columns}
        activeColumn={activeColumn === 'bar' ? null : activeColumn}
        editing={editing}
        person={props.person}
        statuses={props.statuses}
        signal={props.signal}
        isFolded={props.isFolded}
        slack={props.slack}
        conflicts={props.conflicts}
        possible={props.possible}
        marks={marks}
        mayWrite={mayWrite}
        work={work}
        hasNews={news !== null}
      />
      <DrawingCell
        scheduled={scheduled}
        drawing={props.drawing}
        scale={props.scale}
        today={props.today}
        name={props.name}
        description={props.description}
        isActive={activeColumn === 'bar'}
        isLinkTarget={props.isLinkTarget}
        preview={props.preview}
        previewed={props.previewed}
        ghost={ghost}
        cutLeft={props.cutLeft}
        partsFrom={props.partsFrom}
        partsTo={props.partsTo}
        measure={props.measure}
        marks={marks.length === 0 ? marks : marks.filter(isOfDrawing)}
        mayWrite={mayWrite}
      />
    </div>
  )
})

/** What somebody types in a column is shown there. */
const isOfDrawing = ({ field, doing }: PresenceMark): boolean =>
  doing !== 'editing' || !GRID_COLUMNS.some((column) => column === field)
