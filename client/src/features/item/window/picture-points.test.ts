import { describe, expect, it } from 'vitest'
import { picturePoints } from './picture-points.ts'

const WINDOW = {
  lastDay: '2022-06-30',
  start: '2024-01-01',
  missed: null,
  next: { lastDay: '2023-06-30', start: '2025-01-01' },
}

describe('the picture of a besluitvenster', () => {
  it('runs in proportion from today over the last day to the start', () => {
    const [today, last, start] = picturePoints(WINDOW, '2021-11-16')
    expect([today?.kind, last?.kind, start?.kind]).toEqual(['today', 'last-day', 'start'])
    expect([today?.at, start?.at]).toEqual([0, 1])
    expect(last?.at).toBeCloseTo(226 / 776, 3)
  })

  it('keeps room between moments that are close, in their order', () => {
    for (const today of ['2022-06-29', '2023-12-30', '2024-06-01', '2022-06-30']) {
      const at = picturePoints(WINDOW, today).map((point) => point.at)
      expect(at.every((place, index) => place >= 0.24 * index && place <= 1)).toBe(true)
    }
  })

  it('shows the chance that was missed and the next one', () => {
    const points = picturePoints({ ...WINDOW, missed: 'passed' }, '2022-07-02')
    expect(points.map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'missed 2022-06-30',
      'today 2022-07-02',
      'next 2023-06-30',
      'start 2025-01-01',
    ])
    expect(points.map(({ at }) => Math.round(at * 100))).toEqual([0, 24, 48, 100])
  })
})
