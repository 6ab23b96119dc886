import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { describe, expect, it } from 'vitest'
import { placeAt, positionAt, type Step, stepTarget } from './move-target.ts'

const key = (name: string): ItemKey => `wmo/${name}`
const column = (...orders: string[]) => orders.map((order, index) => ({ key: key('abcdef'.charAt(index)), order }))
const half = () => 0.5

describe('[BRD1] the place of a card', () => {
  const cards = column('a1', 'a3', 'a5')

  it('is between the cards that it lands between', () => {
    const place = placeAt(key('new'), { status: 'in-progress', before: key('b') }, cards, half)
    expect(place?.status).toBe('in-progress')
    expect(place && place.order > 'a1' && place.order < 'a3').toBe(true)
  })

  it('is first, or last', () => {
    const first = placeAt(key('new'), { status: 'done', before: key('a') }, cards, half)
    const last = placeAt(key('new'), { status: 'done', before: null }, cards, half)
    expect(first && first.order < 'a1').toBe(true)
    expect(last && last.order > 'a5').toBe(true)
  })

  it('does not change when the card lands where it stands', () => {
    expect(placeAt(key('b'), { status: 'done', before: key('c') }, cards, half)).toBeNull()
    expect(placeAt(key('c'), { status: 'done', before: null }, cards, half)).toBeNull()
  })

  it('is the end when the card it was to land before has gone meanwhile', () => {
    const place = placeAt(key('new'), { status: 'done', before: key('gone') }, cards, half)
    expect(place && place.order > 'a5').toBe(true)
  })

  it('exists between two cards with the same order, as two people at once can make', () => {
    const place = placeAt(key('new'), { status: 'done', before: key('b') }, column('a1', 'a1', 'a2'), half)
    expect(place && place.order > 'a1').toBe(true)
  })

  it('differs for two people who drop at the same place at once', () => {
    const target = { status: 'done', before: key('b') } as const
    expect(placeAt(key('x'), target, cards, () => 0.1)).not.toEqual(placeAt(key('y'), target, cards, () => 0.9))
  })
})

it('counts positions from 1 among the other cards', () => {
  const keys = [key('a'), key('b'), key('c')]
  expect(positionAt(key('new'), key('a'), keys)).toBe(1)
  expect(positionAt(key('new'), null, keys)).toBe(4)
  expect(positionAt(key('a'), key('c'), keys)).toBe(2)
})

describe('steps in a column', () => {
  const keys = [key('a'), key('b'), key('c')]
  const after = (card: string, step: Step) => {
    const before = stepTarget(key(card), step, keys)
    if (before === undefined) return null
    const others = keys.filter((each) => each !== key(card))
    const index = before === null ? others.length : others.indexOf(before)
    return others
      .toSpliced(index, 0, key(card))
      .map((each) => each.slice(4))
      .join('')
  }

  it('go one up or down, to the top or the bottom', () => {
    expect(after('b', 'up')).toBe('bac')
    expect(after('b', 'down')).toBe('acb')
    expect(after('a', 'down')).toBe('bac')
    expect(after('c', 'top')).toBe('cab')
    expect(after('a', 'bottom')).toBe('bca')
  })

  it('are not there at the ends', () => {
    expect(after('a', 'up')).toBeNull()
    expect(after('a', 'top')).toBeNull()
    expect(after('c', 'down')).toBeNull()
    expect(after('c', 'bottom')).toBeNull()
  })
})
