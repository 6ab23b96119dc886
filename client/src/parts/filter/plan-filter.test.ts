import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { programmeIdSchema } from '@samenspoor/shared/model/ids'
import { emptyPlan } from '@samenspoor/shared/model/plan'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { describe, expect, it } from 'vitest'
import { countFilters, isNoFilter, matches, NO_FILTER, type PlanFilter } from './plan-filter.ts'

const programme = programmeIdSchema.parse('proef')

/** One item as the schedule has it. */
function scheduled(period: string, more: object = {}): ScheduledItem {
  const place = { status: 'planned', order: 'a' }
  const item = itemSchema.parse({ id: 'a', track: 'wmo', title: 'a', kind: 'activity', period, place, ...more })
  const plan = { ...emptyPlan(programme), items: new Map([['wmo/a' as const, item]]) }
  const [entry] = deriveSchedule(plan, '2021-11-16').items.values()
  if (!entry) throw new Error('the item is not in its own schedule')
  return entry
}

const entry = scheduled('uiterlijk Q4 2022', { title: 'Vaststellen coördinatieplan', who: 'a@b.example' })

describe('the filter of the plan', () => {
  it('lets everything through when nothing is asked', () => {
    expect(isNoFilter(NO_FILTER)).toBe(true)
    expect(matches(entry, null, NO_FILTER)).toBe(true)
  })

  it('searches every word in title and period, without regard to case and accents', () => {
    expect(matches(entry, null, { ...NO_FILTER, text: 'q4 COORDINATIE' })).toBe(true)
    expect(matches(entry, null, { ...NO_FILTER, text: 'q4 ontbreekt' })).toBe(false)
  })

  it('knows persons, and items of nobody', () => {
    expect(matches(entry, null, { ...NO_FILTER, people: new Set(['a@b.example']) })).toBe(true)
    expect(matches(entry, null, { ...NO_FILTER, people: new Set([null]) })).toBe(false)
    expect(matches(scheduled('2022'), null, { ...NO_FILTER, people: new Set([null]) })).toBe(true)
  })

  it('knows statuses and what is in trouble', () => {
    expect(matches(entry, null, { ...NO_FILTER, statuses: new Set(['done'] as const) })).toBe(false)
    expect(matches(entry, 'possible-conflict', { ...NO_FILTER, onlyProblems: true })).toBe(true)
    expect(matches(entry, null, { ...NO_FILTER, onlyProblems: true })).toBe(false)
  })

  it('[BCO13] knows what is late, as the status column says it, alone or beside statuses', () => {
    const late = scheduled('Q3 2021')
    const begun = scheduled('2022', { place: { status: 'in-progress', order: 'a' } })
    const shown = (filter: Partial<PlanFilter>) =>
      [entry, late, begun].filter((each) => matches(each, null, { ...NO_FILTER, ...filter }))
    expect(shown({ late: true })).toEqual([late])
    expect(shown({ late: true, statuses: new Set(['in-progress']) })).toEqual([late, begun])
    expect(shown({ statuses: new Set(['planned']) })).toEqual([entry, late])
    expect(countFilters({ ...NO_FILTER, late: true, statuses: new Set(['done']) })).toBe(1)
  })

  it('counts what is on; blanks are nothing', () => {
    expect(countFilters({ ...NO_FILTER, text: '  ' })).toBe(0)
    expect(countFilters({ ...NO_FILTER, text: 'a', onlyProblems: true })).toBe(2)
  })
})
