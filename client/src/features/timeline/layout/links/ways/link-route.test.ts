import { describe, expect, it } from 'vitest'
import type { Shape } from '../../bars/bar-shape.ts'
import { middleOf } from '../../row-geometry.ts'
import { placeBadges } from '../badge-place.ts'
import { linkEnd } from '../link-end.ts'
import { arrowPath, linePath } from './link-path.ts'
import { type RouteRequest, routeLinks } from './link-route.ts'
import type { Point } from './route-candidates.ts'
import type { RowBoxes } from './row-boxes.ts'

const known = { kind: 'known', ticks: 0 } as const
const bar = (x: number, width: number): Shape => ({
  kind: 'bar',
  x,
  width,
  left: known,
  right: known,
  insetLeft: 0,
  insetRight: 0,
})
const marker = (x: number): Shape => ({ kind: 'moment', x, reach: 8, whisker: null, leadIn: null, runsOnTo: null })
const EMPTY: RowBoxes = { texts: [], shapes: [], isTaken: false }

function request(from: [Shape, number], to: [Shape, number], key = 'a'): RouteRequest {
  const [start, end] = [linkEnd(from[0], from[1], 'finish'), linkEnd(to[0], to[1], 'start')]
  if (!start || !end) throw new Error('nothing is drawn')
  return { key, state: 'conflict', from: start, to: end }
}

function route(from: [Shape, number], to: [Shape, number], boxes: Record<number, Partial<RowBoxes>> = {}) {
  const [line] = routeLinks([request(from, to)], (row) => ({ ...EMPTY, ...boxes[row] }))
  return line?.points ?? []
}

/** Every piece is straight, and none of them lies over a name. */
function crossesText(points: readonly Point[], row: number, from: number, to: number): boolean {
  return points.some((a, index) => {
    const b = points[index + 1]
    if (!b) return false
    const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
    return bottom > row * 26 + 5 && top < (row + 1) * 26 - 5 && right > from && left < to
  })
}

describe('the route of a link', () => {
  it('runs from the end of the one to the beginning of the other', () => {
    const points = route([bar(0, 50), 0], [bar(100, 50), 2])
    expect(points[0]).toEqual({ x: 50, y: middleOf(0) })
    expect(points.at(-1)).toEqual({ x: 100, y: middleOf(2) })
    expect(points).toHaveLength(4)
  })

  it('has only straight pieces', () => {
    for (const points of [
      route([bar(0, 50), 0], [bar(100, 50), 5]),
      route([bar(200, 50), 5], [bar(20, 50), 0]),
      route([marker(60), 1], [bar(20, 50), 4]),
    ]) {
      for (const [index, a] of points.entries()) {
        const b = points[index + 1]
        if (b) expect(a.x === b.x || a.y === b.y).toBe(true)
      }
    }
  })

  it('crosses between two rows when the other begins before the one ends', () => {
    const points = route([bar(200, 100), 0], [bar(50, 300), 2])
    expect(points.some(({ y }) => y % 26 === 0)).toBe(true)
    expect(points.at(-1)?.x).toBe(50)
    expect(points.at(-2)?.x).toBeLessThan(50)
  })

  it('runs straight from marker to marker under it', () => {
    const points = route([marker(100), 0], [marker(100), 3])
    expect(points.map(({ x }) => x)).toEqual([100, 100])
  })

  it('goes around the names in its way', () => {
    const text = { from: 40, to: 140 }
    const points = route([bar(0, 50), 0], [bar(100, 50), 3], { 1: { texts: [text] }, 2: { texts: [text] } })
    expect(crossesText(points, 1, text.from, text.to)).toBe(false)
    expect(crossesText(points, 2, text.from, text.to)).toBe(false)
  })

  it('does not leave a marker through its own name', () => {
    const points = route([marker(100), 0], [bar(300, 50), 3], { 0: { texts: [{ from: 110, to: 250 }] } })
    expect(crossesText(points, 0, 110, 250)).toBe(false)
  })

  it('keeps apart from another line, but runs together with one that arrives at the same place', () => {
    const requests = [
      request([bar(0, 50), 0], [bar(100, 50), 4], 'a'),
      request([bar(0, 50), 1], [bar(100, 50), 5], 'b'),
      request([bar(0, 50), 2], [bar(100, 50), 4], 'c'),
    ]
    const channels = routeLinks(requests, () => EMPTY).map(({ points }) => points[1]?.x ?? 0)
    expect(Math.abs((channels[0] ?? 0) - (channels[1] ?? 0))).toBeGreaterThanOrEqual(4)
    expect(channels[2]).toBe(channels[0])
  })

  it('has no end at an item that is not drawn', () => {
    expect(linkEnd({ kind: 'text', reason: 'unread' }, 0, 'start')).toBeNull()
  })

  it('finds a way for a few hundred links through a thousand rows', () => {
    const requests = Array.from({ length: 300 }, (_, index) =>
      request([bar((index * 37) % 700, 60), index * 3], [bar((index * 91) % 700, 60), index * 3 + 4], String(index)),
    )
    const boxes: RowBoxes = { ...EMPTY, texts: [{ from: 200, to: 330 }] }
    expect(routeLinks(requests, () => boxes).every(({ points }) => points.length >= 2)).toBe(true)
  })
})

describe('the badge of a link', () => {
  const line = { key: 'a', state: 'conflict', points: [0, 260].map((y) => ({ x: 100, y })) } as const

  it('stands in the middle of its line, with its reason to the right', () => {
    expect(
      placeBadges(
        [line],
        () => EMPTY,
        () => 60,
      ),
    ).toEqual([{ key: 'a', x: 100, y: middleOf(4), reason: 'right' }])
  })

  it('moves along the line until it covers nothing', () => {
    const boxesOf = (row: number): RowBoxes => (row === 2 ? EMPTY : { ...EMPTY, texts: [{ from: 90, to: 300 }] })
    expect(placeBadges([line], boxesOf, () => 60)[0]).toMatchObject({ y: middleOf(2), reason: 'right' })
  })

  it('puts the reason to the left, or leaves it out, when there is no room', () => {
    const right = { ...EMPTY, shapes: [{ from: 120, to: 300 }] }
    expect(
      placeBadges(
        [line],
        () => right,
        () => 60,
      )[0]?.reason,
    ).toBe('left')
    const both = {
      ...EMPTY,
      shapes: [
        { from: 0, to: 80 },
        { from: 120, to: 300 },
      ],
    }
    expect(
      placeBadges(
        [line],
        () => both,
        () => 60,
      )[0]?.reason,
    ).toBeNull()
  })

  it('never stands in a lane header or on another badge', () => {
    const boxesOf = (row: number): RowBoxes => (row === 4 ? { ...EMPTY, isTaken: true } : EMPTY)
    const badges = placeBadges([line, { ...line, key: 'b' }], boxesOf, () => 60)
    expect(new Set(badges.map(({ y }) => y)).size).toBe(2)
    expect(badges.some(({ y }) => y === middleOf(4))).toBe(false)
  })

  it('is not drawn for what is feasible', () => {
    expect(
      placeBadges(
        [{ ...line, state: 'feasible' }],
        () => EMPTY,
        () => 60,
      ),
    ).toEqual([])
  })
})

describe('the drawn line', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 20, y: 0 },
    { x: 20, y: 30 },
  ]

  it('has rounded corners and an arrow in its last direction', () => {
    expect(linePath(corner)).toBe('M0 0L15 0Q20 0 20 5L20 30')
    expect(arrowPath(corner)).toBe('M16 24L20 30L24 24')
  })

  it('is nothing without points', () => {
    expect(linePath([]) + arrowPath([])).toBe('')
  })
})
