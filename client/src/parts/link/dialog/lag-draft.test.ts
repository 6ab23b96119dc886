import { describe, expect, it } from 'vitest'
import { LAG_DRAFT_UNITS, type LinkLag, NO_LAG, printLag, readLag } from './lag-draft.ts'

describe('what must lie between two items', () => {
  it.each<[string, (typeof LAG_DRAFT_UNITS)[number], LinkLag]>([
    ['14', 'days', { lagDays: 14, lag: null }],
    [' -3 ', 'days', { lagDays: -3, lag: null }],
    ['−3', 'working-days', { lagDays: 0, lag: { amount: -3, unit: 'working-days' } }],
    ['2', 'months', { lagDays: 0, lag: { amount: 2, unit: 'months' } }],
    ['1', 'quarters', { lagDays: 0, lag: { amount: 1, unit: 'quarters' } }],
    ['3660', 'quarters', { lagDays: 0, lag: { amount: 3660, unit: 'quarters' } }],
    ['', 'months', NO_LAG],
    ['-0', 'quarters', NO_LAG],
  ])('[SCH13] "%s" %s', (amount, unit, lag) => {
    expect(readLag({ amount, unit })).toEqual(lag)
  })

  it.each(['twee', '1,5', '1.5', '3661', '-3661', '--1', '1e3', '5 dagen'])('"%s" is no amount', (amount) => {
    for (const unit of LAG_DRAFT_UNITS) expect(readLag({ amount, unit })).toBeNull()
  })

  it('what a link holds is read back from how it is shown', () => {
    for (const amount of [-3660, -1, 1, 14, 3660]) {
      for (const unit of LAG_DRAFT_UNITS) {
        const held: LinkLag = unit === 'days' ? { lagDays: amount, lag: null } : { lagDays: 0, lag: { amount, unit } }
        expect(readLag(printLag(held))).toEqual(held)
      }
    }
  })
})
