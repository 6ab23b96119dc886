import { PRESENCE_MAX_BYTES } from '@samenspoor/shared/protocol/presence'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { RawClient, statesIn } from '../../testing/clients/raw-client.ts'
import { PEOPLE, startTestServer, type TestServer } from '../../testing/servers/test-server.ts'

const DOCUMENT = 'voorschoten:programme'

const connect = async (server: TestServer, person: string): Promise<RawClient> => {
  const client = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(person) })
  await client.next('step1')
  return client
}

/** What the client hears next about a client id. */
async function heard(client: RawClient, id: number): Promise<Record<string, unknown> | null | undefined> {
  const { bytes } = await client.next('awareness', (message) =>
    statesIn(message.bytes).some((entry) => entry.client === id),
  )
  return statesIn(bytes).find((entry) => entry.client === id)?.state
}

/** Everybody that the server says is here. */
async function everybody(client: RawClient): Promise<Map<number, Record<string, unknown> | null>> {
  await client.document()
  client.received.splice(0)
  client.send(3)
  await client.document()
  const messages = client.received.splice(0).filter((message) => message.type === 'awareness')
  return new Map(messages.flatMap(({ bytes }) => statesIn(bytes)).map(({ client: id, state }) => [id, state]))
}

describe('presence', () => {
  test('[PRO13] carries the name of the session, whatever the client says', async () => {
    const server = await startTestServer()
    const [anna, joost] = [await connect(server, PEOPLE.wmo), await connect(server, PEOPLE.projectleider)]
    anna.sendAwareness({
      client: 7,
      clock: 1,
      state: { user: { id: PEOPLE.lezer, name: 'x', color: 'red' }, view: 'board' },
    })
    expect(await heard(joost, 7)).toEqual({ user: { id: PEOPLE.wmo }, view: 'board' })
  })

  test('[PRO13] leaves out what does not fit, and keeps what only another client knows', async () => {
    const server = await startTestServer()
    const [anna, joost] = [await connect(server, PEOPLE.wmo), await connect(server, PEOPLE.projectleider)]
    anna.sendAwareness({ client: 7, clock: 1, state: { view: 'javascript:alert(1)', own: 'x', field: 'title' } })
    expect(await heard(joost, 7)).toEqual({ user: { id: PEOPLE.wmo }, own: 'x', field: 'title' })
  })

  test('[PRO13] is dropped when it is too large or no object; what was there before stays', async () => {
    const server = await startTestServer()
    const [anna, joost] = [await connect(server, PEOPLE.wmo), await connect(server, PEOPLE.projectleider)]
    anna.sendAwareness({ client: 7, clock: 1, state: { own: 'small' } })
    await heard(joost, 7)
    for (const state of [{ own: 'x'.repeat(PRESENCE_MAX_BYTES) }, [1], 'no json', '"text"', '12']) {
      anna.sendAwareness({ client: 7, clock: 2, state })
    }
    expect((await everybody(joost)).get(7)).toEqual({ user: { id: PEOPLE.wmo }, own: 'small' })
  })

  test('[PRO13] of somebody else cannot be set, ended, or locked with a high clock', async () => {
    const server = await startTestServer()
    const [anna, joost, mallory] = [
      await connect(server, PEOPLE.wmo),
      await connect(server, PEOPLE.projectleider),
      await connect(server, PEOPLE.jeugd),
    ]
    anna.sendAwareness({ client: 7, clock: 1, state: { own: 1 } })
    expect(await heard(joost, 7)).toMatchObject({ own: 1 })
    mallory.sendAwareness({ client: 7, clock: 2 ** 50, state: { own: 'forged' } })
    mallory.sendAwareness({ client: 7, clock: 2 ** 52, state: null })
    mallory.sendAwareness({ client: 8, clock: 2 ** 52, state: { own: 'mallory' } })
    expect(await heard(joost, 8)).toMatchObject({ own: 'mallory', user: { id: PEOPLE.jeugd } })
    anna.sendAwareness({ client: 7, clock: 2, state: { own: 2 } })
    expect(await heard(joost, 7)).toMatchObject({ own: 2, user: { id: PEOPLE.wmo } })
    // One connection, one client id.
    mallory.sendAwareness({ client: 9, clock: 1, state: { own: 'second' } })
    expect([...(await everybody(joost)).keys()].sort()).toEqual([7, 8])
  })

  test('[PRO13] ends at once when the connection does, and an echo does not bring it back', async () => {
    const server = await startTestServer()
    const [anna, joost] = [await connect(server, PEOPLE.wmo), await connect(server, PEOPLE.projectleider)]
    anna.sendAwareness({ client: 7, clock: 1, state: { own: 1 } })
    joost.sendAwareness({ client: 8, clock: 1, state: {} })
    const { bytes } = await joost.next('awareness')
    const started = performance.now()
    anna.socket.close()
    expect(await heard(joost, 7)).toBeNull()
    expect(performance.now() - started).toBeLessThan(2_000)
    // The stock client sends on what it hears, and may do so late.
    joost.send(1, bytes)
    const tab = await connect(server, PEOPLE.wmo)
    tab.send(1, bytes)
    expect((await everybody(joost)).has(7)).toBe(false)
  })

  test('[PRO13] of somebody who comes back under the same client id is seen at once, also before the old socket is gone', async () => {
    const server = await startTestServer()
    const [anna, joost] = [await connect(server, PEOPLE.wmo), await connect(server, PEOPLE.projectleider)]
    anna.sendAwareness({ client: 7, clock: 5, state: { own: 1 } })
    const first = statesIn((await joost.next('awareness')).bytes)
    const back = await connect(server, PEOPLE.wmo)
    back.sendAwareness({ client: 7, clock: 5, state: { own: 1 } })
    const second = statesIn((await joost.next('awareness')).bytes)
    expect(second[0]?.clock).toBeGreaterThan(first[0]?.clock ?? 0)
    anna.socket.close()
    await anna.closed
    expect((await everybody(joost)).has(7)).toBe(true)
    back.socket.close()
    expect(await heard(joost, 7)).toBeNull()
  })

  test('[PRO13] under a client id that a colleague wrote with is not taken in', async () => {
    const server = await startTestServer()
    const [anna, mallory] = [await connect(server, PEOPLE.wmo), await connect(server, PEOPLE.jeugd)]
    const doc = new Y.Doc()
    doc.clientID = 77
    doc.getMap('actions').set('x', 1)
    await mallory.document()
    anna.sendUpdate(Y.encodeStateAsUpdate(doc))
    await mallory.next('update')
    mallory.sendAwareness({ client: 77, clock: 1, state: {} })
    expect((await everybody(anna)).has(77)).toBe(false)
  })
})
