import { formatDate, formatDateShort } from '@samenspoor/shared/dates/format'
import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { memo } from 'react'
import { TIMELINE_NL as NL } from '../../../../nl/timeline/timeline.ts'
import type { Sort } from '../../layout/arranged/sort.ts'
import type { ShownColumn } from '../../layout/columns/column-set.ts'
import type { Column } from '../../layout/columns/columns.ts'
import { columnsBetween, minorMonths, type TimeScale, xOf } from '../../layout/time-scale.ts'
import { HeaderCell } from './header-cell.tsx'

interface HeaderProps {
  readonly scale: TimeScale
  readonly today: string
  readonly fromX: number
  readonly toX: number
  readonly columns: readonly ShownColumn[]
  readonly sort: Sort | null
  /** The year that runs out of view at the left: its name stays in view. */
  readonly cutYear: string | null
  /** The column whose name is the tab stop of the grid. */
  readonly active: Column | null
}

/** The names of the columns, and years with their quarters or months above the drawing. */
export const Header = memo(function Header({ scale, today, fromX, toX, columns, sort, cutYear, active }: HeaderProps) {
  const months = minorMonths(scale.pxPerDay)
  const years = columnsBetween(scale, 12, fromX, toX)
  return (
    <div className="ghead" role="rowgroup">
      <div role="row" className="gr hd" aria-rowindex={1} tabIndex={-1}>
        <div className="row-left" role="presentation">
          {columns.map((column) => (
            <HeaderCell
              key={column.id}
              column={column}
              sort={sort}
              isActive={active === column.id}
              isFixed={columns.length === 1}
            />
          ))}
        </div>
        <div role="columnheader" tabIndex={-1} className="gt" aria-label={NL.columns.bar}>
          {years.map(({ key, x, width, year }) => (
            <span key={key} className="yr" style={{ left: x, width }}>
              {key === cutYear ? <b>{year}</b> : year}
            </span>
          ))}
          {months < 12 &&
            columnsBetween(scale, months, fromX, toX).map(({ key, x, width, month }) => (
              <span key={key} className={month === 1 ? 'qt y' : 'qt'} style={{ left: x, width }}>
                {width >= 26 && (months === 1 ? NL.month(month) : NL.quarter(month))}
              </span>
            ))}
          <span
            className={months === 12 ? 'today-l low' : 'today-l'}
            style={{ left: xOf(scale, toDayNumber(today) + 0.5) }}
            title={NL.todayIs(formatDate(today))}
          >
            <span className="vh">{NL.today} </span>
            {formatDateShort(today).replace(/ \d+$/, '')}
          </span>
        </div>
      </div>
    </div>
  )
})
