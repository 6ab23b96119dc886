import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { describe, expect, it } from 'vitest'
import { cardAtPointer, currentSlot, nextSlot, type SlotColumn } from './slots.ts'

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
  const columns: SlotColumn[] = [
    { status: 'planned', cards: [key('a'), key('b'), key('c')] },
    { status: 'in-progress', cards: [] },
    { status: 'done', cards: [key('d')] },
  ]

  it('start where the card is', () => {
    expect(currentSlot(columns, key('b'))).toEqual({ status: 'planned', before: key('c') })
    expect(currentSlot(columns, key('c'))).toEqual({ status: 'planned', before: null })
    expect(currentSlot(columns, key('gone'))).toBeNull()
  })

  it('go up and down past the other cards and stop at the ends', () => {
    const start = { status: 'planned', before: key('c') } as const
    expect(nextSlot(columns, key('b'), start, 'up')).toEqual({ status: 'planned', before: key('a') })
    expect(nextSlot(columns, key('b'), start, 'down')).toEqual({ status: 'planned', before: null })
    expect(nextSlot(columns, key('b'), { status: 'planned', before: key('a') }, 'up')).toBeNull()
    expect(nextSlot(columns, key('b'), { status: 'planned', before: null }, 'down')).toBeNull()
  })

  it('go to the neighbouring column, also an empty one, and stop at the edges', () => {
    const start = { status: 'planned', before: key('b') } as const
    const middle = nextSlot(columns, key('a'), start, 'right')
    expect(middle).toEqual({ status: 'in-progress', before: null })
    expect(middle && nextSlot(columns, key('a'), middle, 'right')).toEqual({ status: 'done', before: key('d') })
    expect(nextSlot(columns, key('a'), start, 'left')).toBeNull()
  })

  it('go on when the card they were before has gone', () => {
    expect(nextSlot(columns, key('a'), { status: 'planned', before: key('gone') }, 'up')).toEqual({
      status: 'planned',
      before: key('c'),
    })
  })
})
