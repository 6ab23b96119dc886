import type { Item } from '@samenspoor/shared/model/entities/item'
import { type ItemKey, itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import { describe, expect, it } from 'vitest'
import { testItem } from '../layout/test-plan.ts'
import { firstWindow } from './first-window.ts'

const windowOf = (key: string, lastDay: string, more: Partial<DecisionWindow> = {}) =>
  ({ decision: key as ItemKey, lastDay, daysLeft: 10, missed: null, ...more }) as DecisionWindow

function first(windows: readonly DecisionWindow[], only: string | null = null, changed: Partial<Item> = {}) {
  const items = new Map(
    windows.map(({ decision }, index): [ItemKey, Item] => {
      const item = { ...testItem(decision, 'Q4 2022'), ...(index === 0 ? changed : {}) }
      return [itemKey({ track: item.track, item: item.id }), item]
    }),
  )
  const schedule = { windows: new Map(windows.map((window) => [window.decision, window])) }
  return firstWindow({ items }, schedule, only as Item['track'] | null)?.decision ?? null
}

const LATER = windowOf('jeugd/besluit', '2022-12-31')
const FIRST = windowOf('wmo/besluit', '2022-06-30')

describe('the besluitvenster that closes first', () => {
  it('[CLM7] is the one with the earliest last day, of the track that is chosen', () => {
    expect(parseItemKey(FIRST.decision)).not.toBeNull()
    expect(first([LATER, FIRST])).toBe(FIRST.decision)
    expect(first([LATER, FIRST], 'jeugd')).toBe(LATER.decision)
    expect(first([FIRST], 'jeugd')).toBeNull()
    expect(first([])).toBeNull()
  })

  it('[CLM7] is not one that was missed, has passed, or of which the decision is there', () => {
    expect(first([windowOf('wmo/besluit', '2022-06-30', { missed: 'passed' }), LATER])).toBe(LATER.decision)
    expect(first([windowOf('wmo/besluit', '2022-06-30', { daysLeft: -1 }), LATER])).toBe(LATER.decision)
    expect(first([FIRST, LATER], null, { outcome: 'yes' })).toBe(LATER.decision)
    const place = { ...testItem('wmo/besluit', '').place, status: 'done' as const }
    expect(first([FIRST, LATER], null, { place })).toBe(LATER.decision)
  })
})
