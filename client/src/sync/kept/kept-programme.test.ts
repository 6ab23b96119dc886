import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { personIdSchema } from '@samenspoor/shared/model/ids'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import type { DocumentConnection } from '../documents/document-connection.ts'
import { DocumentSet } from '../documents/document-set.ts'
import { FakeServer } from '../testing/fake-server.ts'
import { FakeBrowser, fillDisk, forbidReading, hangReading, rest, useFakeTime } from '../testing/fake-window.ts'
import { ownerOfWork } from './kept-answers.ts'
import { answerOf, inTransaction, type UpdateRow } from './kept-database.ts'
import { doesWorkWait } from './kept-mark.ts'
import { KeptProgramme } from './kept-programme.ts'
import { tidy } from './kept-room.ts'
import { clearKept, countWork, sharedDatabase } from './kept-store.ts'

const ME = personIdSchema.parse('wmo@voorbeeld.example')
const OTHER = personIdSchema.parse('jeugd@voorbeeld.example')
const WMO = 'p:track:wmo' as DocumentName

let server: FakeServer
let open: DocumentSet[] = []

/** A window, with one document open. */
function load(me = ME, name = WMO): { set: DocumentSet; document: DocumentConnection } {
  const programme = name.slice(0, name.indexOf(':'))
  const set = new DocumentSet('ws://here/sync', me, { create: server.create, random: () => 0.01 }, (onChange) =>
    KeptProgramme.open(me, programme, onChange),
  )
  open.push(set)
  return { set, document: set.open(name) }
}

function leave(set: DocumentSet): void {
  set.destroy()
  open = open.filter((each) => each !== set)
}

/** A visit in which the connection is lost, work is done, and the window is closed. */
async function leaveWork(...keys: string[]): Promise<void> {
  const { set, document } = load()
  await rest()
  lose()
  for (const key of keys) {
    write(document, key)
    await rest()
  }
  leave(set)
}

const write = ({ doc }: DocumentConnection, key: string): unknown => doc.getMap('items').set(key, 1)
const keysOf = (doc: Y.Doc): string[] => [...doc.getMap('items').keys()].sort()

function lose(): void {
  server.isUp = false
  for (const socket of server.sockets) if (socket.readyState === 1 && !socket.isLeft) socket.lose()
}

/** Whether the browser would ask before it closes the window. */
function isAskedToStay(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  return leaving.defaultPrevented
}

async function comeBack(...sets: DocumentSet[]): Promise<void> {
  server.isUp = true
  for (const set of sets) set.reconnect()
  await rest(6_000)
}

const rowsOf = async (): Promise<UpdateRow[]> =>
  inTransaction(await sharedDatabase(), ['updates'], 'readonly', (store) => answerOf(store('updates').getAll()))

beforeEach(() => {
  useFakeTime()
  new FakeBrowser().begin()
  server = new FakeServer()
})

afterEach(async () => {
  for (const set of open) set.destroy()
  open = []
  await rest(500)
  vi.restoreAllMocks()
  await clearKept()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what is kept in the browser', () => {
  test('[OFF3] opens without a server, takes changes over several page loads, and all are saved on return', async () => {
    server.document(WMO).doc.getMap('items').set('was', 1)
    const first = load()
    await rest()
    write(first.document, 'one')
    await rest()
    expect(doesWorkWait()).toBe(false)
    lose()
    write(first.document, 'two')
    await rest()
    leave(first.set)

    const second = load()
    await rest()
    expect(second.document.state).toMatchObject({ isLoaded: true, waiting: 1, connection: 'offline' })
    expect(keysOf(second.document.doc)).toEqual(['one', 'two', 'was'])
    write(second.document, 'three')
    await rest()
    expect([second.set.waiting, await countWork(), doesWorkWait()]).toEqual([2, 2, true])
    leave(second.set)

    const third = load()
    await rest()
    expect(third.set.waiting).toBe(2)
    await comeBack(third.set)
    expect(third.document.state).toMatchObject({ waiting: 0, connection: 'connected' })
    expect(keysOf(server.document(WMO).doc)).toEqual(['one', 'three', 'two', 'was'])
    expect([await countWork(), doesWorkWait()]).toEqual([0, false])
  })

  test('[OFF3] what is typed at the last moment is kept, also when the window is closed at once', async () => {
    const first = load()
    await rest()
    lose()
    await rest()
    write(first.document, 'last')
    window.dispatchEvent(new Event('pagehide'))
    expect(doesWorkWait()).toBe(true)
    await rest()
    leave(first.set)
    const second = load()
    await rest()
    expect(keysOf(second.document.doc)).toEqual(['last'])
  })

  test('[OFF3] nobody is asked before closing what is kept, and is when it is not', async () => {
    const first = load()
    await rest()
    lose()
    write(first.document, 'kept')
    await rest()
    expect([isAskedToStay(), first.set.isKept]).toEqual([false, true])
  })

  test('[OFF4] of another epoch never meets what the server has: what waited becomes a lokale versie', async () => {
    await leaveWork('old')
    server.documents.clear()
    server.document(WMO).epoch = 'two'
    server.document(WMO).doc.getMap('items').set('restored', 1)
    for (const isUp of [true, false]) {
      server.isUp = isUp
      const { set } = load()
      await rest()
      expect(keysOf(set.open(WMO).doc)).toEqual(['restored'])
      expect(set.getLocalVersions()).toMatchObject([{ name: WMO, waiting: 1, content: { items: { old: 1 } } }])
      expect(set.waiting).toBe(0)
      leave(set)
    }
    expect(keysOf(server.document(WMO).doc)).toEqual(['restored'])
    server.isUp = true
    const last = load()
    await rest()
    last.set.dropLocalVersions()
    await rest()
    leave(last.set)
    const after = load()
    await rest()
    expect(after.set.getLocalVersions()).toEqual([])
    expect(keysOf(after.document.doc)).toEqual(['restored'])
  })

  test('[OFF5] two windows without a network show the same, and nothing is lost or saved twice', async () => {
    const [one, two] = [load(), load()]
    await rest()
    lose()
    await rest(500)
    write(one.document, 'one')
    await rest()
    write(two.document, 'two')
    await rest()
    for (const { document } of [one, two]) expect(keysOf(document.doc)).toEqual(['one', 'two'])
    await comeBack(one.set, two.set)
    expect([one.set.waiting, two.set.waiting, await countWork()]).toEqual([0, 0, 0])
    expect(keysOf(server.document(WMO).doc)).toEqual(['one', 'two'])
    expect(server.document(WMO).doc.store.clients.size).toBe(2)
  })

  test('[OFF5] what a window leaves behind is saved by the one that is still open', async () => {
    const [one, two] = [load(), load()]
    await rest()
    server.saves = false
    write(one.document, 'one')
    await rest()
    window.dispatchEvent(new Event('pagehide'))
    await rest()
    leave(one.set)
    server.saves = true
    lose()
    await comeBack(two.set)
    expect(keysOf(server.document(WMO).doc)).toEqual(['one'])
    expect([two.set.waiting, await countWork()]).toEqual([0, 0])
  })

  test('[OFF6] does not grow with the number of changes, neither of colleagues nor of mine', async () => {
    const { set, document } = load()
    await rest()
    for (let at = 0; at < 1_500; at += 1) {
      write(document, 'again')
      if (at % 10 === 0) await rest(100)
    }
    await rest()
    expect((await rowsOf()).length).toBeLessThan(80)
    lose()
    for (let at = 0; at < 900; at += 1) {
      write(document, 'again')
      if (at % 50 === 0) await rest(100)
    }
    const count = async () => (await rowsOf()).reduce((sum, { changes = 0 }) => sum + changes, 0)
    while ((await count()) < 900) await rest(100)
    await rest()
    expect((await rowsOf()).length).toBeLessThan(500)
    expect(set.waiting).toBe(900)
    leave(set)
    const second = load()
    await rest()
    expect(second.set.waiting).toBe(900)
    await comeBack(second.set)
    expect([second.set.waiting, await countWork()]).toEqual([0, 0])
  })

  test('[OFF6] of somebody else or of long ago goes, but for what waits', async () => {
    const mine = load(ME, 'q:programme' as DocumentName)
    const theirs = load(OTHER)
    const waits = load(ME, 'r:programme' as DocumentName)
    await rest()
    lose()
    await rest()
    write(waits.document, 'waits')
    await rest()
    const names = async () =>
      (
        await inTransaction(await sharedDatabase(), ['documents'], 'readonly', (store) =>
          answerOf<{ name: string }[]>(store('documents').getAll()),
        )
      ).map(({ name }) => name)
    expect(await names()).toEqual([WMO, 'q:programme', 'r:programme'])
    await tidy(await sharedDatabase(), ME, 'p')
    expect(await names()).toEqual(['q:programme', 'r:programme'])
    for (const { set } of [mine, theirs]) leave(set)
    vi.setSystemTime(Date.now() + 40 * 24 * 3_600_000)
    await tidy(await sharedDatabase(), ME, 'p')
    expect(await names()).toEqual(['r:programme'])
  })

  test('[OFF7] where nothing may be kept, everything works as long as the window is open', async () => {
    new FakeBrowser().forbid()
    const { set, document } = load()
    await rest()
    write(document, 'one')
    await rest()
    expect([set.isKept, document.state.connection, set.waiting]).toEqual([false, 'connected', 0])
    lose()
    write(document, 'two')
    expect(isAskedToStay()).toBe(true)
    await comeBack(set)
    expect(keysOf(server.document(WMO).doc)).toEqual(['one', 'two'])
    new FakeBrowser().begin()
  })

  test('[OFF7] storage that never answers counts as a browser that keeps nothing, and nobody waits for it', async () => {
    new FakeBrowser().hang()
    const owner = ownerOfWork().catch(() => 'out of reach')
    const { set, document } = load()
    write(document, 'one')
    await rest(12_000)
    expect([set.isKept, document.state.connection, set.waiting]).toEqual([false, 'connected', 0])
    expect(await owner).toBe('out of reach')
    new FakeBrowser().begin()
  })

  test('[OFF12] what a crash left half of keeps nobody from the plan; what can be read of the work is put aside', async () => {
    server.document(WMO).doc.getMap('items').set('was', 1)
    await leaveWork('mine', 'half')
    await inTransaction(await sharedDatabase(), ['updates'], 'readwrite', async (store) => {
      const last = (await answerOf<UpdateRow[]>(store('updates').getAll())).at(-1)
      if (last !== undefined) store('updates').put({ ...last, update: new Uint8Array([9, 9, 9]) })
    })
    server.isUp = true
    const second = load()
    await rest(6_000)
    expect(keysOf(second.document.doc)).toEqual(['was'])
    expect(second.document.state).toMatchObject({ connection: 'connected', waiting: 0 })
    expect(second.set.getLocalVersions()).toMatchObject([{ name: WMO, waiting: 2 }])
    expect(JSON.stringify(second.set.getLocalVersions())).toContain('mine')
    expect(await countWork()).toBe(0)
  })

  test('[OFF7] a browser that does not read what it keeps, for a while: what waits is sent at the next visit', async () => {
    server.document(WMO).doc.getMap('items').set('was', 1)
    await leaveWork('mine')
    forbidReading()
    server.isUp = true
    const second = load()
    await rest(6_000)
    expect(keysOf(second.document.doc)).toEqual(['was'])
    write(second.document, 'later')
    await rest(6_000)
    leave(second.set)
    await rest()
    vi.restoreAllMocks()
    const third = load()
    await rest(6_000)
    expect(keysOf(third.document.doc)).toEqual(['later', 'mine', 'was'])
    expect(third.set.getLocalVersions()).toEqual([])
    expect(await countWork()).toBe(0)
  })

  test('[OFF7] a browser that never answers what it keeps: who leaves with work is asked, and nobody waits for it', async () => {
    server.document(WMO).doc.getMap('items').set('was', 1)
    const first = load()
    await rest()
    leave(first.set)
    hangReading()
    const second = load()
    await rest(2_000)
    lose()
    write(second.document, 'typed meanwhile')
    await rest()
    expect(second.set.isKept).toBe(true)
    expect(isAskedToStay()).toBe(true)
    await rest(9_000)
    expect([second.set.isKept, isAskedToStay()]).toEqual([false, true])
    await comeBack(second.set)
    expect(keysOf(server.document(WMO).doc)).toEqual(['typed meanwhile', 'was'])
    expect([second.set.waiting, isAskedToStay()]).toEqual([0, false])
  })

  test('[OFF7] a full disk at the start: what is kept opens without a server all the same, and is saved', async () => {
    server.document(WMO).doc.getMap('items').set('was', 1)
    await leaveWork('mine')
    fillDisk(Number.POSITIVE_INFINITY)
    const second = load()
    await rest()
    expect(second.document.state).toMatchObject({ isLoaded: true, waiting: 1 })
    write(second.document, 'later')
    await rest()
    expect([second.set.isKept, isAskedToStay()]).toEqual([false, true])
    await comeBack(second.set)
    expect(keysOf(server.document(WMO).doc)).toEqual(['later', 'mine', 'was'])
  })

  test('[OFF7] what was not written at first goes along with what is written later: nothing follows on a gap', async () => {
    const first = load()
    await rest()
    lose()
    write(first.document, 'one')
    await rest()
    fillDisk(Number.POSITIVE_INFINITY)
    write(first.document, 'two')
    await rest()
    vi.restoreAllMocks()
    write(first.document, 'three')
    await rest()
    leave(first.set)
    const second = load()
    await rest()
    expect([second.set.waiting, keysOf(second.document.doc)]).toEqual([3, ['one', 'three', 'two']])
    await comeBack(second.set)
    expect(keysOf(server.document(WMO).doc)).toEqual(['one', 'three', 'two'])
    expect([second.set.waiting, second.set.getLocalVersions(), await countWork()]).toEqual([0, [], 0])
  })

  test('[JRN21] throwing all of it away is done where nothing is kept, and where a browser cannot say what there is', async () => {
    new FakeBrowser().forbid()
    await clearKept()
    new FakeBrowser().begin()
    const { set } = load()
    await rest()
    leave(set)
    const names = indexedDB.databases.bind(indexedDB)
    Object.assign(indexedDB, { databases: undefined })
    await clearKept()
    expect(await names()).toEqual([])
  })

  test('[OFF7] a full disk: the window goes on, asks to stay open, and all is saved', async () => {
    const { set, document } = load()
    await rest()
    fillDisk(Number.POSITIVE_INFINITY)
    lose()
    write(document, 'one')
    await rest()
    expect([set.isKept, set.waiting]).toEqual([false, 1])
    expect(isAskedToStay()).toBe(true)
    write(document, 'two')
    vi.restoreAllMocks()
    await comeBack(set)
    expect(keysOf(server.document(WMO).doc)).toEqual(['one', 'two'])
    expect([set.waiting, await countWork()]).toEqual([0, 0])
  })

  test('[OFF7] a full disk: what was not looked at for long makes room for what I do now', async () => {
    const earlier = load(ME, 'q:track:wmo' as DocumentName)
    await rest()
    leave(earlier.set)
    const { set, document } = load()
    await rest()
    fillDisk(1)
    lose()
    write(document, 'one')
    await rest()
    expect([set.isKept, await countWork()]).toEqual([true, 1])
    vi.restoreAllMocks()
    leave(set)
    const again = load()
    await rest()
    expect([again.set.waiting, keysOf(again.document.doc)]).toEqual([1, ['one']])
  })

  test('[OFF8] what may no longer be saved waits, until it may or is thrown away', async () => {
    await leaveWork('not mine')
    server.isUp = true
    server.document(WMO).mayWrite = false
    const second = load()
    await rest()
    expect(second.document.state.refusal).toBe('read-only')
    expect(await countWork()).toBe(1)
    second.set.dropRefused()
    await rest()
    expect(await countWork()).toBe(0)
    expect(keysOf(second.set.open(WMO).doc)).toEqual([])
    leave(second.set)
    const third = load()
    await rest()
    expect([third.set.waiting, await countWork(), keysOf(third.document.doc)]).toEqual([0, 0, []])
  })

  test('[OFF3] whatever happens in which order, nothing that was typed is lost', async () => {
    const step = fc.constantFrom('write', 'write', 'load', 'lose', 'back', 'rest', 'mute', 'colleague')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
        await clearKept()
        server = new FakeServer()
        let here = load()
        const typed: string[] = []
        await rest(600)
        for (const [at, what] of steps.entries()) {
          if (what === 'write') {
            typed.push(`k${at}`)
            write(here.document, `k${at}`)
          } else if (what === 'load') {
            window.dispatchEvent(new Event('pagehide'))
            leave(here.set)
            here = load()
            await rest(600)
          } else if (what === 'lose') lose()
          else if (what === 'back') await comeBack(here.set)
          else if (what === 'rest') await rest(600)
          else if (what === 'mute') server.saves = !server.saves
          else server.document(WMO).doc.getMap('colleague').set(`c${at}`, 1)
        }
        server.saves = true
        lose()
        await comeBack(here.set)
        expect(keysOf(server.document(WMO).doc)).toEqual([...typed].sort())
        expect(here.set.waiting).toBe(0)
        expect(await countWork()).toBe(0)
        leave(here.set)
      }),
      { numRuns: 25 },
    )
  })
})
