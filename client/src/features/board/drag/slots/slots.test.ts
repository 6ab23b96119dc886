import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { describe, expect, it } from 'vitest'
import { cardAtPointer, currentSlot, followSlot, nextSlot, type SlotLane } from './slots.ts'

const key = (name: string): ItemKey => `wmo/${name}`
const box = (left: number, top: number, width = 100, height = 50) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

describe('the card under the pointer', () => {
  const narrow = { left: 0, top: 0, right: 100, bottom: 300 }
  const list = [
    { key: 'a', box: box(0, 0) },
    { key: 'b', box: box(0, 60) },
  ]

  it('is the one of which the upper half or what is above it is touched', () => {
    expect(cardAtPointer(list, narrow, 50, 10)).toBe('a')
    expect(cardAtPointer(list, narrow, 50, 40)).toBe('b')
    expect(cardAtPointer(list, narrow, 50, 55)).toBe('b')
    expect(cardAtPointer(list, narrow, 50, 100)).toBeNull()
    expect(cardAtPointer([], narrow, 50, 100)).toBeNull()
  })

  const wide = { left: 0, top: 0, right: 210, bottom: 300 }
  const grid = [
    { key: 'a', box: box(0, 0) },
    { key: 'b', box: box(110, 0) },
    { key: 'c', box: box(0, 60) },
  ]

  it('goes in reading order in a column that is two cards wide', () => {
    expect(cardAtPointer(grid, wide, 20, 40)).toBe('a')
    expect(cardAtPointer(grid, wide, 80, 10)).toBe('b')
    expect(cardAtPointer(grid, wide, 200, 10)).toBe('c')
    expect(cardAtPointer(grid, wide, 150, 80)).toBeNull()
  })
})

describe('arrow keys', () => {
  const lane = 'track:wmo'
  const lanes: SlotLane[] = [
    {
      key: lane,
      columns: [
        { status: 'planned', cards: [key('a'), key('b'), key('c')] },
        { status: 'in-progress', cards: [] },
        { status: 'done', cards: [key('d')] },
      ],
    },
  ]

  it('start where the card is', () => {
    expect(currentSlot(lanes, key('b'))).toEqual({ lane, status: 'planned', before: key('c') })
    expect(currentSlot(lanes, key('c'))).toEqual({ lane, status: 'planned', before: null })
    expect(currentSlot(lanes, key('gone'))).toBeNull()
  })

  it('go up and down past the other cards and stop at the ends', () => {
    const start = { lane, status: 'planned', before: key('c') } as const
    expect(nextSlot(lanes, key('b'), start, 'up')).toEqual({ lane, status: 'planned', before: key('a') })
    expect(nextSlot(lanes, key('b'), start, 'down')).toEqual({ lane, status: 'planned', before: null })
    expect(nextSlot(lanes, key('b'), { ...start, before: key('a') }, 'up')).toBeNull()
    expect(nextSlot(lanes, key('b'), { ...start, before: null }, 'down')).toBeNull()
  })

  it('go to the neighbouring column, also an empty one, and stop at the edges', () => {
    const start = { lane, status: 'planned', before: key('b') } as const
    const middle = nextSlot(lanes, key('a'), start, 'right')
    expect(middle).toEqual({ lane, status: 'in-progress', before: null })
    expect(middle && nextSlot(lanes, key('a'), middle, 'right')).toEqual({ lane, status: 'done', before: key('d') })
    expect(nextSlot(lanes, key('a'), start, 'left')).toBeNull()
  })

  it('go on to the lane above and below, where those take the card', () => {
    const two = [...lanes, { key: 'owner:x', columns: [{ status: 'planned' as const, cards: [key('x')] }] }]
    const down = nextSlot(two, key('a'), { lane, status: 'planned', before: null }, 'down')
    expect(down).toEqual({ lane: 'owner:x', status: 'planned', before: key('x') })
    expect(down && nextSlot(two, key('a'), down, 'up')).toEqual({ lane, status: 'planned', before: null })
  })

  it('go on when the card they were before has gone', () => {
    expect(nextSlot(lanes, key('a'), { lane, status: 'planned', before: key('gone') }, 'up')).toEqual({
      lane,
      status: 'planned',
      before: key('c'),
    })
  })
})

describe('[BCO9] the chosen place, after colleagues changed the board', () => {
  const column = (...names: string[]): SlotLane[] => [
    { key: 'l', columns: [{ status: 'planned', cards: names.map(key) }] },
  ]
  const at = (before: string | null) =>
    ({ lane: 'l', status: 'planned', before: before === null ? null : key(before) }) as const

  it('is before the same card, wherever that went in the column', () => {
    expect(followSlot(column('a', 'b', 'c'), column('b', 'a', 'c'), at('b'))).toEqual(at('b'))
  })

  it('is before the next that is still there, or the end', () => {
    expect(followSlot(column('a', 'b', 'c'), column('a', 'c'), at('b'))).toEqual(at('c'))
    expect(followSlot(column('a', 'b'), column('a'), at('b'))).toEqual(at(null))
    expect(followSlot(column('a'), column(), at(null))).toEqual(at(null))
  })

  it('is nowhere when its lane is gone', () => {
    expect(followSlot(column('a'), [], at('a'))).toBeNull()
  })
})
