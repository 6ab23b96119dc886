import { SCHEMA_VERSION } from '@samenspoor/shared/doc/layout'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { PersonId } from '@samenspoor/shared/model/ids'
import { CLOSE_CODES, FINAL_CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { MESSAGE, REFUSAL_REASONS, type RefusalReason } from '@samenspoor/shared/protocol/messages'
import * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { passOnReceived } from './received-updates.ts'
import { SaveTracker } from './save-tracker.ts'
import { Backoff } from './socket/backoff.ts'
import type { Opening } from './socket/carried.ts'
import { channelSocket } from './socket/channel-socket.ts'
import type { SharedSocket } from './socket/shared-socket.ts'

export interface DocumentState {
  /**
   * connected: synced too, the server's content is here. unavailable: the server cannot open this document now; asked
   * again now and then. refused: not asked again by itself. replaced: what is here is of another epoch than the server's.
   */
  readonly connection: 'connecting' | 'connected' | 'offline' | 'unavailable' | 'refused' | 'replaced'
  /** Synced at least once: the document may be shown and written. */
  readonly isLoaded: boolean
  /** Local changes that are not on disk as far as we know. */
  readonly waiting: number
  /** The close code that ended the connection for good. */
  readonly closeCode: number | null
  /** Why the server last refused a change of ours. */
  readonly refusal: RefusalReason | null
  /** What the server said when it last opened the document. */
  readonly mayWrite: boolean | null
  /** The document has a newer layout than this client knows: it may only be read. */
  readonly isOutdated: boolean
}

/** Waiting between attempts is done by the shared socket and here, not by the provider. */
const PROVIDER_BACKOFF_MS = 100
const FIRST_BACKOFF_MS = 2_000
const MOST_BACKOFF_MS = 30_000
/** How long to wait after the server could not write. */
const RETRY_MS = 3_000

/** One Yjs document, kept in step with the server by the stock y-websocket provider over a channel of the shared socket. */
export class DocumentConnection {
  readonly name: DocumentName
  readonly doc = new Y.Doc()
  readonly #provider: WebsocketProvider
  readonly #tracker = new SaveTracker()
  readonly #backoff = new Backoff(FIRST_BACKOFF_MS, MOST_BACKOFF_MS)
  readonly #onChange: () => void
  #retry: ReturnType<typeof setTimeout> | undefined
  #waitMs = 0
  /** Of what is here. */
  #epoch = ''
  #wasOpened = false
  #state: DocumentState = {
    connection: 'connecting',
    isLoaded: false,
    waiting: 0,
    closeCode: null,
    refusal: null,
    mayWrite: null,
    isOutdated: false,
  }

  constructor(socket: SharedSocket, name: DocumentName, me: PersonId, onChange: () => void) {
    this.name = name
    this.#onChange = onChange
    // Before the provider, which sends on the same event: a change must count before the message that carries it.
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === this.#provider) return
      this.#tracker.changed()
      this.#update({})
    })
    this.#provider = new WebsocketProvider(socket.url, encodeURIComponent(name), this.doc, {
      // Another tab must not get content past the server, which checks the rights.
      disableBc: true,
      maxBackoffTime: PROVIDER_BACKOFF_MS,
      shouldReconnect: () => this.#state.connection !== 'refused' && this.#state.connection !== 'replaced',
      WebSocketPolyfill: channelSocket(socket, {
        announce: () => ({
          document: name,
          acks: true,
          schemaVersion: SCHEMA_VERSION,
          epoch: this.#epoch,
          person: me,
        }),
        waitMs: () => this.#waitMs,
        opened: (opening) => this.#onOpened(opening),
        updateSent: () => this.#tracker.sent(),
        closed: (code, isWholeSocket) => this.#onClosed(code, isWholeSocket),
      }),
    })
    passOnReceived(this.doc, this.#provider)
    this.#provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
      this.#tracker.acknowledged(decoding.readVarUint(decoder))
      this.#update({ refusal: null })
    }
    this.#provider.messageHandlers[MESSAGE.refused] = (_encoder, decoder) => {
      const count = decoding.readVarUint(decoder)
      const reason = decoding.readVarString(decoder)
      this.#onRefused(count, REFUSAL_REASONS.find((known) => known === reason) ?? 'malformed')
    }
    this.#provider.on('connection-close', (event: CloseEvent | null) => {
      if (event === null) this.#onLeft()
    })
    this.#provider.on('sync', (isSynced: boolean) => {
      if (!isSynced) return
      this.#backoff.reset()
      this.#update({ connection: 'connected', isLoaded: true })
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
    this.#waitMs = 0
    this.#update({ connection: 'connecting', closeCode: null, refusal: null })
    this.#resend()
  }

  destroy(): void {
    clearTimeout(this.#retry)
    this.#provider.destroy()
    this.doc.destroy()
  }

  #onOpened({ mayWrite, schemaVersion, epoch }: Opening): void {
    this.#wasOpened = true
    this.#waitMs = 0
    if (epoch !== '') this.#epoch = epoch
    this.#update({ mayWrite, isOutdated: schemaVersion > SCHEMA_VERSION })
  }

  #onClosed(code: number, isWholeSocket: boolean): void {
    this.#tracker.disconnected()
    // Rights that changed: opening it again says what they are now, and what waits goes along.
    const isRightsChange = code === CLOSE_CODES.forbidden && this.#wasOpened
    this.#wasOpened = false
    this.#waitMs = isWholeSocket || isRightsChange ? 0 : this.#backoff.next()
    if (isRightsChange) this.#update({ connection: 'connecting', mayWrite: null })
    else if (code === CLOSE_CODES.otherEpoch) this.#update({ connection: 'replaced' })
    else if (FINAL_CLOSE_CODES.includes(code)) this.#update({ connection: 'refused', closeCode: code })
    else this.#update({ connection: code === CLOSE_CODES.loadFailed ? 'unavailable' : 'offline' })
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

  /** We closed it ourselves, to open it again. */
  #onLeft(): void {
    this.#tracker.disconnected()
    this.#wasOpened = false
    if (this.#state.connection === 'connected') this.#update({ connection: 'connecting' })
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
