import { formatDate, formatDateShort } from '@samenspoor/shared/dates/format'
import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { memo } from 'react'
import { TIMELINE_NL as NL } from '../../../../nl/timeline.ts'
import { columnsBetween, minorMonths, type TimeScale, xOf } from '../../layout/time-scale.ts'

interface HeaderProps {
  readonly scale: TimeScale
  readonly today: string
  readonly fromX: number
  readonly toX: number
  readonly isCompact: boolean
}

/** The names of the columns, and years with their quarters or months above the drawing. */
export const Header = memo(function Header({ scale, today, fromX, toX, isCompact }: HeaderProps) {
  const months = minorMonths(scale.pxPerDay)
  return (
    <div className="ghead" role="rowgroup">
      <div role="row" className="gr hd" aria-rowindex={1} tabIndex={-1}>
        <div className="row-left" role="presentation">
          <div role="columnheader" tabIndex={-1} className="gc ti">
            {NL.columns.title}
          </div>
          {!isCompact && (
            <>
              <div role="columnheader" tabIndex={-1} className="gc pe">
                {NL.columns.period}
              </div>
              <div role="columnheader" tabIndex={-1} className="gc wi2">
                {NL.columns.who}
              </div>
              <div role="columnheader" tabIndex={-1} className="gc sta">
                {NL.columns.status}
              </div>
            </>
          )}
        </div>
        <div role="columnheader" tabIndex={-1} className="gt" aria-label={NL.columns.bar}>
          {columnsBetween(scale, 12, fromX, toX).map(({ key, x, width, year }) => (
            <span key={key} className="yr" style={{ left: x, width }}>
              <b>{year}</b>
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
