import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { programmeIdSchema, trackIdSchema } from '@samenspoor/shared/model/ids'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { emptyPlan, type Plan } from '@samenspoor/shared/model/plan'
import { describe, expect, it } from 'vitest'
import { placeAtEnd } from './place-at-end.ts'

const planOf = (items: readonly [track: string, id: string, status: string, order: string, row: string][]): Plan => ({
  ...emptyPlan(programmeIdSchema.parse('p')),
  items: new Map(
    items.map(([track, id, status, order, row]): [ItemKey, ReturnType<typeof itemSchema.parse>] => [
      `${track}/${id}`,
      itemSchema.parse({ id, track, title: id, kind: 'activity', period: '', place: { status, order }, row }),
    ]),
  ),
})

describe('the place of something new', () => {
  const wmo = trackIdSchema.parse('wmo')

  it('is behind everything in its column, of every track, and behind every row of its own track', () => {
    const plan = planOf([
      ['wmo', 'a', 'planned', 'a1', 'a3'],
      ['jeugd', 'b', 'planned', 'a5', 'a8'],
      ['wmo', 'c', 'done', 'a9', 'a1'],
    ])
    const { place, row } = placeAtEnd(plan, wmo, 'planned', () => 0)
    expect(place.status).toBe('planned')
    expect(place.order > 'a5' && place.order < 'a9').toBe(true)
    expect(row > 'a3' && row < 'a8').toBe(true)
  })

  it('is readable in an empty plan', () => {
    const { place, row } = placeAtEnd(planOf([]), wmo, 'done', () => 0)
    expect(place.order).not.toBe('')
    expect(row).not.toBe('')
  })
})
