import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import * as encoding from 'lib0/encoding'
import type * as Y from 'yjs'
import type { TestServer } from '../servers/test-server.ts'
import { ChannelClient } from './channel-client.ts'
import { RawClient } from './raw-client.ts'

/** One person's line to one document, whatever carries it. */
export interface Line {
  /** Sends an update, or what claims to be one, as a sync step 2 or an update message. */
  change(update: Uint8Array, step?: 'step2' | 'update'): void
  /** Sends an awareness message of these bytes. */
  presence(bytes: Uint8Array): void
  /** Resolves with the number of the next acknowledgement that is `count`. */
  acknowledged(count: number): Promise<void>
  /** The reason of the first refusal. */
  refused(): Promise<string>
  /** The code with which the server closed it. */
  closed(): Promise<number>
  /** Resolves when what shares the socket with it is still served; at once when nothing does. */
  besideServed(): Promise<void>
  /** The whole document, asked for now. */
  document(): Promise<Y.Doc>
}

/** The two ways to the server: a socket of one document, and a channel beside another on a socket of many. */
export const WAYS = [
  { way: 'a socket of one document', open: openSocket },
  { way: 'a channel', open: openChannel },
] as const

async function openSocket(server: TestServer, document: string, person: string): Promise<Line> {
  const client = await RawClient.connect(server.url, document, { token: await server.token(person), acks: true })
  return {
    change: (update, step = 'update') => client.send(MESSAGE.sync, SYNC[step], update),
    presence: (bytes) => client.send(MESSAGE.awareness, bytes),
    acknowledged: async (count) => void (await client.next('ack', (ack) => ack.count === count)),
    refused: async () => (await client.next('refused')).reason,
    closed: async () => (await client.closed).code,
    besideServed: () => Promise.resolve(),
    document: () => client.document(),
  }
}

async function openChannel(server: TestServer, document: string, person: string): Promise<Line> {
  const client = await ChannelClient.connect(server.url, await server.token(person))
  const beside = await client.open('voorschoten:programme')
  const channel = await client.open(document)
  const send = (...parts: (number | Uint8Array)[]): void => client.send(channel, ...parts)
  return {
    change: (update, step = 'update') => send(MESSAGE.sync, SYNC[step], update),
    presence: (bytes) => client.sendCut(channel, MESSAGE.awareness, bytes),
    acknowledged: async (count) => {
      let from = 0
      for (;;) {
        const ack = await client.next(channel, 'ack', from)
        if (ack.count === count) return
        from = client.heard.findIndex(({ message }) => message === ack) + 1
      }
    },
    refused: async () => (await client.next(channel, 'refused')).reason,
    closed: () => client.closeCode(channel),
    besideServed: async () => void (await client.document(beside)),
    document: () => client.document(channel),
  }
}

/** Awareness of these client ids, with states as they are written. */
export function awarenessOf(...states: { client: number; clock: number; json: string }[]): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, states.length)
    for (const { client, clock, json } of states) {
      encoding.writeVarUint(to, client)
      encoding.writeVarUint(to, clock)
      encoding.writeVarString(to, json)
    }
  })
}
