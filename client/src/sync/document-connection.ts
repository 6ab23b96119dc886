import { FINAL_CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { ACKS_PARAMETER, MESSAGE, REFUSAL_REASONS, type RefusalReason } from '@samenspoor/shared/protocol/messages'
import * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { countingSocket } from './counting-socket.ts'
import { SaveTracker } from './save-tracker.ts'

export interface DocumentState {
  /** `connected` means synced too: the server's content is here. */
  readonly connection: 'connecting' | 'connected' | 'offline' | 'refused'
  /** Synced at least once: the document may be shown and written. */
  readonly isLoaded: boolean
  /** Local changes that are not on disk as far as we know. */
  readonly waiting: number
  /** The close code that ended the connection for good. */
  readonly closeCode: number | null
  /** Why the server last refused a change of ours. */
  readonly refusal: RefusalReason | null
}

const MAX_BACKOFF_MS = 10_000
/** How long to wait after the server could not write. */
const RETRY_MS = 3_000

/** One Yjs document, kept in step with the server by the stock y-websocket provider. */
export class DocumentConnection {
  readonly doc = new Y.Doc()
  readonly #provider: WebsocketProvider
  readonly #tracker = new SaveTracker()
  readonly #onChange: () => void
  #retry: ReturnType<typeof setTimeout> | undefined
  #state: DocumentState = { connection: 'connecting', isLoaded: false, waiting: 0, closeCode: null, refusal: null }

  constructor(serverUrl: string, name: string, onChange: () => void) {
    this.#onChange = onChange
    // Before the provider, which sends on the same event: a change must count before the message that carries it.
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === this.#provider) return
      this.#tracker.changed()
      this.#update({})
    })
    this.#provider = new WebsocketProvider(serverUrl, encodeURIComponent(name), this.doc, {
      // Another tab must not get content past the server, which checks the rights.
      disableBc: true,
      params: { [ACKS_PARAMETER]: '1' },
      maxBackoffTime: MAX_BACKOFF_MS,
      WebSocketPolyfill: countingSocket({ updateSent: () => this.#tracker.sent() }),
    })
    this.#provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
      this.#tracker.acknowledged(decoding.readVarUint(decoder))
      this.#update({ refusal: null })
    }
    this.#provider.messageHandlers[MESSAGE.refused] = (_encoder, decoder) => {
      const count = decoding.readVarUint(decoder)
      const reason = decoding.readVarString(decoder)
      this.#onRefused(count, REFUSAL_REASONS.find((known) => known === reason) ?? 'malformed')
    }
    this.#provider.on('sync', (isSynced: boolean) => {
      if (isSynced) this.#update({ connection: 'connected', isLoaded: true })
    })
    this.#provider.on('connection-close', (event: CloseEvent | null) => {
      this.#tracker.disconnected()
      const code = event?.code ?? 0
      const isFinal = FINAL_CLOSE_CODES.includes(code)
      if (isFinal) this.#provider.disconnect()
      this.#update({ connection: isFinal ? 'refused' : 'offline', closeCode: isFinal ? code : null })
    })
  }

  get state(): DocumentState {
    return this.#state
  }

  get awareness(): Awareness {
    return this.#provider.awareness
  }

  /** Tries again now, after a refusal or instead of waiting for the next attempt. */
  reconnect(): void {
    this.#update({ connection: 'connecting', closeCode: null, refusal: null })
    this.#resend()
  }

  destroy(): void {
    clearTimeout(this.#retry)
    this.#provider.destroy()
    this.doc.destroy()
  }

  /** A disk that fails can recover: the change still waits, and goes again with the next handshake. */
  #onRefused(count: number, refusal: RefusalReason): void {
    if (refusal === 'storage') {
      clearTimeout(this.#retry)
      this.#retry = setTimeout(() => this.#resend(), RETRY_MS)
    } else {
      this.#tracker.refused(count)
    }
    this.#update({ refusal })
  }

  #resend(): void {
    this.#provider.disconnect()
    this.#provider.connect()
  }

  #update(change: Partial<DocumentState>): void {
    this.#state = { ...this.#state, ...change, waiting: this.#tracker.waiting }
    this.#onChange()
  }
}
