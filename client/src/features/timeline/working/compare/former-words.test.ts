import { baselineSchema } from '@samenspoor/shared/model/entities/baseline'
import { describe, expect, it } from 'vitest'
import { TODAY, testItem, testPlan } from '../../layout/test-plan.ts'
import { formerOf, wordsOfBaseline, wordsOfPlan } from './former-words.ts'

const { schedule } = testPlan([
  testItem('wmo/a', 'Q1 2022'),
  testItem('wmo/b', 'Q1 en Q2 2022'),
  testItem('wmo/c', 'eind september', { anchorDate: '2021-11-16' }),
  testItem('wmo/d', 'zodra het kan'),
])
const then = (words: Record<string, string>) => {
  const items = Object.entries(words).map(([key, period]) => testItem(key, period))
  return formerOf(schedule, wordsOfPlan(testPlan(items).plan))
}

describe('[CMP1] compared with an earlier stand', () => {
  it('shows the old words of what fell on other days, and of that alone', () => {
    const former = then({ 'wmo/a': 'Q4 2021', 'wmo/b': 'Q1+2 2022', 'wmo/d': 'Q1 2022', 'wmo/weg': 'Q1 2020' })
    expect([...former].map(([key, { words }]) => `${key} ${words}`)).toEqual(['wmo/a Q4 2021', 'wmo/d Q1 2022'])
    expect(former.get('wmo/a')?.dates.earliestStart).toBe('2021-10-01')
  })

  it('says nothing where nothing was planned then', () => {
    expect(then({ 'wmo/a': '' }).size).toBe(0)
  })

  it('reads the words of a stand from the day of that stand', () => {
    const baseline = baselineSchema.parse({
      id: 'b',
      title: 'stand september 2021',
      asOf: 'september 2020',
      starts: [
        { item: { track: 'wmo', item: 'a' }, period: 'Q1 2022' },
        { item: { track: 'wmo', item: 'c' }, period: 'eind dit jaar' },
      ],
    })
    const former = formerOf(schedule, wordsOfBaseline(baseline, TODAY))
    expect([...former.keys()]).toEqual(['wmo/c'])
    expect(former.get('wmo/c')?.dates.latestFinish).toBe('2020-12-31')
  })
})
