import { memo, type ReactNode } from 'react'
import { COMMON_NL } from '../../../../nl/common.ts'
import { type TimelineActions, useActions } from '../../hooks/use-actions.ts'
import { COLUMN_CLASS, type GridColumn, isEditable, type ShownColumn } from '../../layout/columns/column-set.ts'
import { cellId } from '../../layout/columns/columns.ts'
import { CellDot } from '../rows/presence-ring.tsx'
import { contentOf } from './cell-content.tsx'
import type { ItemCellsProps } from './item-cells-props.ts'

/**
 * The cells left of the drawing. Its parts are functions, not components: there are some ten of them in each row, and what React
 * keeps of a component costs as much as what they draw.
 */
export const ItemCells = memo(function ItemCells(props: ItemCellsProps) {
  const actions = useActions()
  return (
    <div className="row-left" role="presentation">
      {props.columns.map((column) => cellOf(column, props, actions))}
    </div>
  )
})

function cellOf({ id, width }: ShownColumn, props: ItemCellsProps, actions: TimelineActions): ReactNode {
  const { scheduled, activeColumn, editing, marks, mayWrite, columns } = props
  const mark = marks.find(({ field, doing }) => field === id && doing === 'editing')
  const isEditing =
    editing === id || (editing !== null && id === 'title' && columns.every((other) => other.id !== editing))
  const classes = [
    'gc',
    COLUMN_CLASS[id],
    mark ? `edc p${mark.person.colour}` : '',
    isEditing ? 'editing' : '',
    isWords(id) && !mark && !isEditing ? 'wd' : '',
    id === 'status' ? `st-${scheduled.isLate ? 'late' : scheduled.item.place.status}` : '',
  ]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the treegrid handles the keys of all its cells
    <div
      key={id}
      role="gridcell"
      className={classes.filter(Boolean).join(' ')}
      style={{ width }}
      tabIndex={isEditing ? undefined : activeColumn === id ? 0 : -1}
      data-cell={cellId({ row: scheduled.key, column: id })}
      aria-readonly={!mayWrite || !isEditable(id)}
      {...ofCell(id, props)}
      onClick={id === 'title' && !isEditing ? () => actions.open(scheduled.key) : undefined}
      onDoubleClick={isEditing ? undefined : () => actions.edit(scheduled.key, id)}
    >
      {contentOf(id, props)}
      {mark && <CellDot mark={mark} />}
    </div>
  )
}

/** Nothing stands in it but words: the cell itself cuts them off. */
const isWords = (column: GridColumn): boolean => column === 'period' || column === 'who' || column === 'status'

interface OfCell {
  readonly title?: string | undefined
  readonly 'aria-label'?: string
  /** Initials, which the styles draw. */
  readonly 'data-i'?: string
}

function ofCell(
  column: GridColumn,
  { scheduled: { item, isLate, isLapsed }, person, statuses }: ItemCellsProps,
): OfCell {
  switch (column) {
    case 'title':
      return { title: item.title }
    case 'period':
      return { title: item.period }
    case 'who':
      return person ? { title: person.name, 'data-i': person.initials } : { 'aria-label': COMMON_NL.nobody }
    case 'status':
      return { title: isLate || isLapsed ? statuses[item.place.status] : undefined }
    default:
      return {}
  }
}
