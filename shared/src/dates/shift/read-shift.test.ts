import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readShift } from './read-shift.ts'

describe('[LST3] how far to move, in words', () => {
  test.each([
    ['1 kwartaal later', 'quarter', 1],
    ['twee maanden eerder', 'month', -2],
    ['een jaar', 'year', 1],
    ['+3w', 'day', 21],
    ['-10 dagen', 'day', -10],
    ['−2 k', 'quarter', -2],
    ['-1 maand eerder', 'month', -1],
    ['half jaar terug', 'quarter', -2],
    ['Één kwartaal later', 'quarter', 1],
  ])('%s', (phrase, unit, steps) => {
    expect(readShift(phrase)).toEqual({ unit, steps })
  })

  test.each([
    '',
    '0 maanden',
    'kwartaal',
    'later',
    '3',
    '-2 maanden later',
    '+1 jaar eerder',
    'twee',
    '9999 jaren eerder x',
  ])('%j is not read', (phrase) => {
    expect(readShift(phrase)).toBeNull()
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readShift(text)))
  })
})
