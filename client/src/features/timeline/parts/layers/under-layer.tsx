import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { memo } from 'react'
import { toneOf } from '../../layout/group.ts'
import { arrowPath, linePath } from '../../layout/links/link-path.ts'
import type { Route } from '../../layout/links/link-route.ts'
import { ROW_HEIGHT } from '../../layout/links/route-candidates.ts'
import type { Row } from '../../layout/rows.ts'
import { columnsBetween, minorMonths, type TimeScale, xOf } from '../../layout/time-scale.ts'

interface UnderLayerProps {
  readonly rows: readonly Row[]
  readonly routes: readonly Route[]
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
  const { rows, routes, scale, today, selectedIndex, width, firstRow, lastRow, fromX, toX } = props
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
      {columnsBetween(scale, minorMonths(scale.pxPerDay), fromX, toX).map(({ key, x, month }) => {
        const at = Math.round(x) + 0.5
        return <path key={key} className={month === 1 ? 'gy' : 'gq'} d={`M${at} ${top}V${bottom}`} />
      })}
      <path className="today" d={`M${todayX} ${top}V${bottom}`} />
      {routes
        .filter((route) => touchesRows(route, top, bottom))
        .map((route) => (
          <Line key={route.key} route={route} {...{ left, right, top, bottom }} />
        ))}
    </svg>
  )
})

function touchesRows({ points }: Route, top: number, bottom: number): boolean {
  return points.some(({ y }) => y >= top) && points.some(({ y }) => y <= bottom)
}

interface LineProps {
  readonly route: Route
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** So far out of view a line ends: dashes of a line across thousands of rows take the browser a second to paint. */
const BEYOND = 104

/** Thin for haalbaar, dashed for a mogelijk knelpunt, double for a conflict. */
const Line = memo(function Line({ route: { points, state }, left, right, top, bottom }: LineProps) {
  const near = points.map(({ x, y }) => ({
    x: Math.min(Math.max(x, left - BEYOND), right + BEYOND),
    y: Math.min(Math.max(y, top - BEYOND), bottom + BEYOND),
  }))
  const line = linePath(near)
  const head = arrowPath(near)
  switch (state) {
    case 'feasible':
      return (
        <g className="d-ok">
          <path d={line} />
          <path className="ah" d={head} />
        </g>
      )
    case 'possible-conflict':
      return (
        <g className="d-warn">
          <path d={line} />
          <path className="ah" d={head} />
        </g>
      )
    case 'conflict':
      return (
        <g className="d-danger">
          <path className="outer" d={line} />
          <path className="inner" d={line} />
          <path className="ah" d={head} />
        </g>
      )
  }
})
