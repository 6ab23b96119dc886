import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { programmeIdSchema } from '@samenspoor/shared/model/ids'
import { emptyPlan, type Plan } from '@samenspoor/shared/model/plan'
import { describe, expect, it } from 'vitest'
import { choosableDecisions } from './choosable-decisions.ts'

const item = (id: string, kind: string, on: string | null = null, removed: object | null = null) =>
  [
    `wi/${id}`,
    itemSchema.parse({
      id,
      track: 'wi',
      title: id,
      kind,
      period: '',
      place: { status: 'planned', order: 'a0' },
      conditionalOn: on === null ? null : { track: 'wi', item: on },
      removed,
    }),
  ] as const

const plan: Plan = {
  ...emptyPlan(programmeIdSchema.parse('p')),
  items: new Map([
    item('first', 'decision'),
    item('second', 'decision', 'first'),
    item('third', 'decision', 'second'),
    item('work', 'activity', 'third'),
    item('gone', 'decision', null, { by: 'x', at: '' }),
    item('ring-a', 'decision', 'ring-b'),
    item('ring-b', 'decision', 'ring-a'),
  ]),
}

describe('the decisions on which an item can hang', () => {
  it('are the living ones', () => {
    expect([...choosableDecisions(plan, 'wi/work')]).toEqual([
      'wi/first',
      'wi/second',
      'wi/third',
      'wi/ring-a',
      'wi/ring-b',
    ])
  })

  it('[OUT4] never make a ring', () => {
    expect([...choosableDecisions(plan, 'wi/first')]).toEqual(['wi/ring-a', 'wi/ring-b'])
    expect([...choosableDecisions(plan, 'wi/second')]).toEqual(['wi/first', 'wi/ring-a', 'wi/ring-b'])
    expect([...choosableDecisions(plan, 'wi/ring-a')]).toEqual(['wi/first', 'wi/second', 'wi/third'])
  })
})
