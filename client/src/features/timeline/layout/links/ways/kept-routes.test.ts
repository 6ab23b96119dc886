import { expect, test } from 'vitest'
import { middleOf } from '../../row-geometry.ts'
import { KeptRoutes } from './kept-routes.ts'
import type { Route, RouteRequest } from './link-route.ts'
import type { RowBoxes } from './row-boxes.ts'

const ALONE = { offset: 0, depth: 0, aside: 0 }

const request = (from: number, to: number, x = 10): RouteRequest => ({
  key: 'a b',
  state: 'feasible',
  from: { row: from, ports: [{ direction: 1, x, reach: 8, spread: 1 }], place: ALONE },
  to: { row: to, ports: [{ direction: -1, x: 50, reach: 8, spread: 1 }], place: ALONE },
})
const route: Route = {
  key: 'a b',
  state: 'feasible',
  points: [
    { x: 40, y: middleOf(1) },
    { x: 40, y: middleOf(5) },
  ],
}

function rows(count: number): RowBoxes[] {
  return Array.from({ length: count }, () => ({ texts: [], shapes: [], isTaken: false }))
}

test('[TLS2] a line stays as it is while its ends do and no name comes under it', () => {
  const boxes = rows(9)
  const boxesOf = (row: number) => boxes[row] as RowBoxes
  const kept = new KeptRoutes()
  kept.keep(request(1, 5), route, boxesOf)
  expect(kept.wayOf(request(1, 5), boxesOf)).toBe(route.points)
  boxes[7] = { texts: [], shapes: [], isTaken: false }
  expect(kept.wayOf(request(1, 5), boxesOf)).toBe(route.points)
  expect(kept.wayOf(request(1, 5, 11), boxesOf)).toBeNull()
  expect(kept.wayOf(request(1, 6), boxesOf)).toBeNull()
  boxes[3] = { texts: [{ from: 50, to: 90 }], shapes: [], isTaken: false }
  expect(kept.wayOf(request(1, 5), boxesOf)).toBe(route.points)
  boxes[3] = { texts: [{ from: 30, to: 90 }], shapes: [], isTaken: false }
  expect(kept.wayOf(request(1, 5), boxesOf)).toBeNull()
})

test('[TLS2] another state is another route, along the same way', () => {
  const boxes = rows(9)
  const boxesOf = (row: number) => boxes[row] as RowBoxes
  const kept = new KeptRoutes()
  expect(kept.keep(request(1, 5), route, boxesOf)).toBe(route)
  expect(kept.keep(request(1, 5), { ...route }, boxesOf)).toBe(route)
  const worse = { ...route, state: 'conflict' as const }
  expect(kept.keep(request(1, 5), worse, boxesOf)).toBe(worse)
})
