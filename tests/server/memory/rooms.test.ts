import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ChannelClient } from '@samenspoor/server/testing/clients/channel-client'
import { RawClient } from '@samenspoor/server/testing/clients/raw-client'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { temporaryFolder } from '../run-program.ts'

const ROOMS = 2_000
const OVER_ONE = 400
const AT_ONCE = 20

interface Look {
  readonly alive: Readonly<Record<string, number>>
  readonly active: readonly string[]
  readonly heap: number
}

interface Started {
  readonly url: string
  /** Of several people. */
  readonly tokens: readonly string[]
  readonly programmes: number
  readonly tracks: number
}

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const [answer] = await once(child, 'message')
  return answer as T
}

/** Looks when all that was closed a moment ago has gone. */
async function settledLook(child: ChildProcess): Promise<Look> {
  for (let open = 1; open > 0; ) {
    child.send('how many')
    open = await answerOf<number>(child)
  }
  child.send('look')
  return answerOf<Look>(child)
}

/** Opens a document as a browser does, writes in it, is there, and leaves. */
async function visit(url: string, token: string, document: string): Promise<void> {
  const client = await RawClient.connect(url, document, { token, acks: true })
  await client.document()
  const doc = new Y.Doc()
  doc.getMap('items').set('visited', document)
  client.sendUpdate(Y.encodeStateAsUpdate(doc))
  client.sendAwareness({ client: doc.clientID, clock: 1, state: { place: null } })
  await client.next('ack')
  client.socket.close()
  await client.closed
}

/** Opens and closes documents one after the other over one websocket, as a window does. */
async function visitOverOne({ url, tokens: [token = ''] }: Started, documents: readonly string[]): Promise<void> {
  const client = await ChannelClient.connect(url, token)
  for (const document of documents) {
    const channel = await client.open(document)
    client.say({ kind: 'close', channel, code: 1000, reason: '' })
  }
  client.socket.close()
  await client.closed
}

test(`[OPS8] ${ROOMS} documents that were opened and closed leave nothing in memory`, async () => {
  const child = fork(fileURLToPath(new URL('rooms-child.ts', import.meta.url)), [await temporaryFolder()])
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const started = await answerOf<Started>(child)
  const { url, tokens, programmes, tracks } = started
  const names = Array.from({ length: programmes * tracks * 2 }, (_, index) => {
    const kind = index < programmes * tracks ? 'track' : 'plan'
    return `p${index % programmes}:${kind}:t${Math.floor(index / programmes) % tracks}`
  })
  const visitAll = async (documents: readonly string[]): Promise<void> => {
    for (let from = 0; from < documents.length; from += AT_ONCE)
      await Promise.all(
        documents
          .slice(from, from + AT_ONCE)
          .map((document, index) => visit(url, tokens[index % tokens.length] ?? '', document)),
      )
  }
  const warmUp = names.length - ROOMS
  await visitAll(names.slice(0, warmUp))
  const before = await settledLook(child)
  await visitAll(names.slice(warmUp))
  await visitOverOne(started, names.slice(0, OVER_ONE))
  const after = await settledLook(child)
  const { timer = 0, ...rest } = after.alive
  expect(rest).toEqual({ room: 0, connection: 0, document: 0 })
  expect(timer).toBeLessThanOrEqual(before.alive.timer ?? 0)
  expect([...after.active].sort()).toEqual([...before.active].sort())
  expect(after.heap).toBeLessThan(before.heap * 1.1)
}, 120_000)
