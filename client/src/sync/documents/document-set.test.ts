import { addItem } from '@samenspoor/shared/doc/commands/items/items'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { type PersonId, personIdSchema } from '@samenspoor/shared/model/ids'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ProgrammeStore } from '../store/programme-store.ts'
import { FakeServer } from '../testing/fake-server.ts'
import { DocumentSet, waitingWork } from './document-set.ts'

const ME: PersonId = personIdSchema.parse('wmo@voorbeeld.example')
const HOME = 'p:programme'
const [WMO, JEUGD]: DocumentName[] = ['p:track:wmo', 'p:track:jeugd'] as const

function programmeWith(role: 'teamlid' | 'lezer', ...extra: string[]) {
  const track = (id: string) => ({ id, title: id, shortTitle: id, palette: 'wmo', shape: 'circle', hasPlanText: true })
  return programmeSchema.parse({
    id: 'p',
    title: 'P',
    municipality: 'P',
    tracks: ['wmo', 'jeugd', ...extra].map(track),
    people: [{ id: ME, name: 'Sanne', initials: 'SV', title: 'Wmo', role, tracks: ['wmo', 'jeugd'], colour: 1 }],
  })
}

function addTo(store: ProgrammeStore, track: string, id: string) {
  const item = itemSchema.parse({
    id,
    track,
    title: id,
    kind: 'milestone',
    period: 'Q3 2021',
    place: { status: 'planned', order: 'a0' },
  })
  return store.run(addItem({ ...item, who: null }), id)
}

const settle = () => vi.advanceTimersByTimeAsync(1_000)

let server: FakeServer
let documents: DocumentSet

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('navigator', { onLine: true })
  server = new FakeServer()
  documents = new DocumentSet('ws://here/sync', ME, { create: server.create, random: () => 0.01 })
})

afterEach(() => {
  documents.destroy()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the documents of a window', () => {
  test('[NET9] come over one socket', async () => {
    const store = new ProgrammeStore(documents, programmeWith('teamlid'), null)
    await settle()
    expect(store.getState().save).toEqual({ kind: 'saved' })
    const text = store.openPlanText('wmo' as never)
    await settle()
    expect(text.connection.state.isLoaded).toBe(true)
    expect(server.sockets).toHaveLength(1)
    text.release()
    await settle()
    expect(server.socket.said.at(-1)).toMatchObject({ kind: 'close' })
    store.destroy()
  })

  test('[NET10] stay open with what waits in them when the programme changes, and undo goes on', async () => {
    const before = new ProgrammeStore(documents, programmeWith('teamlid'), null)
    await settle()
    server.saves = false
    expect(addTo(before, 'wmo', 'een').ok).toBe(true)
    expect(waitingWork()).toBe(1)
    const after = new ProgrammeStore(documents, programmeWith('teamlid', 'wi'), before)
    before.destroy()
    expect(after.getState()).toMatchObject({ canUndo: 'een', view: expect.anything() })
    await settle()
    expect(after.getState().view?.plan.items.has('wmo/een' as never)).toBe(true)
    expect(waitingWork()).toBe(1)
    server.saves = true
    server.socket.lose()
    await settle()
    expect(waitingWork()).toBe(0)
    expect(
      server
        .document(WMO ?? '')
        .doc.getMap('items')
        .has('een'),
    ).toBe(true)
    after.destroy()
  })

  test('[NET10] that were closed because rights changed open again by themselves, and what waited goes along', async () => {
    const store = new ProgrammeStore(documents, programmeWith('teamlid'), null)
    await settle()
    server.saves = false
    addTo(store, 'wmo', 'een')
    server.saves = true
    server.close(WMO ?? '', CLOSE_CODES.forbidden)
    await settle()
    expect(store.getState().save).toEqual({ kind: 'saved' })
    expect(
      server
        .document(WMO ?? '')
        .doc.getMap('items')
        .has('een'),
    ).toBe(true)
    expect(store.getState().isProgrammeStale).toBe(false)
    server.document(WMO ?? '').mayWrite = false
    server.close(WMO ?? '', CLOSE_CODES.forbidden)
    await settle()
    expect(store.getState().isProgrammeStale).toBe(true)
    store.destroy()
  })

  test('[NET10] that may no longer be written keep what waited, to be kept as a file and sent when it may again', async () => {
    const store = new ProgrammeStore(documents, programmeWith('teamlid'), null)
    await settle()
    server.saves = false
    addTo(store, 'wmo', 'een')
    server.saves = true
    server.document(WMO ?? '').mayWrite = false
    server.close(WMO ?? '', CLOSE_CODES.forbidden)
    await settle()
    expect(store.getState().save).toMatchObject({ kind: 'refused', reason: 'rights' })
    expect(JSON.stringify(store.refusedVersions())).toContain('een')
    const leaving = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(leaving)
    expect(leaving.defaultPrevented).toBe(true)
    server.document(WMO ?? '').mayWrite = true
    server.close(WMO ?? '', CLOSE_CODES.forbidden)
    await settle()
    expect(store.getState().save).toEqual({ kind: 'saved' })
    expect(
      server
        .document(WMO ?? '')
        .doc.getMap('items')
        .has('een'),
    ).toBe(true)
    store.destroy()
  })

  test('[SAV4] one that the server cannot open leaves the others as they are, and takes no changes', async () => {
    server.document(WMO ?? '').refusedWith = CLOSE_CODES.loadFailed
    const store = new ProgrammeStore(documents, programmeWith('teamlid'), null)
    await settle()
    expect(store.getState()).toMatchObject({
      save: { kind: 'saved' },
      openness: { unavailable: [WMO], missing: [WMO], outdated: [] },
    })
    expect(store.getState().view).not.toBeNull()
    expect(addTo(store, 'wmo', 'een')).toEqual({ ok: false, code: 'gone' })
    expect(addTo(store, 'jeugd', 'twee').ok).toBe(true)
    await settle()
    expect(
      server
        .document(JEUGD ?? '')
        .doc.getMap('items')
        .has('twee'),
    ).toBe(true)
    server.document(WMO ?? '').refusedWith = null
    await vi.advanceTimersByTimeAsync(60_000)
    expect(store.getState().openness.unavailable).toEqual([])
    expect(addTo(store, 'wmo', 'een').ok).toBe(true)
    store.destroy()
  })

  test('[SAV4] one in a newer layout than this client knows is told, and may only be read', async () => {
    Object.assign(server.document(WMO ?? ''), { schemaVersion: 2, mayWrite: false })
    const store = new ProgrammeStore(documents, programmeWith('teamlid'), null)
    await settle()
    expect(store.getState().openness).toEqual({ unavailable: [], missing: [], outdated: [WMO] })
    expect(store.getState().isProgrammeStale).toBe(false)
    store.destroy()
  })

  test('[SAV5] one that was put back from a backup is taken afresh; what was not saved is kept aside and offered', async () => {
    const store = new ProgrammeStore(documents, programmeWith('teamlid'), null)
    await settle()
    addTo(store, 'wmo', 'eerder')
    await settle()
    server.isUp = false
    server.socket.lose()
    addTo(store, 'wmo', 'niet-opgeslagen')
    addTo(store, 'jeugd', 'elders')
    server.documents.delete(WMO ?? '')
    server.document(WMO ?? '').epoch = 'two'
    server.isUp = true
    await vi.advanceTimersByTimeAsync(60_000)
    const fresh = new ProgrammeStore(documents, programmeWith('teamlid'), null)
    await settle()
    expect(documents.getGeneration()).toBe(1)
    expect(server.document(WMO ?? '').doc.getMap('items').size).toBe(0)
    expect([...(fresh.getState().view?.plan.items.keys() ?? [])]).toEqual(['jeugd/elders'])
    const [version] = fresh.getState().localVersions
    expect(version).toMatchObject({ name: WMO, waiting: 1 })
    expect(JSON.stringify(version?.content)).toContain('niet-opgeslagen')
    fresh.dropLocalVersions()
    await settle()
    expect(fresh.getState().localVersions).toEqual([])
    expect(server.document(HOME).epoch).toBe('one')
    for (const each of [store, fresh]) each.destroy()
  })

  test('[SAV6] that belong to somebody else than who is signed in now are not sent under that name', async () => {
    server.document(HOME).refusedWith = CLOSE_CODES.otherPerson
    const store = new ProgrammeStore(documents, programmeWith('teamlid'), null)
    await settle()
    expect(store.getState().save).toMatchObject({ kind: 'refused', reason: 'person' })
    expect(server.socket.said[0]).toMatchObject({ kind: 'open', person: ME })
    store.destroy()
  })
})
