import { memo } from 'react'
import { useNewsAt } from '../../../../sync/use-marks.ts'
import { GRID_COLUMNS } from '../../layout/column-set.ts'
import { ROW_HEIGHT } from '../../layout/links/route-candidates.ts'
import { useWorkingAt } from '../../working/working-store.ts'
import { DrawingCell, type DrawingCellProps } from './drawing-cell.tsx'
import { ItemCells, type ItemCellsProps } from './item-cells.tsx'

interface ItemRowProps extends Omit<DrawingCellProps, 'isActive'>, Omit<ItemCellsProps, 'work' | 'hasNews'> {
  readonly index: number
  readonly depth: number
  readonly isSelected: boolean
}

/** A row of the timeline. Memoised: one edit anywhere draws one row. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { scheduled, track, index, depth, isSelected, activeColumn, editing, marks, ghost } = props
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
      <ItemCells {...props} work={work} hasNews={news !== null} />
      <DrawingCell
        {...props}
        isActive={activeColumn === 'bar'}
        marks={marks.filter(({ field, doing }) => doing !== 'editing' || !isColumn(field))}
      />
    </div>
  )
})

const isColumn = (field: string | null): boolean => GRID_COLUMNS.some((column) => column === field)
