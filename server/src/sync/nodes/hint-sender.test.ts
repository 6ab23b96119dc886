import { expect, test } from 'vitest'
import { HINT_BYTES } from '../../hints/hints.ts'
import { newSyncCounters } from '../sync-counters.ts'
import { readHint } from './hint.ts'
import { HintSender } from './hint-sender.ts'

/** A line of which the test says when a text is under way no longer. */
function slowLine(): { texts: string[]; sender: HintSender; done: () => Promise<void> } {
  const texts: string[] = []
  let release = (): void => undefined
  const hints = {
    send: (text: string): Promise<void> => {
      texts.push(text)
      return new Promise((resolve) => {
        release = resolve
      })
    },
    close: async () => undefined,
  }
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  return {
    texts,
    sender: new HintSender('a', hints, newSyncCounters().hints),
    done: async () => {
      release()
      await turn()
      await turn()
    },
  }
}

test('[NOD1] what is said while a text is under way is taken together', async () => {
  const { texts, sender, done } = slowLine()
  sender.saved('p:programme', 1)
  await done()
  for (let last = 2; last <= 500; last += 1) sender.saved('p:programme', last)
  for (let clock = 1; clock <= 500; clock += 1) sender.present(['p:programme', 7, 'a@example.nl', clock, `${clock}`])
  sender.ask('p:track:a')
  sender.ask('p:track:a')
  await done()
  expect(texts.map(readHint)).toEqual([
    { node: 'a', saved: [['p:programme', 1]], present: [], ask: [] },
    {
      node: 'a',
      saved: [['p:programme', 500]],
      present: [['p:programme', 7, 'a@example.nl', 500, '500']],
      ask: ['p:track:a'],
    },
  ])
})

test('no text is longer than the line takes, and all that fits in one arrives', async () => {
  const { texts, sender, done } = slowLine()
  const state = '€"\\\u0001'.repeat(170)
  for (let client = 0; client < 40; client += 1) sender.present([`p:plan:${client}`, client, 'a@example.nl', 1, state])
  sender.present(['p:programme', 99, 'a@example.nl', 1, 'x'.repeat(HINT_BYTES)])
  for (let round = 0; round < 60; round += 1) await done()
  expect(texts.every((text) => Buffer.byteLength(text) <= HINT_BYTES)).toBe(true)
  const clients = texts.flatMap((text) => readHint(text)?.present.map(([, client]) => client) ?? [])
  expect(clients).toEqual(Array.from({ length: 40 }, (_, client) => client))
})

test('[OPS4] a line that fails stops nobody, and is counted', async () => {
  const { hints: counters } = newSyncCounters()
  const send = () => Promise.reject(new Error('cut'))
  const sender = new HintSender('a', { send, close: async () => undefined }, counters)
  sender.saved('p:programme', 1)
  await new Promise((resolve) => setImmediate(resolve))
  sender.saved('p:programme', 2)
  await sender.settled()
  expect(counters).toMatchObject({ sent: 0, failed: 2 })
})

test.each(['', 'null', '{}', '{"node":1}', '{"node":"a","saved":[["x",-1]]}', '{"node":"a","present":[["x",1]]}'])(
  'what is no hint is passed over: %s',
  (text) => {
    expect(readHint(text)).toBeNull()
  },
)
