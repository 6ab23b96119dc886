import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { LinkState } from '@samenspoor/shared/schedule/link-state'
import { memo, useMemo } from 'react'
import type { Signal } from '../../../../sync/store/signal.ts'
import { type FoundLines, useFoundLines } from '../../hooks/picture/use-link-lines.ts'
import { arrowPath, linePath } from '../../layout/links/ways/link-path.ts'
import type { Route } from '../../layout/links/ways/link-route.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import { toneOf } from '../../layout/rows/group.ts'
import type { Row } from '../../layout/rows/rows.ts'
import { columnsBetween, minorMonths, type TimeScale, xOf } from '../../layout/time-scale.ts'

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

function touchesRows({ points }: Route, top: number, bottom: number): boolean {
  return points.some(({ y }) => y >= top) && points.some(({ y }) => y <= bottom)
}

interface LinesProps extends Pick<UnderLayerProps, 'lines' | 'rows' | 'scale'> {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** So far out of view a line ends: dashes of a line across thousands of rows take the browser a second to paint. */
const BEYOND = 104

/** Thin for haalbaar, dashed for a mogelijk knelpunt, double for a conflict: of each the lines are one path. */
function Lines({ lines, rows, scale, left, right, top, bottom }: LinesProps) {
  const { routes } = useFoundLines(lines, rows, scale)
  const paths = useMemo(() => pathsOf(routes, { left, right, top, bottom }), [routes, left, right, top, bottom])
  return (
    <>
      <g className="d-ok">
        <path d={paths.feasible.lines} />
        <path className="ah" d={paths.feasible.heads} />
      </g>
      <g className="d-warn">
        <path d={paths['possible-conflict'].lines} />
        <path className="ah" d={paths['possible-conflict'].heads} />
      </g>
      <g className="d-danger">
        <path className="outer" d={paths.conflict.lines} />
        <path className="inner" d={paths.conflict.lines} />
        <path className="ah" d={paths.conflict.heads} />
      </g>
    </>
  )
}

type Paths = { readonly lines: string; readonly heads: string }

function pathsOf(
  routes: readonly Route[],
  { left, right, top, bottom }: Pick<LinesProps, 'left' | 'right' | 'top' | 'bottom'>,
): Readonly<Record<LinkState, Paths>> {
  const pathsIn = (state: LinkState): Paths => {
    const near = routes
      .filter((route) => route.state === state && touchesRows(route, top, bottom))
      .map(({ points }) =>
        points.map(({ x, y }) => ({
          x: Math.min(Math.max(x, left - BEYOND), right + BEYOND),
          y: Math.min(Math.max(y, top - BEYOND), bottom + BEYOND),
        })),
      )
    return { lines: near.map(linePath).join(''), heads: near.map(arrowPath).join('') }
  }
  return {
    feasible: pathsIn('feasible'),
    'possible-conflict': pathsIn('possible-conflict'),
    conflict: pathsIn('conflict'),
  }
}
