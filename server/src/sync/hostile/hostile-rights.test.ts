import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { PRESENCE_MAX_BYTES } from '@samenspoor/shared/protocol/presence'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { demoProgramme } from '../../demo/demo-programme.ts'
import { awarenessOf, WAYS } from '../../testing/clients/line.ts'
import { RawClient, statesIn } from '../../testing/clients/raw-client.ts'
import { updateWith } from '../../testing/hostile-update.ts'
import { PEOPLE, startTestServer, type TestServer } from '../../testing/servers/test-server.ts'

const DOCUMENT = 'voorschoten:track:wmo'
const EDITS = 1_000

/** Makes the colleague of the Wmo a reader. */
function revoke(server: TestServer): Promise<void> {
  const people = demoProgramme.people.map((person) =>
    person.id === PEOPLE.wmo ? { ...person, role: 'lezer' as const } : person,
  )
  return server.storage.registry.saveProgramme({ ...demoProgramme, people })
}

describe.each(WAYS)('on $way', ({ open }) => {
  test(`[PRO5] [PRO14] who loses the right to write in the middle of ${EDITS} edits is closed within two seconds, and nothing comes in after that`, async () => {
    const server = await startTestServer()
    const reader = await open(server, DOCUMENT, PEOPLE.lezer)
    const writer = await open(server, DOCUMENT, PEOPLE.wmo)
    const doc = new Y.Doc()
    doc.on('update', (update) => writer.change(update))
    doc.getMap('items').set('edit 0', 0)
    await writer.acknowledged(1)
    await revoke(server)
    const revoked = performance.now()
    let isClosed = false
    const closed = writer.closed().then((code) => {
      isClosed = true
      return code
    })
    let made = 1
    for (; made < EDITS && !isClosed; made += 1) {
      doc.getMap('items').set(`edit ${made}`, made)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(await closed).toBe(CLOSE_CODES.forbidden)
    expect(performance.now() - revoked).toBeLessThan(2_000)
    // Nothing comes in any more, on the old line or a new one, and what did came in from the first on without a gap.
    const items = (await reader.document()).getMap('items')
    const again = await open(server, DOCUMENT, PEOPLE.wmo)
    again.change(Y.encodeStateAsUpdate(doc), 'step2')
    const stored = [...items.keys()].filter((key) => key.startsWith('edit '))
    expect(stored.every((key) => Number(key.slice(5)) < stored.length)).toBe(true)
    if (stored.length < made) expect(await again.refused()).toBe('read-only')
    again.change(updateWith('not any more'))
    expect(await again.refused()).toBe('read-only')
    expect([...(await reader.document()).getMap('items').keys()].sort()).toEqual([...items.keys()].sort())
  }, 20_000)

  test('[PRO13] nobody is present as somebody else, and a state that is too large or too deep is not passed on', async () => {
    const server = await startTestServer()
    const document = 'voorschoten:programme'
    const watcher = await RawClient.connect(server.url, document, { token: await server.token(PEOPLE.projectleider) })
    await watcher.document()
    const victim = await open(server, document, PEOPLE.wmo)
    victim.presence(awarenessOf({ client: 7, clock: 1, json: '{"own":1}' }))
    await watcher.next('awareness', ({ bytes }) => statesIn(bytes).some(({ client }) => client === 7))
    const attacker = await open(server, document, PEOPLE.jeugd)
    const nested = (depth: number): string => `{"own":${'['.repeat(depth)}${']'.repeat(depth)}}`
    const claims = [
      '{"user":{"id":"wmo@demo.samenspoor.example","name":"Sanne","color":"url(//kwaad)"}}',
      '{"own":2}',
      'null',
    ]
    attacker.presence(awarenessOf(...claims.map((json, clock) => ({ client: 7, clock: 2 ** 52 + clock, json }))))
    for (const json of [
      nested(500_000),
      nested(PRESENCE_MAX_BYTES),
      `{"own":"${'x'.repeat(500_000)}"}`,
      '{"__proto__":',
    ])
      attacker.presence(awarenessOf({ client: 8, clock: 1, json }))
    // The positive control: as deep and as long as may be, with a name that is not the attacker's own.
    const fits = `{"user":{"id":"${PEOPLE.wmo}"},"__proto__":{"polluted":1},"own":${'['.repeat(400)}${']'.repeat(400)}}`
    attacker.presence(awarenessOf({ client: 8, clock: 2, json: fits }))
    const { bytes } = await watcher.next('awareness', (heard) =>
      statesIn(heard.bytes).some(({ client }) => client === 8),
    )
    const states = statesIn(bytes)
    expect(states.find(({ client }) => client === 8)?.state).toMatchObject({ user: { id: PEOPLE.jeugd } })
    watcher.received.splice(0)
    watcher.send(3)
    const all = statesIn((await watcher.next('awareness')).bytes)
    all.sort((a, b) => a.client - b.client)
    expect(all.map(({ client, state }) => [client, state?.user])).toEqual([
      [7, { id: PEOPLE.wmo }],
      [8, { id: PEOPLE.jeugd }],
    ])
    expect(all[0]?.state).toMatchObject({ own: 1 })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
