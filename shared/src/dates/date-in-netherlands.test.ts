import { expect, test } from 'vitest'
import { dateInNetherlands } from './date-in-netherlands.ts'

test.each([
  ['2022-01-01T22:59:59Z', '2022-01-01'],
  ['2022-01-01T23:00:00Z', '2022-01-02'],
  ['2022-03-26T23:00:00Z', '2022-03-27'],
  ['2022-03-27T22:00:00Z', '2022-03-28'],
  ['2022-10-29T22:00:00Z', '2022-10-30'],
  ['2022-10-30T22:59:59Z', '2022-10-30'],
])('[DAT49] at %s it is %s in the Netherlands, in winter and summer time', (instant, date) => {
  expect(dateInNetherlands(Date.parse(instant))).toBe(date)
})
