import { shiftPeriod } from '@samenspoor/shared/dates/shift/shift-period'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { describe, expect, it } from 'vitest'
import { groupOf, isMovable, movedAlong, type ShiftTools } from './shift-group.ts'

const WORDS: Readonly<Record<string, string>> = {
  'wmo/month': 'mei 2022',
  'wmo/day': '3 mei 2022',
  'wmo/quarter': 'Q2 2022',
  'wmo/vague': 'zodra het kan',
  'wmo/none': '',
}
const tools: ShiftTools = {
  wordsOf: (key) => WORDS[key] ?? '',
  shifted: (_, words, steps, unit, edge) => shiftPeriod(words, { steps, unit, edge }),
}
const group = (key: ItemKey, ...others: ItemKey[]) => groupOf(tools, key, others, 'month')

describe('[CHO4] items that move together', () => {
  it('move by months when all of them can', () => {
    const { along, unit } = group('wmo/month', 'wmo/day')
    expect(unit).toBe('month')
    expect(movedAlong(tools, along, 2, unit)).toMatchObject([{ original: '3 mei 2022', words: '3 juli 2022' }])
  })

  it('move by quarters when one of them knows quarters only, whichever is pulled', () => {
    expect(group('wmo/month', 'wmo/quarter').unit).toBe('quarter')
    expect(group('wmo/quarter', 'wmo/day').unit).toBe('quarter')
    expect(group('wmo/quarter').unit, 'alone it does what it did').toBe('month')
  })

  it('leave behind what has no words that can move', () => {
    expect(group('wmo/month', 'wmo/vague', 'wmo/none', 'wmo/day').along.map(({ key }) => key)).toEqual(['wmo/day'])
    expect(isMovable(tools, 'wmo/vague', 'both')).toBe(false)
  })

  it('stay together: when one cannot go so far, none does', () => {
    const { along, unit } = group('wmo/month', 'wmo/day', 'wmo/quarter')
    expect(movedAlong(tools, along, 400, unit)).toBeNull()
  })
})
