import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { LinkState } from '@samenspoor/shared/schedule/link-state'
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
      <Lines routes={routes.filter((route) => touchesRows(route, top, bottom))} {...{ left, right, top, bottom }} />
    </svg>
  )
})

function touchesRows({ points }: Route, top: number, bottom: number): boolean {
  return points.some(({ y }) => y >= top) && points.some(({ y }) => y <= bottom)
}

interface LinesProps {
  readonly routes: readonly Route[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** So far out of view a line ends: dashes of a line across thousands of rows take the browser a second to paint. */
const BEYOND = 104

/** Thin for haalbaar, dashed for a mogelijk knelpunt, double for a conflict: of each the lines are one path. */
function Lines({ routes, left, right, top, bottom }: LinesProps) {
  const near = (state: LinkState) =>
    routes
      .filter((route) => route.state === state)
      .map(({ points }) =>
        points.map(({ x, y }) => ({
          x: Math.min(Math.max(x, left - BEYOND), right + BEYOND),
          y: Math.min(Math.max(y, top - BEYOND), bottom + BEYOND),
        })),
      )
  const [feasible, possible, conflicts] = [near('feasible'), near('possible-conflict'), near('conflict')]
  const lines = (of: readonly Points[]) => of.map(linePath).join('')
  const heads = (of: readonly Points[]) => <path className="ah" d={of.map(arrowPath).join('')} />
  return (
    <>
      <g className="d-ok">
        <path d={lines(feasible)} />
        {heads(feasible)}
      </g>
      <g className="d-warn">
        <path d={lines(possible)} />
        {heads(possible)}
      </g>
      <g className="d-danger">
        <path className="outer" d={lines(conflicts)} />
        <path className="inner" d={lines(conflicts)} />
        {heads(conflicts)}
      </g>
    </>
  )
}

type Points = Route['points']
