import { personSchema } from '@samenspoor/shared/model/person'
import { describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { CaretAwareness } from './caret-awareness.ts'

const person = (id: string, name: string) =>
  personSchema.parse({ id, name, initials: 'XX', title: '', role: 'teamlid', tracks: [], colour: 3 })
const me = person('ik@proef.nl', 'Ik Zelf')
const fatima = person('fatima@proef.nl', 'Fatima El Amrani')
const place = { type: null, tname: 'text', item: null, assoc: 0 }

function carets(others: Readonly<Record<number, unknown>>, tellsCaret = true) {
  const awareness = new Awareness(new Y.Doc())
  for (const [client, state] of Object.entries(others)) {
    awareness.states.set(Number(client), state as Record<string, unknown>)
  }
  return { awareness, carets: new CaretAwareness(awareness, [me, fatima], me.id, tellsCaret) }
}

describe('CaretAwareness', () => {
  it('takes name and colour from the list of people, whatever the sender says', () => {
    const claimed = { id: fatima.id, name: '<b>Joost</b>', color: 'red;background:url(x)' }
    const { user, cursor } =
      carets({ 7: { user: claimed, cursor: { anchor: place, head: place } } })
        .carets.getStates()
        .get(7) ?? {}
    expect(user).toEqual({ client: 7, person: fatima.id, name: fatima.name, colour: 3, color: '#000000' })
    expect(cursor).toEqual({ anchor: place, head: place })
  })

  it.each([
    ['a stranger', { user: { id: 'vreemd@proef.nl' } }],
    ['nobody', {}],
    ['no object', 5],
    ['nothing', null],
  ])('leaves out %s', (_what, state) => {
    const one = carets({ 7: state })
    expect(one.carets.getStates().size).toBe(0)
    expect(one.carets.getOthers()).toEqual([])
  })

  it.each([
    [{ anchor: null, head: place }],
    [{ anchor: place }],
    [{ anchor: { ...place, item: { client: 1, clock: -5 } }, head: place }],
    ['hier'],
    [{ anchor: {}, head: place }],
    [{ anchor: place, head: { type: null, tname: null, item: null, assoc: 0 } }],
  ])('drops a caret that is no place in a text: %j', (cursor) => {
    const state = carets({ 7: { user: { id: fatima.id }, cursor } })
      .carets.getStates()
      .get(7)
    expect(state?.cursor).toBeNull()
  })

  it('names everybody else once, also with two windows, and never me', () => {
    const one = carets({ 7: { user: { id: fatima.id } }, 8: { user: { id: fatima.id } }, 9: { user: { id: me.id } } })
    expect(one.carets.getOthers()).toEqual([fatima])
    expect(one.carets.getOthers()).toBe(one.carets.getOthers())
  })

  it('tells no caret of one who only reads', () => {
    const reader = carets({}, false)
    reader.carets.setLocalStateField('cursor', { anchor: place, head: place })
    reader.carets.setLocalStateField('user', { name: 'iemand anders' })
    expect(reader.awareness.getLocalState()).toEqual({ user: { id: me.id } })
  })
})
