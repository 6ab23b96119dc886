import { type PersonId, personIdSchema } from '@samenspoor/shared/model/ids'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { LOOK_MAX_CHARS, PRESENCE_MAX_BYTES, type Presence, presenceSchema } from '@samenspoor/shared/protocol/presence'
import { beforeEach, describe, expect, it } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { PresenceStore } from './presence-store.ts'

const person = (id: string) => ({
  ...{ id, name: id, initials: 'AB', title: 'lid', role: 'teamlid', tracks: [], colour: 1 },
})
const programme = programmeSchema.parse({
  ...{ id: 'p', title: 'P', municipality: 'P' },
  tracks: [{ id: 'wmo', title: 'Wmo', shortTitle: 'W', palette: 'wmo', shape: 'circle', hasPlanText: true }],
  people: ['ik@x.nl', 'ilse@x.nl', 'daan@x.nl'].map(person),
})
const [ME, ILSE, DAAN] = programme.people as [(typeof programme.people)[0], ...typeof programme.people]

/** Windows that hear each other at once, as a server would have it. */
class Room {
  readonly windows: { readonly awareness: Awareness; readonly store: PresenceStore }[] = []

  enter(id: PersonId): PresenceStore {
    const awareness = new Awareness(new Y.Doc())
    awareness.on(
      'update',
      ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>, from: unknown) => {
        if (from !== 'local') return
        const update = encodeAwarenessUpdate(awareness, [...added, ...updated, ...removed])
        for (const { awareness: other } of this.windows)
          if (other !== awareness) applyAwarenessUpdate(other, update, 'room')
      },
    )
    for (const { awareness: other } of this.windows) {
      applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'room')
    }
    const window = { awareness, store: new PresenceStore(awareness, programme, id) }
    this.windows.push(window)
    window.store.tell({ view: 'timeline' })
    return window.store
  }
}

let room: Room
beforeEach(() => {
  room = new Room()
})

describe('marks', () => {
  it('[TOG1] say who looks and who edits, not for my own other windows or who is away', () => {
    const mine = room.enter(ME.id)
    const other = room.enter(ME.id)
    const [ilse, daan] = [room.enter(ILSE?.id ?? ME.id), room.enter(DAAN?.id ?? ME.id)]
    const item = { track: 'wmo', item: 'a' } as NonNullable<Presence['item']>
    for (const store of [other, ilse, daan]) store.tell({ item })
    daan.tell({ idle: true })
    const said = () =>
      mine
        .getMarks()
        .get('wmo/a')
        ?.map(({ person: { id }, doing, field }) => [id, doing, field])
    expect(said()).toEqual([['ilse@x.nl', 'looking', null]])
    other.tell({ field: 'period', doing: 'editing' })
    expect(said()).toEqual([
      ['ik@x.nl', 'editing', 'period'],
      ['ilse@x.nl', 'looking', null],
    ])
  })

  it('[TOG1] of an action are not of the item that is open beside it', () => {
    const mine = room.enter(ME.id)
    const ilse = room.enter(personIdSchema.parse('ilse@x.nl'))
    const [item, action] = [{ track: 'wmo', item: 'a' } as NonNullable<Presence['item']>, 'x' as Presence['action']]
    ilse.tell({ item, action, doing: 'editing', field: 'due' })
    expect(mine.getMarks().get('#x')).toMatchObject([{ doing: 'editing', field: 'due' }])
    expect(mine.getMarks().get('wmo/a')).toMatchObject([{ doing: 'looking' }])
  })

  it('[TOG1] stay the same when only a pointer moved', () => {
    const mine = room.enter(ME.id)
    const ilse = room.enter(personIdSchema.parse('ilse@x.nl'))
    ilse.tell({ item: { track: 'wmo', item: 'a' } as NonNullable<Presence['item']> })
    const before = mine.getMarks()
    ilse.tell({ sight: { day: 12 } })
    expect(mine.getMarks()).toBe(before)
  })
})

describe('following', () => {
  it('[TOG2] is of the tab that is in use, tells that tab, and ends when the person has left', () => {
    const mine = room.enter(ME.id)
    const first = room.enter(personIdSchema.parse('ilse@x.nl'))
    const second = room.enter(personIdSchema.parse('ilse@x.nl'))
    first.tell({ idle: true })
    expect(mine.follow(ILSE ?? ME)).toBe(true)
    expect([first.isFollowed(), second.isFollowed()]).toEqual([false, true])
    second.tell({ idle: true })
    first.tell({ idle: false })
    expect([first.isFollowed(), second.isFollowed()]).toEqual([true, false])
    first.leave()
    expect(mine.getFollowing()?.tab?.key).toBe(second.key)
    second.leave()
    expect(mine.getFollowing()).toMatchObject({ person: { id: 'ilse@x.nl' }, tab: null })
    mine.follow(null)
    expect(mine.getFollowing()).toBeNull()
  })

  it('[TOG2] never goes round, also not along others', () => {
    const mine = room.enter(ME.id)
    const ilse = room.enter(personIdSchema.parse('ilse@x.nl'))
    const daan = room.enter(personIdSchema.parse('daan@x.nl'))
    expect(ilse.follow(ME)).toBe(true)
    expect(daan.follow(ILSE ?? ME)).toBe(true)
    expect(mine.follow(DAAN ?? ME)).toBe(false)
    expect(mine.follow(ILSE ?? ME)).toBe(false)
    ilse.follow(null)
    expect(mine.follow(DAAN ?? ME)).toBe(true)
  })
})

describe('presence', () => {
  it('[TOG4] of the largest fields that fit the schema fits its size', () => {
    const long = (length: number) => 'm'.repeat(length)
    const number = -1_234_567.890_123
    const largest: Presence = presenceSchema.parse({
      view: 'dependencies',
      item: { track: long(40), item: long(64) },
      action: long(64),
      field: long(40),
      doing: 'dragging',
      cursor: { day: number, row: long(110), offset: number },
      idle: false,
      following: 2 ** 32 - 1,
      asks: Date.now(),
      sight: { day: number, pxPerDay: number, row: long(110), offset: number },
    })
    // With the person, as the browser sends it; a dragged card has no pointer on the timeline.
    const told = { ...largest, user: { id: long(254) } }
    expect(JSON.stringify(told).length).toBeLessThan(PRESENCE_MAX_BYTES)
  })

  it('[TOG4] goes without how the timeline is looked at when that does not fit beside the rest', () => {
    const mine = room.enter(ME.id)
    const ilse = room.enter(ILSE?.id ?? ME.id)
    const heard = () => mine.getColleagues()[0]?.presence
    const look = 'm'.repeat(LOOK_MAX_CHARS)
    ilse.tell({ sight: { day: 1, look } })
    expect(heard()?.sight).toEqual({ day: 1, look })
    const item = { track: 'm'.repeat(40), item: 'm'.repeat(64) } as NonNullable<Presence['item']>
    ilse.tell({ item, cursor: { day: 1, row: 'm'.repeat(110), offset: 0 }, field: 'm'.repeat(40) })
    ilse.tell({ sight: { day: 2, row: 'm'.repeat(110), look } })
    expect(heard()?.sight).toEqual({ day: 2, row: 'm'.repeat(110) })
    expect(heard()?.item).toEqual(item)
  })
})
