import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import { useMemo } from 'react'
import type { Signal } from '../../../../sync/store/signal.ts'
import { type FoundLines, useFoundLines } from '../../hooks/picture/use-link-lines.ts'
import { arrowPath, linePath } from '../../layout/links/ways/link-path.ts'
import type { Route } from '../../layout/links/ways/link-route.ts'
import type { Row } from '../../layout/rows/rows.ts'
import type { TimeScale } from '../../layout/time-scale.ts'

function touchesRows({ points }: Route, top: number, bottom: number): boolean {
  return points.some(({ y }) => y >= top) && points.some(({ y }) => y <= bottom)
}

interface LinesProps {
  readonly lines: Signal<FoundLines>
  readonly rows: readonly Row[]
  readonly scale: TimeScale
  /** What is drawn. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** So far out of view a line ends: dashes of a line across thousands of rows take the browser a second to paint. */
const BEYOND = 104

/** Thin for haalbaar, dashed for a mogelijk knelpunt, double for a conflict: of each the lines are one path. */
export function Lines({ lines, rows, scale, left, right, top, bottom }: LinesProps) {
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
