import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import * as decoding from 'lib0/decoding'
import type { Reachable } from '../servers/sync-target.ts'
import { messages, NOTHING } from './messages.ts'
import { RawSocket } from './raw-socket.ts'

const PATIENCE_MS = 60_000

/** What a client has when it comes. */
export interface Baggage {
  readonly stateVector: Uint8Array
  /** Its answer when the server asks what it has that the server lacks; a stock client sends all its deletions. */
  readonly update: Uint8Array
}

/** Somebody who has a document open, without a document of their own. */
export class LoadClient {
  readonly socket: RawSocket
  readonly document: string
  /** All that it got up to and including the answer to its sync step 1. */
  readonly synced: Promise<readonly Uint8Array[]>
  onUpdate: (update: Buffer) => void = () => undefined
  /** How many update messages are on disk, from a server that says so. */
  acknowledged = 0
  readonly #prefix: Uint8Array
  readonly #baggage: Baggage
  #resolveSynced: (updates: readonly Uint8Array[]) => void = () => undefined
  #untilSynced: Uint8Array[] | null = []

  private constructor(socket: RawSocket, document: string, prefix: Uint8Array, baggage: Baggage) {
    this.socket = socket
    this.document = document
    this.#prefix = prefix
    this.#baggage = baggage
    this.synced = new Promise((resolve, reject) => {
      this.#resolveSynced = resolve
      void socket.closed.then(() => reject(new Error('closed before it was synced')))
      setTimeout(() => reject(new Error('never synced')), PATIENCE_MS).unref()
    })
    this.synced.catch(() => undefined)
    socket.onMessage = (message) => this.#receive(message)
  }

  /** Connects and says what a stock client says; `synced` resolves later. */
  static async connect(
    target: Reachable,
    document: string,
    person: number,
    { baggage = NOTHING, acks = false }: { baggage?: Baggage; acks?: boolean } = {},
  ): Promise<LoadClient> {
    const socket = await RawSocket.open({
      port: target.port,
      path: `${target.path(document)}${acks ? '?acks=1' : ''}`,
      subprotocol: target.subprotocol(person),
    })
    const client = new LoadClient(socket, document, target.prefix(document), baggage)
    if (target.greeting !== null) client.send(target.greeting)
    client.send(messages.step1(baggage.stateVector))
    return client
  }

  /** Connects and waits until it is synced. */
  static async join(...args: Parameters<typeof LoadClient.connect>): Promise<LoadClient> {
    const client = await LoadClient.connect(...args)
    await client.synced
    return client
  }

  send(message: Uint8Array): void {
    this.socket.send(this.#prefix, message)
  }

  close(): void {
    this.socket.close()
  }

  #receive(message: Buffer): void {
    const start = this.#prefix.length
    const type = message[start]
    if (type === MESSAGE.ack) {
      this.acknowledged = decoding.readVarUint(decoding.createDecoder(message.subarray(start + 1)))
      return
    }
    // Hocuspocus has a second number for a sync message that wants no answer.
    if (type !== MESSAGE.sync && type !== 4) return
    const kind = message[start + 1]
    if (kind === SYNC.update) {
      const update = payloadOf(message, start + 2)
      this.#untilSynced?.push(update)
      this.onUpdate(update)
    } else if (kind === SYNC.step1) this.send(messages.step2(this.#baggage.update))
    else if (kind === SYNC.step2) {
      this.#resolveSynced([...(this.#untilSynced ?? []), payloadOf(message, start + 2)])
      this.#untilSynced = null
    }
  }
}

/** A byte array with its length in front of it. */
export function payloadOf(message: Buffer, start: number): Buffer {
  let at = start
  while ((message[at] ?? 0) & 0x80) at += 1
  return message.subarray(at + 1)
}
