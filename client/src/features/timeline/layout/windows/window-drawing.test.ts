import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { describe, expect, it } from 'vitest'
import { type TimeScale, xOf } from '../time-scale.ts'
import { boxesOfWindow, extentOfWindow, type WindowWords, windowDrawing } from './window-drawing.ts'

const scale: TimeScale = { originDay: toDayNumber('2019-01-01'), endDay: toDayNumber('2027-01-01'), pxPerDay: 0.57 }
const at = (date: string, on = scale) => xOf(on, toDayNumber(date))
/** Every character is six pixels wide. */
const measure = (text: string) => text.length * 6
const WORDS: WindowWords = {
  band: 'besluitvenster',
  missed: 'gemist',
  next: 'volgende kans',
  notice: ['opzegtermijn 18 maanden', '18 maanden'],
}
const OPEN = {
  lastDay: '2022-06-30',
  start: '2024-01-01',
  missed: null,
  next: { lastDay: '2023-06-30', start: '2025-01-01' },
} as const
const MISSED = { ...OPEN, missed: 'passed' } as const

describe('the band of a besluitvenster', () => {
  it('ends at the end of its last day, and its dots at the start that follows', () => {
    const { band, isMissed, next } = windowDrawing(OPEN, scale, null, WORDS, measure)
    expect(band.to).toBeCloseTo(at('2022-07-01'))
    expect(band.notice?.to).toBeCloseTo(at('2024-01-01'))
    expect(band.notice?.from).toBeGreaterThan(band.to)
    expect({ isMissed, next }).toEqual({ isMissed: false, next: null })
  })

  it('says what it is, and how long the notice is', () => {
    const { band } = windowDrawing(OPEN, scale, null, WORDS, measure)
    expect(band.word?.text).toBe('besluitvenster')
    expect(band.notice?.chip?.text).toBe('opzegtermijn 18 maanden')
  })

  it('takes the shorter words where the long ones do not fit, and none before it becomes unreadable', () => {
    const far: TimeScale = { ...scale, pxPerDay: 0.25 }
    expect(windowDrawing(OPEN, far, null, WORDS, measure).band.notice?.chip?.text).toBe('18 maanden')
    const farther: TimeScale = { ...scale, pxPerDay: 0.1 }
    const { band } = windowDrawing(OPEN, farther, null, WORDS, measure)
    expect(band.word).toBeNull()
    expect(band.notice?.chip).toBeNull()
    expect(band.to - band.from).toBe(46)
  })

  it('keeps its word clear of the marker in it', () => {
    const end = at('2022-07-01')
    const marker = { from: end - 20, to: end }
    const { band } = windowDrawing(OPEN, scale, marker, WORDS, measure)
    if (!band.word) throw new Error('no word')
    expect(band.word.x + band.word.width).toBeLessThanOrEqual(marker.from)
  })
})

describe('a window that is missed', () => {
  it('has the next chance behind it, with the notice from there', () => {
    const { band, isMissed, next } = windowDrawing(MISSED, scale, null, WORDS, measure)
    expect(isMissed).toBe(true)
    expect(band.word?.text).toBe('gemist')
    expect(band.notice).toBeNull()
    expect(next?.to).toBeCloseTo(at('2023-07-01'))
    expect(next?.word?.text).toBe('volgende kans')
    expect(next?.notice?.to).toBeCloseTo(at('2025-01-01'))
  })

  it('never lies over the next chance, however small the scale', () => {
    for (const pxPerDay of [0.03, 0.1, 0.22, 0.57, 2.4]) {
      const { band, next } = windowDrawing(MISSED, { ...scale, pxPerDay }, null, WORDS, measure)
      expect(next?.from).toBeGreaterThanOrEqual(band.to)
    }
  })

  it('tells what others keep clear of', () => {
    const drawing = windowDrawing(MISSED, scale, null, WORDS, measure)
    expect(boxesOfWindow(drawing).texts).toHaveLength(3)
    expect(boxesOfWindow(drawing).shapes).toHaveLength(2)
    expect(extentOfWindow(drawing)).toEqual({ from: drawing.band.from, to: drawing.next?.notice?.to })
  })
})
