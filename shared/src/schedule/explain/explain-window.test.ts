import { describe, expect, it } from 'vitest'
import { type Item, itemSchema } from '../../model/entities/item.ts'
import { linkSchema } from '../../model/entities/link.ts'
import { programmeIdSchema } from '../../model/ids.ts'
import type { ItemKey } from '../../model/item-ref.ts'
import { emptyPlan, type LinkKey, type Plan } from '../../model/plan.ts'
import { deriveSchedule } from '../derive-schedule.ts'
import { explain } from './explain.ts'

const RULE = {
  notice: { amount: 18, unit: 'months' },
  exitDays: { kind: 'yearly', named: 'last-day', days: [{ month: 12, day: 31 }] },
  starts: 'start',
}

function planOf(items: Readonly<Record<string, object>>, links: readonly (readonly [string, string])[]): Plan {
  const refOf = (item: string) => ({ track: 'wi', item })
  return {
    ...emptyPlan(programmeIdSchema.parse('p')),
    items: new Map(
      Object.entries(items).map(([id, fields]): [ItemKey, Item] => [
        `wi/${id}`,
        itemSchema.parse({ id, track: 'wi', title: id, place: { status: 'planned', order: 'a' }, ...fields }),
      ]),
    ),
    links: new Map(
      links.map(([from, to]): [LinkKey, ReturnType<typeof linkSchema.parse>] => [
        `track:wi#${from}-${to}`,
        linkSchema.parse({ id: `${from}-${to}`, from: refOf(from), to: refOf(to), type: 'FS' }),
      ]),
    ),
  }
}

const DECISION = { kind: 'decision', period: 'uiterlijk Q2 2022', rule: RULE }
const START = { kind: 'milestone', period: 'Q1 2024' }
const told = (plan: Plan, today: string, key: ItemKey): string[] =>
  explain(deriveSchedule(plan, today), key).map((step) => {
    if (step.kind === 'window') return `${step.item} window ${step.lastDay} ${step.start}`
    return step.kind === 'waits' ? `${step.item} waits ${step.for}` : `${step.item} ${step.kind}`
  })

describe('[EXP1] why an item stands on its days', () => {
  it('goes from its own words to what it has least room to wait for, and on', () => {
    const plan = planOf(
      {
        start: START,
        besluit: DECISION,
        plan: { kind: 'activity', period: 'Q1 2022' },
        vroeg: { kind: 'milestone', period: 'Q4 2020' },
      },
      [
        ['besluit', 'start'],
        ['vroeg', 'start'],
        ['plan', 'besluit'],
      ],
    )
    expect(told(plan, '2021-11-16', 'wi/start')).toEqual([
      'wi/start words',
      'wi/start waits wi/besluit',
      'wi/besluit words',
      'wi/besluit window 2022-06-30 2024-01-01',
      'wi/besluit waits wi/plan',
      'wi/plan words',
    ])
  })

  it('speaks of the next chance once a window is missed', () => {
    const plan = planOf({ start: START, besluit: DECISION }, [])
    expect(told(plan, '2022-07-01', 'wi/besluit')).toEqual([
      'wi/besluit words',
      'wi/besluit slipped',
      'wi/besluit window 2023-06-30 2025-01-01',
    ])
    expect(told(plan, '2022-07-01', 'wi/start')).toEqual(['wi/start words', 'wi/start slipped'])
  })

  it('never tells of the same item twice, so a ring ends', () => {
    const activity = { kind: 'activity', period: 'Q1 2022' }
    const ring = planOf({ a: activity, b: activity }, [
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(told(ring, '2021-11-16', 'wi/a')).toEqual(['wi/a words', 'wi/a waits wi/b', 'wi/b words', 'wi/b waits wi/a'])
    expect(told(ring, '2021-11-16', 'wi/weg')).toEqual([])
  })
})
