import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { programmeIdSchema } from '@samenspoor/shared/model/ids'
import { type ItemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { emptyPlan, type Plan } from '@samenspoor/shared/model/plan'
import { trackSchema } from '@samenspoor/shared/model/track'
import { describe, expect, it } from 'vitest'
import { neighboursOf } from './neighbours.ts'

const track = (id: string) =>
  trackSchema.parse({ id, title: id, shortTitle: id, palette: 'wmo', shape: 'circle', hasPlanText: false })

const item = (trackId: string, id: string, row: string, removed: unknown = null) =>
  [
    `${trackId}/${id}`,
    itemSchema.parse({
      id,
      track: trackId,
      title: id,
      kind: 'activity',
      period: '',
      place: { status: 'planned', order: 'a0' },
      row,
      removed,
    }),
  ] as const

const plan: Plan = {
  ...emptyPlan(programmeIdSchema.parse('p')),
  tracks: [track('b'), track('a')],
  items: new Map<ItemKey, ReturnType<typeof itemSchema.parse>>([
    item('a', 'first', 'a0'),
    item('b', 'last', 'a2'),
    item('b', 'first', 'a0'),
    item('b', 'gone', 'a1', { by: 'x', at: '' }),
  ]),
}

const around = (key: string) => {
  const ref = parseItemKey(key)
  if (!ref) throw new Error('no key')
  const { previous, next } = neighboursOf(plan, ref)
  return [previous, next].map((neighbour) => neighbour && `${neighbour.track}/${neighbour.item}`)
}

describe('the previous and the next item', () => {
  it('follow the tracks and the rows, over what lies in the prullenbak', () => {
    expect(around('b/first')).toEqual([null, 'b/last'])
    expect(around('b/last')).toEqual(['b/first', 'a/first'])
    expect(around('a/first')).toEqual(['b/last', null])
  })
  it('are not there for an item that is not', () => {
    expect(around('b/gone')).toEqual([null, null])
    expect(around('a/never')).toEqual([null, null])
  })
})
