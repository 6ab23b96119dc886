import { readFrame, writeFrame } from '@samenspoor/shared/protocol/channels/frames'
import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChannelClient } from '../../testing/clients/channel-client.ts'
import { eventually } from '../../testing/clients/stock-client.ts'
import { PEOPLE, startTestServer } from '../../testing/servers/test-server.ts'

const WMO = 'voorschoten:track:wmo'

const channel = fc.nat({ max: 4 })
const name = fc.constantFrom(WMO, 'voorschoten:track:none', '__proto__', 'voorschoten:programme', '', 'x'.repeat(290))
/** Something that begins as a message does. */
const message = fc
  .tuple(
    fc.constantFrom<number>(...Object.values(MESSAGE)),
    fc.constantFrom<number>(...Object.values(SYNC)),
    fc.uint8Array(),
  )
  .map(([type, step, rest]) => Uint8Array.of(type, step, ...rest))
const frame = fc.oneof(
  fc.record({
    kind: fc.constant('open' as const),
    channel,
    document: name,
    acks: fc.boolean(),
    schemaVersion: fc.nat(),
    epoch: fc.constantFrom('', 'oud'),
    person: fc.constantFrom('', PEOPLE.wmo, PEOPLE.jeugd),
  }),
  fc.record({ kind: fc.constantFrom('whole' as const, 'more' as const, 'last' as const), channel, bytes: message }),
  fc.record({ kind: fc.constant('close' as const), channel, code: fc.nat(), reason: fc.constant('') }),
  fc.record({ kind: fc.constant('got' as const), bytes: fc.nat() }),
)
/** A frame, one that is bent or cut, or bytes. */
const sent = fc.oneof(
  { weight: 5, arbitrary: frame.map(writeFrame) },
  fc.tuple(frame, fc.nat(), fc.nat({ max: 255 })).map(([whole, place, value]) => {
    const bytes = writeFrame(whole)
    bytes[place % bytes.length] = value
    return bytes
  }),
  fc.tuple(frame, fc.nat()).map(([whole, length]) => {
    const bytes = writeFrame(whole)
    return bytes.subarray(0, length % bytes.length)
  }),
  fc.uint8Array({ maxLength: 100 }),
)

test('[NET5] whatever comes in, nothing but its own socket suffers, and no document changes', {
  timeout: 60_000,
}, async () => {
  const server = await startTestServer()
  const reader = await server.token(PEOPLE.lezer)
  const bystander = await ChannelClient.connect(server.url, await server.token(PEOPLE.wmo))
  const watched = await bystander.open(WMO)
  const before = (await bystander.document(watched)).toJSON()
  await fc.assert(
    fc.asyncProperty(fc.array(sent, { maxLength: 30 }), async (frames) => {
      const attacker = await ChannelClient.connect(server.url, reader)
      for (const bytes of frames) attacker.socket.send(bytes)
      attacker.socket.close()
      await attacker.closed
      expect(attacker.heard.every(({ frame: heard }) => readFrame(writeFrame(heard)) !== null)).toBe(true)
    }),
    { numRuns: 150 },
  )
  expect((await bystander.document(watched)).toJSON()).toEqual(before)
  await eventually(() => server.sync.gateway.size === 1)
  expect(server.lines.filter((line) => line.includes('"level":50') || line.includes('"level":60'))).toEqual([])
})
