import { createHash } from 'node:crypto'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { awarenessOf, WAYS } from '../../testing/clients/line.ts'
import { RawClient } from '../../testing/clients/raw-client.ts'
import { eventually, syncedClient, untilDoc } from '../../testing/clients/stock-client.ts'
import { forge, updateWith } from '../../testing/hostile-update.ts'
import { PEOPLE, startTestServer, type TestServer } from '../../testing/servers/test-server.ts'

const DOCUMENT = 'voorschoten:track:wmo'
/** Somebody of the team who wrote, and left. */
const ABSENT = 4_242
const VICTIM = 4_243
const REASONS = [
  'client id of another person',
  'content',
  'deletes what is not there',
  'gap',
  'impossible length',
  'unreadable',
]
const HUGE = [2 ** 31, 2 ** 40, 2 ** 53 - 1]

const hash = (doc: Y.Doc): string => createHash('sha256').update(Y.encodeStateAsUpdate(doc)).digest('hex')
const logLength = async (server: TestServer): Promise<number> => (await server.storage.log.read(DOCUMENT))?.last ?? 0
const refusals = (server: TestServer): Record<string, unknown>[] =>
  server.lines.map((line) => JSON.parse(line)).filter(({ audit, result }) => audit === true && result === 'refused')

/** What somebody who may write the document can send to harm a colleague in it, each with what is wrong with it. */
function attacksOn(doc: Y.Doc): readonly (readonly [string, Uint8Array])[] {
  const under = (client: number): readonly (readonly [string, Uint8Array])[] => {
    const next = { client, clock: Y.getState(doc.store, client) }
    return [
      [`hides the future of ${client}`, forge(next, [{ kind: 'gc', length: 100 }])],
      [`writes as ${client}`, forge(next, [{ kind: 'text', text: 'van mij', parent: 'notes' }])],
      [
        `writes as ${client} behind a skip`,
        forge({ client, clock: 0 }, [
          { kind: 'skip', length: next.clock },
          { kind: 'gc', length: 1 },
        ]),
      ],
      [`deletes the future of ${client}`, forge(next, [], [{ ...next, length: 1_000 }])],
      [`deletes past the end of ${client}`, forge(next, [], [{ client, clock: 0, length: next.clock + 1 }])],
      ...HUGE.map(
        (length) => [`deletes ${length} of ${client}`, forge(next, [], [{ client, clock: 0, length }])] as const,
      ),
    ]
  }
  const own = { client: 777, clock: 0 }
  const subdocument = new Y.Doc()
  subdocument.getMap('items').set('sub', new Y.Doc())
  const whole = Y.encodeStateAsUpdate(doc)
  return [
    ...under(VICTIM),
    ...under(ABSENT),
    ...HUGE.map((length) => [`a GC of ${length}`, forge(own, [{ kind: 'gc', length }])] as const),
    ...HUGE.map(
      (length) =>
        [
          `a skip of ${length}`,
          forge(own, [
            { kind: 'skip', length },
            { kind: 'gc', length: 1 },
          ]),
        ] as const,
    ),
    ['a delete of an unknown client', forge(own, [], [{ ...own, length: 1 }])],
    ['a gap', forge({ client: 777, clock: 5 }, [{ kind: 'gc', length: 1 }])],
    ['a subdocument', Y.encodeStateAsUpdate(subdocument)],
    ['half an update', whole.slice(0, whole.length >> 1)],
    ['all but the last byte', whole.slice(0, -1)],
  ]
}

describe.each(WAYS)('on $way', ({ open }) => {
  test.each(['step2', 'update'] as const)(
    '[PRO6] [PRO7] [PRO8] [PRO10] no %s of a colleague costs anybody an edit; its sender alone is closed, and it is in the audit trail',
    async (step) => {
      const server = await startTestServer()
      const absent = await open(server, DOCUMENT, PEOPLE.wmo)
      absent.change(updateWith('of the absent', ABSENT))
      await absent.acknowledged(1)
      const doc = new Y.Doc()
      doc.clientID = VICTIM
      const victim = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.wmo), doc)
      const observer = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.lezer))
      victim.doc.getMap('items').set('first', 1)
      await untilDoc(observer.doc, (seen) => seen.getMap('items').has('first'))
      const [before, length] = [hash(observer.doc), await logLength(server)]
      for (const [name, attack] of attacksOn(victim.doc)) {
        const attacker = await open(server, DOCUMENT, PEOPLE.projectleider)
        attacker.change(new Uint8Array([0, 0]), 'step2')
        await attacker.acknowledged(1)
        attacker.change(attack, step)
        expect([name, await attacker.refused(), await attacker.closed()]).toEqual([
          name,
          'malformed',
          CLOSE_CODES.malformed,
        ])
        await attacker.besideServed()
        expect([name, hash(await absent.document())]).toEqual([name, before])
      }
      expect(await logLength(server)).toBe(length)
      const event = { action: 'write-document', actor: PEOPLE.projectleider, object: DOCUMENT, origin: '127.0.0.1' }
      for (const refusal of refusals(server)) expect(refusal).toMatchObject(event)
      expect(new Set(refusals(server).map(({ reason }) => reason))).toEqual(new Set(REASONS))
      // The positive control: the same shapes under the sender's own id, and the work of who was attacked.
      const allowed = await open(server, DOCUMENT, PEOPLE.projectleider)
      allowed.change(
        forge({ client: 777, clock: 0 }, [
          { kind: 'text', text: 'van mij', parent: 'notes' },
          { kind: 'gc', length: 3 },
        ]),
        step,
      )
      allowed.change(forge({ client: 777, clock: 10 }, [], [{ client: 777, clock: 0, length: 2 }]), step)
      await allowed.acknowledged(2)
      for (let index = 0; index < 30; index += 1) victim.doc.getMap('items').set(`later ${index}`, index)
      await untilDoc(observer.doc, (seen) => seen.getMap('items').has('later 29'))
      absent.change(nextOf(ABSENT, await absent.document()))
      await absent.acknowledged(2)
      const items = (await absent.document()).getMap('items').toJSON()
      expect(items).toMatchObject({ first: 1, 'of the absent': 'of the absent', 'also of the absent': 1, 'later 0': 0 })
      expect(victim.provider.wsconnected && observer.provider.wsconnected).toBe(true)
    },
    60_000,
  )

  test('[PRO6] somebody who was here and works on without network keeps the client id, also when the document was out of memory', async () => {
    const server = await startTestServer({ times: { lingerMs: 0 } })
    const victim = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(PEOPLE.wmo) })
    const watcher = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(PEOPLE.projectleider) })
    victim.sendAwareness({ client: ABSENT, clock: 1, state: {} })
    await watcher.next('awareness')
    for (const client of [victim, watcher]) client.socket.close()
    await eventually(() => server.sync.rooms.size === 0)
    for (const step of ['step2', 'update'] as const) {
      const attacker = await open(server, DOCUMENT, PEOPLE.projectleider)
      attacker.presence(awarenessOf({ client: ABSENT, clock: 2, json: '{}' }))
      attacker.change(updateWith('stolen', ABSENT), step)
      expect(await attacker.closed()).toBe(CLOSE_CODES.malformed)
    }
    const back = await open(server, DOCUMENT, PEOPLE.wmo)
    back.change(updateWith('made without network', ABSENT), 'step2')
    await back.acknowledged(1)
    const items = (await back.document()).getMap('items')
    expect([items.has('made without network'), items.has('stolen')]).toEqual([true, false])
  })

  test('[PRO5] a reader changes nothing by either message, and one line in the audit trail says who tried', async () => {
    const server = await startTestServer()
    const reader = await open(server, DOCUMENT, PEOPLE.lezer)
    const writer = await open(server, DOCUMENT, PEOPLE.wmo)
    const before = hash(await reader.document())
    for (const step of ['step2', 'update', 'step2'] as const) reader.change(updateWith(`by ${step}`), step)
    expect(await reader.refused()).toBe('read-only')
    expect(hash(await reader.document())).toBe(before)
    expect(refusals(server).map(({ actor, reason }) => [actor, reason])).toEqual([[PEOPLE.lezer, 'read-only']])
    for (const step of ['step2', 'update'] as const) writer.change(updateWith(`by ${step}`), step)
    await writer.acknowledged(2)
    expect((await reader.document()).getMap('items').toJSON()).toMatchObject({
      'by step2': 'by step2',
      'by update': 'by update',
    })
  })
})

/** What comes next of a client id. */
function nextOf(client: number, doc: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.clientID = client
  doc.getMap('items').set('also of the absent', 1)
  return Y.encodeStateAsUpdate(doc, before)
}
