import { createEntity, notesText, rootMap, settingsMap } from '@samenspoor/shared/doc/layout'
import { type Change, PROGRAMME_COLLECTIONS } from '@samenspoor/shared/model/change'
import type { ItemId } from '@samenspoor/shared/model/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { ChangeFeed } from './change-feed.ts'

let mine: Y.Doc
let theirs: Y.Doc
let awareness: Awareness
let feed: ChangeFeed
let told: Change[]
let isOn: boolean

/** What Ilse does comes in here in one go, as the server passes it on. */
function ilse(edit: (doc: Y.Doc) => void): void {
  theirs.transact(() => edit(theirs))
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine)), 'provider')
}

beforeEach(() => {
  mine = new Y.Doc()
  theirs = new Y.Doc()
  awareness = new Awareness(mine)
  awareness.states.set(theirs.clientID, { user: { id: 'ilse@x.nl' } })
  told = []
  isOn = true
  feed = new ChangeFeed([{ home: 'track:wmo', doc: mine, awareness }], () => isOn)
  feed.subscribe((changes) => told.push(...changes))
  ilse((doc) => createEntity(rootMap(doc, 'items'), 'a', { title: 'A', period: 'Q1' }))
})

const short = () => told.map(({ id, field, before, after, by }) => [id, field, before, after, by])

describe('what comes in', () => {
  it('[TOG10] is told with who did it, of what is made and of every field', () => {
    expect(short()).toEqual([['a', '*', null, { title: 'A', period: 'Q1' }, 'ilse@x.nl']])
    told = []
    ilse((doc) => {
      rootMap(doc, 'items').get('a')?.set('period', 'Q2')
      rootMap(doc, 'items').get('a')?.set('who', 'x')
    })
    expect(short()).toEqual([
      ['a', 'period', 'Q1', 'Q2', 'ilse@x.nl'],
      ['a', 'who', null, 'x', 'ilse@x.nl'],
    ])
    expect(feed.writerOf({ home: 'track:wmo', collection: 'items', id: 'a', field: 'period' })).toBe('ilse@x.nl')
  })

  it('[TOG10] is told of the notes too, without their words', () => {
    told = []
    ilse((doc) => notesText(doc, 'a' as ItemId).insert(0, 'hallo'))
    expect(short()).toEqual([['a', 'notes', null, null, 'ilse@x.nl']])
  })

  it('[TOG10] is not what I do myself, nor what was there before the plan was on the screen', () => {
    told = []
    rootMap(mine, 'items').get('a')?.set('period', 'Q3')
    isOn = false
    ilse((doc) => rootMap(doc, 'items').get('a')?.set('title', 'B'))
    isOn = true
    expect(told).toEqual([])
  })

  it('[TOG10] has nobody when nobody knows who wrote it', () => {
    told = []
    const stranger = new Y.Doc()
    Y.applyUpdate(stranger, Y.encodeStateAsUpdate(mine))
    rootMap(stranger, 'items').get('a')?.set('title', 'C')
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(stranger, Y.encodeStateVector(mine)), 'provider')
    expect(told).toMatchObject([{ field: 'title', after: 'C' }])
    expect(told[0]).not.toHaveProperty('by')
  })

  it('[TOG10] is told of the settings of the programme', () => {
    const home = new Y.Doc()
    const far = new Y.Doc()
    const changes: Change[] = []
    const programme = new ChangeFeed([{ home: 'programme', doc: home, awareness: new Awareness(home) }], () => true)
    programme.subscribe((some) => changes.push(...some))
    settingsMap(far).set('referenceDate', '2021-11-16')
    Y.applyUpdate(home, Y.encodeStateAsUpdate(far), 'provider')
    expect(changes).toMatchObject([{ collection: 'settings', field: 'referenceDate', after: '2021-11-16' }])
  })

  it.each(PROGRAMME_COLLECTIONS)('[TOG10] is told of the %s of the programme', (collection) => {
    const home = new Y.Doc()
    const far = new Y.Doc()
    const changes: Change[] = []
    const programme = new ChangeFeed([{ home: 'programme', doc: home, awareness: new Awareness(home) }], () => true)
    programme.subscribe((some) => changes.push(...some))
    createEntity(rootMap(far, collection), 'a', { title: 'A' })
    Y.applyUpdate(home, Y.encodeStateAsUpdate(far), 'provider')
    expect(changes).toMatchObject([{ collection, id: 'a', field: '*', after: { title: 'A' } }])
  })
})
