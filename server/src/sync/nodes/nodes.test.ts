import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { array, assert, asyncProperty, boolean, constantFrom, nat, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { OpenHints } from '../../hints/hints.ts'
import { MemoryStorage } from '../../storage/memory/memory-storage.ts'
import { type UpdateLog, updatesOf } from '../../storage/update-log.ts'
import { ChannelClient } from '../../testing/clients/channel-client.ts'
import { RawClient, statesIn } from '../../testing/clients/raw-client.ts'
import { eventually, syncedClient, untilDoc } from '../../testing/clients/stock-client.ts'
import { HintHub, LOST } from '../../testing/hint-hub.ts'
import { PEOPLE, startTestServer, type TestServer } from '../../testing/servers/test-server.ts'
import { squash } from '../compaction/squash.ts'
import { SYNC_TIMES, type SyncTimes } from '../sync-server.ts'

const DOCUMENT = 'voorschoten:track:wmo'
const NEVER = 1_000_000

interface Cluster {
  readonly hub: HintHub
  readonly storage: MemoryStorage
  readonly servers: readonly TestServer[]
  readonly lines: readonly OpenHints[]
  /** The server of that place. */
  at(index: number): TestServer
  line(index: number): OpenHints
}

/** Servers on one storage. They look in the log only when a hint says so, unless `times` says otherwise. */
async function cluster(count: number, times: Partial<SyncTimes> = {}): Promise<Cluster> {
  const hub = new HintHub()
  const storage = new MemoryStorage()
  const lines = Array.from({ length: count }, () => hub.line())
  const servers: TestServer[] = []
  for (const hints of lines)
    servers.push(await startTestServer({ wrap: () => storage, hints, times: { lookMs: NEVER, ...times } }))
  const nth = <T>(list: readonly T[], index: number): T => {
    const found = list[index]
    if (found === undefined) throw new Error(`there is no server ${index}`)
    return found
  }
  return { hub, storage, servers, lines, at: (index) => nth(servers, index), line: (index) => nth(lines, index) }
}

const textOf = (doc: Y.Doc): string => doc.getText('test').toString()

/** The document as the log has it. */
async function stored(log: UpdateLog): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const update of updatesOf(await log.read(DOCUMENT))) Y.applyUpdate(doc, update)
  return doc
}

/** One update that writes a word under a client id. */
function word(client: number, text: string, from?: Y.Doc): Uint8Array {
  const doc = new Y.Doc()
  if (from !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  // Afterwards: Yjs takes another id when somebody else writes under its own.
  doc.clientID = client
  const before = Y.encodeStateVector(doc)
  doc.getText('test').insert(0, text)
  return Y.encodeStateAsUpdate(doc, before)
}

async function raw(server: TestServer, person: string): Promise<RawClient> {
  const client = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(person), acks: true })
  await client.document()
  return client
}

describe('what is saved on one server', () => {
  test('[NOD1] is on the screens of the others when a hint says so', async () => {
    const { at } = await cluster(2)
    const [here, there] = await Promise.all(
      [at(0), at(1)].map(async (server) => syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.wmo))),
    )
    here?.doc.getText('test').insert(0, 'heen')
    await untilDoc(there?.doc ?? new Y.Doc(), (doc) => textOf(doc) === 'heen')
    there?.doc.getText('test').insert(4, ' en weer')
    await untilDoc(here?.doc ?? new Y.Doc(), (doc) => textOf(doc) === 'heen en weer')
  })

  test('[NOD1] is there too when no hint arrives, and when the line is back', async () => {
    const { hub, at, line } = await cluster(2, { lookMs: 20 })
    hub.fate = LOST
    const here = await syncedClient(at(0).url, DOCUMENT, await at(0).token(PEOPLE.wmo))
    const there = await syncedClient(at(1).url, DOCUMENT, await at(1).token(PEOPLE.wmo))
    here.doc.getText('test').insert(0, 'later')
    await untilDoc(there.doc, (doc) => textOf(doc) === 'later')
    hub.cut(line(1))
    here.doc.getText('test').insert(0, 'nog ')
    await untilDoc(there.doc, (doc) => textOf(doc) === 'nog later')
  })

  test('[OPS4] is counted: what is told, what nobody told, and who was overtaken', async () => {
    const { hub, at, line, storage } = await cluster(2)
    let heads = 0
    const { log } = storage
    const readHeads = log.heads.bind(log)
    log.heads = async (documents) => {
      const found = await readHeads(documents)
      // When whoever asked has compared them.
      setImmediate(() => {
        heads += 1
      })
      return found
    }
    const counted = (index: number) => at(index).sync.counters.hints
    const here = await syncedClient(at(0).url, DOCUMENT, await at(0).token(PEOPLE.wmo))
    const there = await syncedClient(at(1).url, DOCUMENT, await at(1).token(PEOPLE.wmo))
    here.doc.getText('test').insert(0, 'verteld')
    await untilDoc(there.doc, (doc) => textOf(doc) === 'verteld')
    await eventually(() => counted(1).received > 0 && counted(0).sent > 0)
    // A line that comes back makes a server look in the log.
    const look = async (index: number) => {
      const looks = heads
      hub.mend(line(index))
      await eventually(() => heads > looks)
    }
    for (let round = 0; round < 2; round += 1) await look(1)
    expect([counted(0).healed, counted(1).healed, at(1).sync.queue.overtaken]).toEqual([0, 0, 0])
    hub.fate = LOST
    here.doc.getText('test').insert(0, 'niet ')
    await eventually(() => textOf(at(0).sync.rooms.get(DOCUMENT)?.doc ?? new Y.Doc()) === 'niet verteld')
    await look(1)
    await untilDoc(there.doc, (doc) => textOf(doc) === 'niet verteld')
    await look(1)
    await eventually(() => counted(1).healed === 1)
    for (const index of [0, 1]) await look(index)
    expect([counted(0).healed, counted(1).healed]).toEqual([0, 1])
    // The one that writes without having heard of the other's is behind.
    here.doc.getText('test').insert(0, 'a')
    await eventually(() => textOf(at(0).sync.rooms.get(DOCUMENT)?.doc ?? new Y.Doc()) === 'aniet verteld')
    there.doc.getText('test').insert(0, 'b')
    await untilDoc(there.doc, (doc) => /^(ab|ba)niet/.test(textOf(doc)))
    expect([at(0).sync.queue.overtaken, at(1).sync.queue.overtaken]).toEqual([0, 1])
    const metrics = await (await fetch(`${at(1).url}/metrics`)).text()
    for (const [event, count] of Object.entries(counted(1)))
      expect(metrics).toContain(`samenspoor_hints_total{event="${event}"} ${count}`)
    expect(metrics).toContain(`samenspoor_refused_appends_total ${at(1).sync.queue.overtaken}`)
  })

  test('[NOD8] comes across by itself once the line is back', async () => {
    const { hub, at, line } = await cluster(2)
    const here = await syncedClient(at(0).url, DOCUMENT, await at(0).token(PEOPLE.wmo))
    const there = await syncedClient(at(1).url, DOCUMENT, await at(1).token(PEOPLE.jeugd))
    hub.cut(line(1))
    here.doc.getText('test').insert(0, 'alleen hier')
    await eventually(() => at(0).sync.rooms.get(DOCUMENT)?.doc.getText('test').length === 11)
    expect(textOf(there.doc)).toBe('')
    hub.mend(line(1))
    await untilDoc(there.doc, (doc) => textOf(doc) === 'alleen hier')
  })

  test('[NOD1] [NOD2] is there once and in the same order, whatever happens to hints', {
    timeout: 60_000,
  }, async () => {
    const { hub, at, servers, storage } = await cluster(3, { lookMs: 15 })
    const clients = await Promise.all(
      [PEOPLE.wmo, PEOPLE.projectleider, PEOPLE.wmo].map(async (person, index) =>
        syncedClient(at(index).url, DOCUMENT, await at(index).token(person)),
      ),
    )
    const fates = constantFrom([], [], [0], [4], [0, 0], [6, 1])
    const step = record({ who: nat(2), at: nat(1_000), removes: boolean(), pauses: boolean() })
    let refusals = 0
    const append = storage.log.append.bind(storage.log)
    storage.log.append = async (entries, heads) => {
      const numbers = await append(entries, heads)
      if (numbers.includes(0)) refusals += 1
      return numbers
    }
    let round = 0
    await assert(
      asyncProperty(
        array(step, { minLength: 1, maxLength: 30 }),
        array(fates, { minLength: 1 }),
        async (steps, fate) => {
          let said = 0
          hub.fate = () => fate[said++ % fate.length] ?? []
          round += 1
          for (const [index, { who, at: place, removes, pauses }] of steps.entries()) {
            const text = clients[who]?.doc.getText('test')
            if (text === undefined) continue
            if (removes && text.length > 0) text.delete(place % text.length, 1)
            text.insert(place % (text.length + 1), '.')
            clients[who]?.doc.getMap('keys').set(`${round} ${index}`, who)
            if (pauses) await new Promise((resolve) => setTimeout(resolve, place % 4))
          }
          const isThere = (doc: Y.Doc): boolean =>
            steps.every((_, index) => doc.getMap('keys').has(`${round} ${index}`))
          await Promise.all(clients.map(({ doc }) => untilDoc(doc, isThere)))
          // The last deletions come in the same updates as the keys, so all have everything now.
          const truth = await stored(storage.log)
          const docs = [...clients.map(({ doc }) => doc), ...servers.map(({ sync }) => sync.rooms.get(DOCUMENT)?.doc)]
          for (const doc of docs) {
            if (doc === undefined) throw new Error('no room')
            expect(textOf(doc)).toBe(textOf(truth))
            expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(truth))
          }
        },
      ),
      { numRuns: 60, interruptAfterTimeLimit: 45_000 },
    )
    expect(refusals).toBeGreaterThan(0)
    expect(servers.every(({ lines }) => lines.every((line) => !line.includes('does not agree')))).toBe(true)
  })
})

describe('client ids', () => {
  test('[NOD3] belong to one person on all servers, also when two begin at once', async () => {
    const { hub, at, storage } = await cluster(2)
    hub.fate = LOST
    const owner = await raw(at(0), PEOPLE.wmo)
    const thief = await raw(at(1), PEOPLE.projectleider)
    const bystander = await raw(at(1), PEOPLE.wmo)
    owner.sendUpdate(word(7, 'van mij'))
    await owner.next('ack')
    // The other server has not heard of it.
    bystander.sendUpdate(word(8, 'ook van mij'))
    thief.sendUpdate(word(7, 'gestolen'))
    expect((await thief.closed).code).toBe(CLOSE_CODES.malformed)
    await bystander.next('ack')
    const content = await bystander.document()
    expect(textOf(content)).toContain('van mij')
    expect(textOf(content)).toContain('ook van mij')
    expect(textOf(await stored(storage.log))).toBe(textOf(content))
    expect((await storage.log.read(DOCUMENT))?.authors.get(7)).toBe(PEOPLE.wmo)
  })

  test('[OPS13] [NOD3] who is refused when it is tried again, is written down under their own websocket', async () => {
    const { hub, at, storage } = await cluster(2)
    hub.fate = LOST
    const owner = await raw(at(0), PEOPLE.wmo)
    const thief = await ChannelClient.connect(at(1).url, await at(1).token(PEOPLE.projectleider))
    const channel = await thief.open(DOCUMENT)
    await thief.document(channel)
    await thief.closeCode(thief.ask('elders:programme'))
    const bystander = await raw(at(1), PEOPLE.wmo)
    owner.sendUpdate(word(7, 'van mij'))
    await owner.next('ack')
    // The bystander is the one for whom the server finds out that it is behind.
    bystander.sendUpdate(word(8, 'ook van mij'))
    thief.sendUpdate(channel, word(7, 'gestolen'))
    expect(await thief.closeCode(channel)).toBe(CLOSE_CODES.malformed)
    await bystander.next('ack')
    await at(1).stop()
    const lines = await storage.audit.linesAfter(0, 99)
    const idOf = (action: string) => lines.find((line) => line.action === action)?.correlation
    expect(idOf('write-document')).toMatch(/^[0-9a-f]{16}$/)
    expect(idOf('write-document')).toBe(idOf('open-document'))
  })

  test('[NOD3] are not taken with what was sent before the refusal either', async () => {
    const { hub, at, storage } = await cluster(2)
    hub.fate = LOST
    const owner = await raw(at(0), PEOPLE.wmo)
    const thief = await raw(at(1), PEOPLE.projectleider)
    owner.sendUpdate(word(7, 'a'))
    await owner.next('ack')
    const stolen = new Y.Doc()
    stolen.clientID = 7
    for (const letter of ['x', 'y', 'z']) {
      const before = Y.encodeStateVector(stolen)
      stolen.getText('test').insert(0, letter)
      thief.sendUpdate(Y.encodeStateAsUpdate(stolen, before))
    }
    expect((await thief.closed).code).toBe(CLOSE_CODES.malformed)
    const again = await raw(at(1), PEOPLE.projectleider)
    expect(textOf(await again.document())).toBe('a')
    expect(textOf(await stored(storage.log))).toBe('a')
  })

  test('[NOD3] may be presumed from presence on another server', async () => {
    const { at } = await cluster(2)
    const owner = await raw(at(0), PEOPLE.wmo)
    const thief = await raw(at(1), PEOPLE.projectleider)
    owner.sendAwareness({ client: 7, clock: 1, state: {} })
    await thief.next('awareness', ({ bytes }) => statesIn(bytes).some(({ client }) => client === 7))
    thief.sendUpdate(word(7, 'gestolen'))
    expect((await thief.closed).code).toBe(CLOSE_CODES.malformed)
  })
})

describe('whoever comes from another server', () => {
  test('[NOD4] brings what others saved there, and finds it', async () => {
    const { hub, at, storage } = await cluster(2)
    const stayer = await raw(at(1), PEOPLE.jeugd)
    const writer = await raw(at(0), PEOPLE.wmo)
    const mover = await raw(at(0), PEOPLE.projectleider)
    mover.sendStep2(Y.encodeStateAsUpdate(new Y.Doc()))
    const first = word(7, 'ander')
    writer.sendUpdate(first)
    // Both servers know whose client id it is.
    await stayer.next('update')
    hub.fate = LOST
    const known = new Y.Doc()
    Y.applyUpdate(known, first)
    writer.sendUpdate(word(7, 'van een ', known))
    for (let count = 0; count < 2; count += 1) Y.applyUpdate(known, (await mover.next('update')).bytes)
    mover.socket.terminate()
    const moved = await RawClient.connect(at(1).url, DOCUMENT, {
      token: await at(1).token(PEOPLE.projectleider),
      acks: true,
    })
    moved.sendStep2(Y.encodeStateAsUpdate(known))
    moved.sendUpdate(word(9, 'en van mij ', known))
    await moved.next('ack', ({ count }) => count === 2)
    expect(textOf(await stored(storage.log))).toBe('en van mij van een ander')
    expect(textOf(await stayer.document())).toBe('en van mij van een ander')
  })

  test('[NOD4] sends again what was still on its way to disk there, and it counts once', async () => {
    const { hub, at, storage } = await cluster(2)
    hub.fate = LOST
    const before = await raw(at(0), PEOPLE.wmo)
    const after = await raw(at(1), PEOPLE.wmo)
    const update = word(7, 'dubbel')
    before.sendUpdate(update)
    after.sendUpdate(update)
    await Promise.all([before.next('ack'), after.next('ack')])
    expect(textOf(await after.document())).toBe('dubbel')
    expect(textOf(await stored(storage.log))).toBe('dubbel')
  })
})

describe('who is here', () => {
  const times = { presenceMs: 20, presenceTimeoutMs: 100 }
  const seen = (client: number, isThere: boolean) => (message: { bytes: Uint8Array }) =>
    statesIn(message.bytes).some((entry) => entry.client === client && (entry.state !== null) === isThere)

  test('[NOD5] crosses servers under the name of the session, for who was there before and who comes later', async () => {
    const { at } = await cluster(2, { presenceMs: NEVER })
    const early = await raw(at(1), PEOPLE.jeugd)
    const walker = await raw(at(0), PEOPLE.wmo)
    walker.sendAwareness({ client: 7, clock: 1, state: { user: { id: 'iemand anders' }, view: 'board' } })
    const { bytes } = await early.next('awareness', seen(7, true))
    expect(statesIn(bytes)[0]?.state?.user).toMatchObject({ id: PEOPLE.wmo })
    const late = await raw(at(1), PEOPLE.projectleider)
    await late.next('awareness', seen(7, true))
    walker.socket.terminate()
    await Promise.all([early.next('awareness', seen(7, false)), late.next('awareness', seen(7, false))])
  })

  test('[NOD5] goes at once when their server is stopped', async () => {
    const { at } = await cluster(2, { presenceMs: NEVER })
    const other = await raw(at(1), PEOPLE.jeugd)
    const walker = await raw(at(0), PEOPLE.wmo)
    walker.sendAwareness({ client: 7, clock: 1, state: {} })
    await other.next('awareness', seen(7, true))
    await at(0).stop()
    await other.next('awareness', seen(7, false))
  })

  test('[NOD5] comes with the first who opens a document there', async () => {
    const { at } = await cluster(2, { presenceMs: NEVER })
    const walker = await raw(at(0), PEOPLE.wmo)
    walker.sendAwareness({ client: 7, clock: 1, state: {} })
    await (await raw(at(0), PEOPLE.jeugd)).next('awareness', seen(7, true))
    await (await raw(at(1), PEOPLE.jeugd)).next('awareness', seen(7, true))
  })

  test('[NOD5] goes within the time when their server is gone, and comes back with it', async () => {
    const { hub, at, line } = await cluster(2, times)
    const other = await raw(at(1), PEOPLE.jeugd)
    const walker = await raw(at(0), PEOPLE.wmo)
    walker.sendAwareness({ client: 7, clock: 1, state: {} })
    await other.next('awareness', seen(7, true))
    hub.cut(line(0))
    await other.next('awareness', seen(7, false))
    hub.mend(line(0))
    await other.next('awareness', seen(7, true))
  })

  test('[NOD5] goes within fifteen seconds by the times that a server has', () => {
    const { presenceMs, presenceTimeoutMs } = SYNC_TIMES
    // Heard for the last time right before it was gone, and looked at once every so often; told in between more than once.
    expect(presenceTimeoutMs + presenceMs).toBeLessThanOrEqual(15_000)
    expect(presenceTimeoutMs).toBeGreaterThan(2 * presenceMs)
  })

  test('[NOD5] is told again until it arrives, and what comes twice or late changes nothing', async () => {
    const { hub, at } = await cluster(2, times)
    hub.fate = LOST
    const other = await raw(at(1), PEOPLE.jeugd)
    const walker = await raw(at(0), PEOPLE.wmo)
    walker.sendAwareness({ client: 7, clock: 1, state: { view: 'board' } })
    await eventually(() => hub.said.some((text) => text.includes('board')))
    const first = hub.said.find((text) => text.includes('board')) ?? ''
    hub.fate = () => [0, 3]
    await other.next('awareness', seen(7, true))
    walker.sendAwareness({ client: 7, clock: 2, state: { view: 'timeline' } })
    await other.next('awareness', ({ bytes }) => statesIn(bytes)[0]?.state?.view === 'timeline')
    const room = at(1).sync.rooms.get(DOCUMENT)
    const { node, present } = JSON.parse(first)
    const [, client, person, clock, state] = present[0]
    room?.hear(node, { client, person, clock, state })
    const late = await raw(at(1), PEOPLE.projectleider)
    const { bytes } = await late.next('awareness', seen(7, true))
    expect(statesIn(bytes)[0]?.state?.view).toBe('timeline')
  })

  test('[NOD5] follows who moves to another server under the same client id', async () => {
    const { at } = await cluster(2, { presenceMs: NEVER })
    const [seesA, seesB] = [await raw(at(0), PEOPLE.jeugd), await raw(at(1), PEOPLE.jeugd)]
    const before = await raw(at(0), PEOPLE.wmo)
    before.sendAwareness({ client: 7, clock: 1, state: { view: 'board' } })
    await Promise.all([seesA.next('awareness', seen(7, true)), seesB.next('awareness', seen(7, true))])
    const after = await raw(at(1), PEOPLE.wmo)
    after.sendAwareness({ client: 7, clock: 2, state: { view: 'timeline' } })
    const isMoved = ({ bytes }: { bytes: Uint8Array }): boolean => statesIn(bytes)[0]?.state?.view === 'timeline'
    await seesB.next('awareness', isMoved)
    before.socket.terminate()
    await seesA.next('awareness', isMoved)
    after.socket.terminate()
    await Promise.all([seesA.next('awareness', seen(7, false)), seesB.next('awareness', seen(7, false))])
  })
})

describe('rights and epochs', () => {
  test('[NOD6] a sign-in that ends on one server closes the sockets on the other', async () => {
    const { at } = await cluster(2, { recheckMs: 20 })
    const token = await at(0).token(PEOPLE.wmo)
    const client = await RawClient.connect(at(1).url, DOCUMENT, { token })
    const identity = await at(0).signIns.identify(token, 'token')
    await at(0).signIns.end(identity?.key ?? '')
    expect((await client.closed).code).toBe(CLOSE_CODES.unauthenticated)
  })

  test('[NOD6] rights that are taken away in the database close sockets on every server', async () => {
    const { at, storage } = await cluster(2, { recheckMs: 20 })
    const clients = await Promise.all([raw(at(0), PEOPLE.wmo), raw(at(1), PEOPLE.wmo)])
    const [programme] = await storage.registry.programmes()
    if (programme === undefined) throw new Error('no programme')
    const people = programme.people.filter(({ id }) => id !== PEOPLE.wmo)
    await storage.registry.saveProgramme({ ...programme, people })
    expect(await Promise.all(clients.map(async ({ closed }) => (await closed).code))).toEqual([
      CLOSE_CODES.forbidden,
      CLOSE_CODES.forbidden,
    ])
  })

  test('[NOD6] a document with a new epoch is left, and opened as it is now', async () => {
    const { at, storage } = await cluster(1, { lookMs: 20 })
    const { log } = storage
    const client = await raw(at(0), PEOPLE.wmo)
    const [read, heads] = [log.read.bind(log), log.heads.bind(log)]
    const updates = [word(7, 'teruggezet')]
    log.read = async () => ({ epoch: 'nieuw', snapshot: null, updates, last: 1, authors: new Map() })
    log.heads = async () => [{ name: DOCUMENT, epoch: 'nieuw', last: 1 }]
    expect((await client.closed).code).toBe(CLOSE_CODES.restart)
    const again = await raw(at(0), PEOPLE.wmo)
    expect(textOf(await again.document())).toBe('teruggezet')
    Object.assign(log, { read, heads })
  })

  test('[NOD6] a log that ends before what a server has is left too, with what waits to be written to it', async () => {
    const { at, storage } = await cluster(1, { lookMs: 20 })
    const { log } = storage
    const client = await raw(at(0), PEOPLE.wmo)
    client.sendUpdate(word(7, 'kwijt'))
    await client.next('ack')
    const [head] = await log.heads([DOCUMENT])
    const [heads, append] = [log.heads.bind(log), log.append.bind(log)]
    log.append = async (entries) => entries.map(() => 0)
    client.sendUpdate(word(8, 'wacht'))
    log.heads = async () => [{ name: DOCUMENT, epoch: head?.epoch ?? '', last: (head?.last ?? 0) - 1 }]
    expect((await client.closed).code).toBe(CLOSE_CODES.restart)
    await eventually(() => at(0).sync.rooms.get(DOCUMENT) === undefined)
    Object.assign(log, { heads, append })
    expect(textOf(await (await raw(at(0), PEOPLE.wmo)).document())).toBe('kwijt')
  })

  test('[NOD6] an answer about the log that comes after a later write sends nobody away', async () => {
    const { at, storage } = await cluster(1, { lookMs: 10 })
    const { log } = storage
    const client = await raw(at(0), PEOPLE.wmo)
    const heads = log.heads.bind(log)
    const late = Promise.withResolvers<void>()
    let answers = 0
    log.heads = async (documents) => {
      const known = await heads(documents)
      if (answers++ === 0) await late.promise
      return known
    }
    await eventually(() => answers === 1)
    client.sendUpdate(word(7, 'later'))
    await client.next('ack')
    late.resolve()
    await eventually(() => answers > 2)
    client.sendUpdate(word(8, 'nog '))
    await client.next('ack', ({ count }) => count === 2)
  })
})

describe('compaction', () => {
  test('[NOD7] one server at a time works on the log of a document', async () => {
    const { log } = new MemoryStorage()
    let release = (): void => undefined
    const busy = log.aloneWith(DOCUMENT, () => new Promise((resolve) => (release = resolve)))
    expect(await log.aloneWith(DOCUMENT, async () => expect.unreachable())).toBe(false)
    expect(await log.aloneWith('voorschoten:track:jeugd', async () => undefined)).toBe(true)
    release()
    expect(await busy).toBe(true)
    expect(await log.aloneWith(DOCUMENT, async () => undefined)).toBe(true)
  })

  test.each(['someone writes there', 'it is told'])(
    '[NOD7] a server that is behind what the history still has takes the snapshot: %s',
    async (how) => {
      const { hub, at, storage } = await cluster(2)
      const { log } = storage
      hub.fate = LOST
      const behind = await raw(at(1), PEOPLE.wmo)
      const writer = await raw(at(0), PEOPLE.wmo)
      for (const [index, letter] of ['a', 'b', 'c'].entries()) {
        writer.sendUpdate(word(20 + index, letter))
        await writer.next('ack')
      }
      const whole = await log.read(DOCUMENT)
      const last = whole?.last ?? 0
      const snapshot = squash(updatesOf(whole))
      await log.compact(DOCUMENT, last, snapshot)
      await log.forget(DOCUMENT, last, snapshot)
      if (how === 'it is told') at(1).sync.rooms.get(DOCUMENT)?.told(last)
      else behind.sendUpdate(word(30, 'd'))
      await behind.next(how === 'it is told' ? 'update' : 'ack')
      const content = await behind.document()
      expect([...textOf(content)].sort().join('')).toBe(how === 'it is told' ? 'abc' : 'abcd')
      expect(textOf(await stored(log))).toBe(textOf(content))
    },
  )
})

test('[NOD10] a server on a data folder asks the log for nothing but what it is used for', async () => {
  const asked: string[] = []
  const server = await startTestServer({
    times: { lookMs: 1, presenceMs: 1 },
    wrap: (storage) => ({
      ...storage,
      secret: storage.secret.bind(storage),
      log: new Proxy(storage.log, {
        get: (log, name) => {
          asked.push(String(name))
          const value = Reflect.get(log, name)
          return typeof value === 'function' ? value.bind(log) : value
        },
      }),
    }),
  })
  const clients = await Promise.all([raw(server, PEOPLE.wmo), raw(server, PEOPLE.wmo)])
  clients[0]?.sendUpdate(word(7, 'x'))
  await clients[1]?.next('update')
  expect(asked.filter((name) => name === 'heads' || name === 'updatesAfter')).toEqual([])
})

test('[NOD2] [PRO4] what arrives together is saved once and acknowledged to the last, while another server writes faster', async () => {
  const { at, storage } = await cluster(2)
  const people: readonly string[] = [PEOPLE.wmo, PEOPLE.projectleider]
  const here = await Promise.all(people.map((person) => raw(at(0), person)))
  const there = await Promise.all(people.map((person) => raw(at(1), person)))
  const rounds = 20
  const send = (client: RawClient, id: number): void => {
    const doc = new Y.Doc()
    doc.clientID = id
    doc.on('update', (update: Uint8Array) => {
      client.sendUpdate(update)
      // Said twice, as a client does that comes back.
      client.sendUpdate(update)
    })
    for (let round = 0; round < rounds; round += 1) doc.getArray(`of ${id}`).push([round])
  }
  const all = [...here, ...there]
  for (const [index, client] of all.entries()) send(client, 5_000 + index)
  await Promise.all(all.map((client) => client.next('ack', ({ count }) => count === 2 * rounds)))
  const numbers = Array.from({ length: rounds }, (_, round) => round)
  const lists = (doc: Y.Doc): unknown[] => all.map((_, index) => doc.getArray(`of ${5_000 + index}`).toJSON())
  expect(lists(await stored(storage.log))).toEqual(all.map(() => numbers))
  await Promise.all([at(0), at(1)].map((server) => server.sync.rooms.get(DOCUMENT)?.catchUp()))
  for (const client of all) expect(lists(await client.document())).toEqual(all.map(() => numbers))
  const log = await storage.log.updatesAfter(DOCUMENT, 0, 1_000)
  expect(log.filter(({ user }) => people.includes(user)).length).toBe(all.length * rounds)
})
