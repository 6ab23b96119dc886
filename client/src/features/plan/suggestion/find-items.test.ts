import { type Item, itemSchema } from '@samenspoor/shared/model/entities/item'
import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import { emptyPlan, type Plan } from '@samenspoor/shared/model/plan'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { describe, expect, it } from 'vitest'
import { findItems, MOST_SUGGESTIONS } from './find-items.ts'

const programme = programmeSchema.parse({
  id: 'proef',
  title: 'Proef',
  municipality: '',
  people: [],
  tracks: ['wmo', 'jeugd', 'wi'].map((id) => ({
    id,
    title: id,
    shortTitle: id,
    palette: id,
    shape: 'circle',
    hasPlanText: true,
  })),
})
const [, , wi] = programme.tracks
if (!wi) throw new Error('the programme has three tracks')

const item = (track: string, id: string, title: string, more: object = {}): Item =>
  itemSchema.parse({
    id,
    track,
    title,
    kind: 'decision',
    period: '',
    place: { status: 'planned', order: 'a' },
    row: id,
    ...more,
  })

function planOf(items: readonly Item[]): Plan {
  return {
    ...emptyPlan(programme.id, programme.tracks),
    items: new Map(items.map((each): [ItemKey, Item] => [itemKey({ track: each.track, item: each.id }), each])),
  }
}

const found = (items: readonly Item[], query: string) =>
  findItems(planOf(items), query, wi.id).map(({ ref }) => ref.item)

const items = [
  item('wmo', 'a', 'Akkoord projectplannen'),
  item('jeugd', 'b', 'Vastgesteld besluit Jeugd'),
  item('wi', 'd', 'Vastgesteld raadsbesluit W&I'),
  item('wi', 'c', 'Start officiële projectgroep'),
]

describe('findItems', () => {
  it('gives all items for an empty query, those of the own plan first, in the order of the list', () => {
    expect(found(items, '')).toEqual(['c', 'd', 'a', 'b'])
  })

  it('wants every word, in any order, as a part of the title', () => {
    expect(found(items, 'besluit vast')).toEqual(['d', 'b'])
    expect(found(items, 'project')).toEqual(['c', 'a'])
    expect(found(items, 'besluit wmo')).toEqual([])
  })

  it('minds no case and no accents', () => {
    expect(found(items, 'OFFICIELE')).toEqual(['c'])
  })

  it('leaves out what is in the prullenbak', () => {
    expect(found([item('wi', 'x', 'Weg', { removed: { by: 'a@b.nl', at: '' } })], '')).toEqual([])
  })

  it('stops at a number that one can still look through', () => {
    const many = Array.from({ length: 300 }, (_, index) => item('wi', `i${index}`, `Item ${index}`))
    expect(found(many, 'item')).toHaveLength(MOST_SUGGESTIONS)
  })
})
