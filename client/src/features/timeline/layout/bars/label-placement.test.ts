import { describe, expect, it } from 'vitest'
import type { Shape } from './bar-shape.ts'
import { placeLabel, wordsThatFit } from './label-placement.ts'

/** Every character is six pixels wide. */
const measure = (text: string) => text.length * 6

const bar = (x: number, width: number): Shape => ({
  kind: 'bar',
  x,
  width,
  left: { kind: 'known', ticks: 2 },
  right: { kind: 'known', ticks: 2 },
  insetLeft: 12,
  insetRight: 12,
})
const moment: Shape = { kind: 'moment', x: 100, reach: 8, whisker: { from: 80, to: 120 }, leadIn: null, runsOnTo: null }

describe('a name that must be short', () => {
  it('stays whole when it fits', () => {
    expect(wordsThatFit('Opstellen plan', 90, measure)).toBe('Opstellen plan')
  })

  it('keeps whole words, and does not end in a small one or in half of a pair', () => {
    expect(wordsThatFit('Opstellen transitie- en implementatieplan', 150, measure)).toBe('Opstellen…')
    expect(wordsThatFit('Overleg met de gemeente Leiden', 96, measure)).toBe('Overleg…')
  })

  it('is left out when not even the first word fits', () => {
    expect(wordsThatFit('Implementatieplan', 30, measure)).toBeNull()
  })

  it('is found quickly in a title of 500 characters', () => {
    const title = 'woord '.repeat(83).trim()
    expect(wordsThatFit(title, 100, measure)).toBe('woord woord…')
  })
})

describe('where a name stands', () => {
  it('inside a bar that is wide enough', () => {
    expect(placeLabel('Opstellen plan', bar(50, 200), 1000, measure)).toMatchObject({ at: 'inside', x: 67 })
  })

  it('to the right of a bar that is too narrow, and of a marker with its whisker', () => {
    expect(placeLabel('Implementatieplan', bar(50, 60), 1000, measure)).toMatchObject({ at: 'right', x: 117 })
    expect(placeLabel('Akkoord', moment, 1000, measure)).toMatchObject({ at: 'right', x: 127 })
  })

  it('to the left at the end of the drawing', () => {
    expect(placeLabel('Akkoord', moment, 150, measure)).toMatchObject({ at: 'left', x: 73 })
  })

  it('cuts a single long word rather than covering the drawing', () => {
    const label = placeLabel('x'.repeat(500), moment, 5000, measure)
    expect(label?.width).toBeLessThanOrEqual(190)
  })

  it('nowhere when nothing is drawn', () => {
    expect(placeLabel('Akkoord', { kind: 'text', reason: 'unread' }, 1000, measure)).toBeNull()
  })
})
