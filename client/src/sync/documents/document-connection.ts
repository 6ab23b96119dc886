import { metaMap, SCHEMA_VERSION } from '@samenspoor/shared/doc/layout'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { PersonId } from '@samenspoor/shared/model/ids'
import { CLOSE_CODES, FINAL_CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { MESSAGE, REFUSAL_REASONS, type RefusalReason } from '@samenspoor/shared/protocol/messages'
import * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { isReadable } from '../kept/is-readable.ts'
import type { Keepable, Keeper, Kept, KeptWork } from '../kept/keeper.ts'
import { SaveTracker } from '../saving/save-tracker.ts'
import { Backoff } from '../socket/backoff.ts'
import type { Opening } from '../socket/carried.ts'
import { channelSocket } from '../socket/channel-socket.ts'
import type { SharedSocket } from '../socket/shared-socket.ts'
import { type LocalVersion, localVersionOf } from './local-version.ts'
import { passOnReceived } from './received-updates.ts'
import { ReceivingDoc } from './receiving-doc.ts'

export interface DocumentState {
  /**
   * connected: synced too, the server's content is here. unavailable: the server cannot open this document now; asked
   * again now and then. refused: not asked again by itself. replaced: what is here is of another epoch than the server's.
   */
  readonly connection: 'connecting' | 'connected' | 'offline' | 'unavailable' | 'refused' | 'replaced'
  /** Synced at least once, now or when it was kept in this browser: the document may be shown and written. */
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
/** How long what was kept may be shown without saying that there is no connection. */
const PATIENCE_MS = 2_000
/** Where a change comes from that was kept in this browser. */
const KEPT_ORIGIN = { kept: true }

/** One Yjs document, kept in step with the server by the stock y-websocket provider over a channel of the shared socket. */
export class DocumentConnection implements Keepable {
  readonly name: DocumentName
  readonly doc = new ReceivingDoc()
  readonly #provider: WebsocketProvider
  readonly #tracker = new SaveTracker()
  readonly #backoff = new Backoff(FIRST_BACKOFF_MS, MOST_BACKOFF_MS)
  readonly #onChange: () => void
  #retry: ReturnType<typeof setTimeout> | undefined
  #patience: ReturnType<typeof setTimeout> | undefined
  #waitMs = 0
  /** Of what is here. */
  #epoch = ''
  #wasOpened = false
  /** Null once it is known that nothing is kept; until it is known, what there is to keep waits. */
  #keeper: Keeper | null = null
  #unkept: ((keeper: Keeper) => void)[] | null = []
  /** The server does not take something that waits: from there on an acknowledgement may cover what it refused. */
  #isRefused = false
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
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === KEPT_ORIGIN) return
      if (origin === this.#provider) {
        this.#keep((keeper) => keeper.theirs(update))
        return
      }
      const number = this.#tracker.changed()
      this.#keep((keeper) => keeper.mine(update, number))
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
      const { durable } = this.#tracker
      if (!this.#isRefused) this.#keep((keeper) => keeper.durable(durable))
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

  get wantsWork(): boolean {
    return this.#state.connection !== 'connected'
  }

  /**
   * What was kept of it in this browser comes in, and from then on it is kept. Of another epoch nothing comes in, and nothing
   * when any of it cannot be read, as after a crash of the browser.
   */
  adopt(kept: Kept | null, keeper: Keeper | null): boolean {
    const before = this.#unkept ?? [(to: Keeper) => this.#keepAll(to)]
    this.#unkept = null
    this.#keeper = keeper
    if (keeper === null) return false
    const isSame = kept !== null && (this.#epoch === '' || this.#epoch === kept.epoch)
    const isTaken = isSame && [...kept.saved, ...kept.waiting.map(({ update }) => update)].every(isReadable)
    if (isTaken) {
      this.#epoch = kept.epoch
      for (const update of kept.saved) Y.applyUpdate(this.doc, update, KEPT_ORIGIN)
      const version = metaMap(this.doc).get('schemaVersion')
      const isOutdated = typeof version === 'number' && version > SCHEMA_VERSION
      this.adoptWork(kept.waiting)
      this.#update({ isLoaded: true, isOutdated: isOutdated || this.#state.isOutdated })
      this.#patience = setTimeout(() => {
        if (this.#state.connection === 'connecting') this.#update({ connection: 'offline' })
      }, PATIENCE_MS)
    }
    if (this.#epoch !== '') keeper.opened(this.#epoch)
    for (const keep of before) keep(keeper)
    return isTaken
  }

  adoptWork(work: readonly KeptWork[]): void {
    for (const each of work.filter(({ update }) => isReadable(update))) {
      this.#keeper?.adopted(each, this.#tracker.changed(each.changes))
      Y.applyUpdate(this.doc, each.update, KEPT_ORIGIN)
    }
    if (work.length === 0) return
    this.#update({})
    // What the server has already is sent by no change: the handshake says so.
    if (!this.wantsWork) this.#resend()
  }

  /** What waits will not be saved: it is kept as a lokale versie when that `isOffered`, else not at all. */
  setAside(isOffered: boolean, isUnreadable = false): LocalVersion {
    const version = { ...localVersionOf(this), ...(isUnreadable ? { isUnreadable } : {}) }
    this.#keeper?.setAside(isOffered ? version : null)
    this.#keeper = null
    return version
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
    clearTimeout(this.#patience)
    this.#provider.destroy()
    this.doc.destroy()
  }

  #onOpened({ mayWrite, schemaVersion, epoch }: Opening): boolean {
    this.#wasOpened = true
    this.#waitMs = 0
    this.#isRefused = false
    if (this.#epoch !== '' && epoch !== '' && epoch !== this.#epoch) {
      // What was kept came in while the server was asked: it is of another epoch.
      this.#update({ connection: 'replaced' })
      return false
    }
    if (epoch !== '') this.#epoch = epoch
    this.#keep((keeper) => keeper.opened(epoch))
    this.#update({ mayWrite, isOutdated: schemaVersion > SCHEMA_VERSION })
    return true
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
      this.#isRefused = true
      // It would be refused again after every load of the page.
      if (refusal === 'malformed') this.setAside(true, true)
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

  /** What was kept before was thrown away. */
  #keepAll(keeper: Keeper): void {
    const whole = Y.encodeStateAsUpdate(this.doc)
    if (this.#tracker.waiting > 0) keeper.mine(whole, this.#tracker.changed(0))
    else keeper.theirs(whole)
  }

  #keep(keep: (keeper: Keeper) => void): void {
    if (this.#keeper !== null) keep(this.#keeper)
    else this.#unkept?.push(keep)
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
