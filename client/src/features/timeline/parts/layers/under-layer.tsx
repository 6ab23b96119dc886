import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { memo } from 'react'
import type { Signal } from '../../../../sync/store/signal.ts'
import { lateQuietly } from '../../../../ui/late/late-quietly.tsx'
import type { FoundLines } from '../../hooks/picture/use-link-lines.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import { toneOf } from '../../layout/rows/group.ts'
import type { Row } from '../../layout/rows/rows.ts'
import { columnsBetween, minorMonths, type TimeScale, xOf } from '../../layout/time-scale.ts'

const Lines = lateQuietly(() => import('./lines.tsx').then((module) => module.Lines), { atOnce: true })

interface UnderLayerProps {
  readonly rows: readonly Row[]
  readonly lines: Signal<FoundLines>
  readonly scale: TimeScale
  readonly today: string
  readonly selectedIndex: number
  readonly width: number
  readonly firstRow: number
  readonly lastRow: number
  readonly fromX: number
  readonly toX: number
}

/** What lies under the rows: tints of the lanes, the grid, today, and the lines between items. */
export const UnderLayer = memo(function UnderLayer(props: UnderLayerProps) {
  const { rows, lines, scale, today, selectedIndex, width, firstRow, lastRow, fromX, toX } = props
  const height = rows.length * ROW_HEIGHT
  const [top, bottom] = [firstRow * ROW_HEIGHT, Math.min(height, (lastRow + 1) * ROW_HEIGHT)]
  const todayX = xOf(scale, toDayNumber(today) + 0.5)
  // Only as large as what is drawn: a picture of ten thousand rows takes the browser a second to paint.
  const right = Math.min(width, toX)
  const [left, drawnWidth, drawnHeight] = [
    Math.min(fromX, right),
    Math.max(0, right - fromX),
    Math.max(0, bottom - top),
  ]
  const columns = columnsBetween(scale, minorMonths(scale.pxPerDay), fromX, toX)
  const ticks = (isWanted: (column: (typeof columns)[number]) => boolean) =>
    columns
      .filter(isWanted)
      .map(({ x }) => `M${Math.round(x) + 0.5} ${top}V${bottom}`)
      .join('')
  return (
    <svg
      className="under"
      style={{ marginLeft: left, marginTop: top }}
      width={drawnWidth}
      height={drawnHeight}
      viewBox={`${left} ${top} ${drawnWidth} ${drawnHeight}`}
      aria-hidden="true"
      focusable="false"
    >
      {rows
        .slice(firstRow, lastRow + 1)
        .map((row, offset) =>
          row.kind === 'lane' ? (
            <rect
              key={row.key}
              className={`lane ${toneOf(row.group)}`}
              x={fromX}
              y={(firstRow + offset) * ROW_HEIGHT}
              width={toX - fromX}
              height={ROW_HEIGHT}
            />
          ) : null,
        )}
      {selectedIndex >= 0 && (
        <rect className="sel" x={fromX} y={selectedIndex * ROW_HEIGHT} width={toX - fromX} height={ROW_HEIGHT} />
      )}
      <path className="gq" d={ticks(({ month }) => month !== 1)} />
      <path className="gy" d={ticks(({ month }) => month === 1)} />
      <path className="today" d={`M${todayX} ${top}V${bottom}`} />
      <Lines lines={lines} rows={rows} scale={scale} {...{ left, right, top, bottom }} />
    </svg>
  )
})
