import { MESSAGE } from '@samenspoor/shared/protocol/messages'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** A writer that knows which of its own changes were acknowledged. */
export class Writer {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly acknowledged = new Set<string>()
  readonly seen = new Set<string>()
  #made: string[] = []
  #sent: number[] = []
  readonly #refused = new Set<number>()

  /** `doc`: what it has already, from another server. */
  constructor(url: string, document: string, token: string, doc = new Y.Doc()) {
    this.doc = doc
    const sent = (): void => {
      this.#sent.push(this.#made.length)
    }
    this.provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, document, this.doc, {
      protocols: [`samenspoor.bearer.${token}`],
      params: { acks: '1' },
      disableBc: true,
      maxBackoffTime: 200,
      // Not the websocket of Node: when the server dies during the handshake, that one never says that it is closed.
      WebSocketPolyfill: class extends WebSocket {
        override send(data: Uint8Array): void {
          super.send(data)
          if (data[0] === MESSAGE.sync && (data[1] ?? 0) > 0) sent()
        }
      } as unknown as typeof globalThis.WebSocket,
    })
    this.provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
      let count = decoding.readVarUint(decoder)
      // After a refusal only a sync step 2 is taken in, and that holds everything before it.
      while (this.#refused.has(count)) count -= 1
      const upTo = this.#sent[count - 1] ?? 0
      for (const key of this.#made.slice(0, upTo)) this.acknowledged.add(key)
    }
    this.provider.messageHandlers[MESSAGE.refused] = (_encoder, decoder) => {
      this.#refused.add(decoding.readVarUint(decoder))
    }
    this.provider.on('connection-close', () => {
      this.#sent = []
      this.#refused.clear()
    })
    this.doc.getMap('items').observe((event) => {
      if (event.transaction.local) return
      for (const key of event.keysChanged) this.seen.add(key)
    })
  }

  write(key: string): void {
    this.#made.push(key)
    this.doc.getMap('items').set(key, key)
  }

  /** Rejects when the server sent this writer away for good: then it would wait for ever. */
  synced(): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (code?: number): void => reject(new Error(`this writer was sent away (${code ?? 'before'})`))
      if (this.provider.synced) resolve()
      else if (!this.provider.shouldConnect) end()
      else {
        this.provider.once('sync', () => resolve())
        this.provider.once('closed', (event: { code: number }) => end(event.code))
      }
    })
  }
}
