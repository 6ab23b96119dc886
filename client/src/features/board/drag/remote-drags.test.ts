import { type Person, personSchema } from '@samenspoor/shared/model/person'
import { presenceSchema } from '@samenspoor/shared/protocol/presence'
import { describe, expect, it } from 'vitest'
import type { Colleague } from '../../../sync/others/presence-store.ts'
import { remoteDrags, viewersOf } from './remote-drags.ts'

const FATIMA = person('fatima@example.org')
const DAAN = person('daan@example.org')

function person(id: string): Person {
  return personSchema.parse({ id, name: id, initials: 'XX', title: '', role: 'teamlid', tracks: [], colour: 1 })
}

const colleague = (who: Person, presence: unknown, key = 1): Colleague => ({
  key,
  person: who,
  presence: presenceSchema.parse(presence),
})
const item = { track: 'wi', item: 'wi-1' }

describe('what colleagues drag', () => {
  it('is a card with the column it hangs over', () => {
    const over = { status: 'done', track: 'wi' }
    expect(remoteDrags([colleague(FATIMA, { view: 'board', item, doing: 'dragging', over })])).toEqual([
      { key: 'wi/wi-1', person: FATIMA, over: 'done' },
    ])
  })

  it('[BRD2] never hangs over another lane', () => {
    const over = { status: 'done', track: 'wmo' }
    const [drag] = remoteDrags([colleague(FATIMA, { view: 'board', item, doing: 'dragging', over })])
    expect(drag?.over).toBeNull()
  })

  it('is one drag when two people drag one card, and none when somebody drags on the timeline', () => {
    const dragging = { view: 'board', item, doing: 'dragging' }
    expect(remoteDrags([colleague(FATIMA, dragging), colleague(DAAN, dragging, 2)])).toHaveLength(1)
    expect(remoteDrags([colleague(FATIMA, { ...dragging, view: 'timeline' })])).toEqual([])
  })
})

it('who has a card open is listed once, without me and without who drags it', () => {
  const viewers = viewersOf(
    [
      colleague(FATIMA, { item }, 1),
      colleague(FATIMA, { item }, 2),
      colleague(DAAN, { item }, 3),
      colleague(DAAN, { item: { track: 'wmo', item: 'wmo-1' }, doing: 'dragging' }, 4),
    ],
    DAAN.id,
  )
  expect([...viewers]).toEqual([['wi/wi-1', [FATIMA]]])
})
