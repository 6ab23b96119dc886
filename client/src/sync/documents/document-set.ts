import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { PersonId } from '@samenspoor/shared/model/ids'
import type { KeptProgramme } from '../kept/kept-programme.ts'
import { SharedSocket, type SocketSeams } from '../socket/shared-socket.ts'
import { DocumentConnection } from './document-connection.ts'
import { type LocalVersion, localVersionOf } from './local-version.ts'
import { isShutOut } from './openness.ts'

/** The sets of this window that are open: what waits in them is nowhere else. */
const openSets = new Set<DocumentSet>()

/** Changes in this window that are not on the server's disk. */
export function waitingWork(): number {
  return [...openSets].reduce((sum, set) => sum + set.waiting, 0)
}

/**
 * The documents that this window has open, over one socket. They stay open when the people or tracks of the programme
 * change, because what waits to be saved is in them.
 */
export class DocumentSet {
  readonly me: PersonId
  readonly #socket: SharedSocket
  readonly #connections = new Map<DocumentName, DocumentConnection>()
  /** How many look at a document that is open only while somebody looks. */
  readonly #users = new Map<DocumentName, number>()
  readonly #listeners = new Set<() => void>()
  readonly #fetched = new Set<DocumentConnection>()
  #leave: () => void = () => undefined
  readonly #gone = new Promise<void>((resolve) => {
    this.#leave = resolve
  })
  #localVersions: readonly LocalVersion[] = []
  #generation = 0
  /** Null when this browser keeps nothing; undefined until that is known. */
  #kept: KeptProgramme | null | undefined
  readonly #openKept: () => void

  /** `keep` opens what is kept of these documents in this browser. */
  constructor(
    socketUrl: string,
    me: PersonId,
    seams: SocketSeams = {},
    keep: (onChange: () => void) => Promise<KeptProgramme | null> = async () => null,
  ) {
    this.me = me
    this.#socket = new SharedSocket(socketUrl, seams)
    this.#openKept = () => {
      this.#kept = undefined
      keep(() => void this.#readLocalVersions().then(this.#tell)).then(this.#onKept, () => this.#onKept(null))
    }
    this.#openKept()
    openSets.add(this)
    window.addEventListener('online', this.#onOnline)
    window.addEventListener('offline', this.#tell)
    window.addEventListener('beforeunload', this.#onBeforeUnload)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Another number when a document was replaced by a fresh one: what was bound to the old one must be bound again. */
  getGeneration = (): number => this.#generation

  /** What was not saved when documents were replaced, until the person says what to do with it. */
  getLocalVersions = (): readonly LocalVersion[] => this.#localVersions

  get waiting(): number {
    return this.all().reduce((sum, { state }) => sum + state.waiting, 0)
  }

  all(): readonly DocumentConnection[] {
    return [...this.#connections.values()]
  }

  /** Opens a document, or gives the one that is open. */
  open(name: DocumentName): DocumentConnection {
    const known = this.#connections.get(name)
    if (known !== undefined) return known
    const connection = new DocumentConnection(this.#socket, name, this.me, () => this.#onChange(name))
    this.#connections.set(name, connection)
    this.#keep(connection)
    return connection
  }

  /** Fetches a document so that it is kept and can be opened without a network. Resolves when that is done, or cannot be. */
  async fetchToKeep(name: DocumentName): Promise<void> {
    const kept = this.#kept
    if (!kept || kept.hasFailed || this.#connections.has(name)) return
    await new Promise<void>((resolve) => {
      const connection = new DocumentConnection(this.#socket, name, this.me, () => {
        const { connection: state } = connection.state
        if (state !== 'connecting') resolve()
      })
      void kept.keep(connection)
      void this.#gone.then(resolve)
      this.#fetched.add(connection)
    })
    for (const connection of this.#fetched) this.#close(connection)
    this.#fetched.clear()
  }

  /** Whether what waits is kept in this browser too; null until that is known. */
  get isKept(): boolean | null {
    return this.#kept === undefined ? null : this.#kept !== null && !this.#kept.hasFailed && !this.#kept.isGone
  }

  /** Opens a document for as long as somebody looks at it. Call the release function when done. */
  openWhileUsed(name: DocumentName): { connection: DocumentConnection; release: () => void } {
    this.#users.set(name, (this.#users.get(name) ?? 0) + 1)
    return {
      connection: this.open(name),
      release: () => {
        this.#users.set(name, (this.#users.get(name) ?? 1) - 1)
        // Who lets go only to take it up again at once, finds it open.
        queueMicrotask(() => this.closeIdle())
      },
    }
  }

  /** Closes what nobody looks at any more. A document with changes that are not on disk stays open until they are. */
  closeIdle(): void {
    for (const [name, users] of this.#users) {
      const connection = this.#connections.get(name)
      if (users > 0 || (connection?.state.waiting ?? 0) > 0) continue
      this.#users.delete(name)
      this.#connections.delete(name)
      if (connection !== undefined) this.#close(connection)
    }
  }

  /** Closes every other document, but for what waits in it. */
  keepOnly(names: readonly DocumentName[]): void {
    for (const name of this.#connections.keys()) if (!names.includes(name)) this.#users.set(name, 0)
    this.closeIdle()
  }

  reconnect(): void {
    this.#socket.retryNow()
    for (const connection of this.#connections.values()) {
      const { connection: state, refusal } = connection.state
      if (state !== 'connected' || refusal !== null) connection.reconnect()
    }
  }

  /** Asks again for what was not mine to open: rights may have changed since. */
  reconnectShutOut(): void {
    for (const connection of this.#connections.values()) if (isShutOut(connection.state)) connection.reconnect()
  }

  /** Documents with changes that the server did not want: those stand in this window only. */
  refusedVersions(): readonly LocalVersion[] {
    return this.all()
      .filter(({ state }) => state.refusal !== null)
      .map(localVersionOf)
  }

  /** Takes documents afresh of which the server refused changes: what it refused goes. */
  dropRefused(): void {
    for (const { name, state } of this.all()) if (state.refusal !== null) this.#replace(name, false)
    this.#tell()
  }

  dropLocalVersions(): void {
    this.#localVersions = []
    void this.#kept?.dropLocalVersions()
    this.#tell()
  }

  destroy(): void {
    openSets.delete(this)
    window.removeEventListener('online', this.#onOnline)
    window.removeEventListener('offline', this.#tell)
    window.removeEventListener('beforeunload', this.#onBeforeUnload)
    this.#listeners.clear()
    for (const connection of [...this.#connections.values(), ...this.#fetched]) this.#close(connection)
    this.#leave()
    this.#kept?.close()
    this.#socket.destroy()
  }

  readonly #onKept = (kept: KeptProgramme | null): void => {
    if (!openSets.has(this)) {
      kept?.close()
      return
    }
    this.#kept = kept
    for (const connection of this.#connections.values()) this.#keep(connection)
    void this.#readLocalVersions().then(this.#tell)
  }

  #keep(connection: DocumentConnection): void {
    if (this.#kept) void this.#kept.keep(connection)
    else if (this.#kept === null) connection.adopt(null, null)
  }

  #close(connection: DocumentConnection): void {
    this.#kept?.letGo(connection)
    connection.destroy()
  }

  async #readLocalVersions(): Promise<void> {
    this.#localVersions = (await this.#kept?.localVersions().catch(() => undefined)) ?? this.#localVersions
  }

  #onChange(name: DocumentName): void {
    // It was thrown away with the sign-in, and this is the same person again.
    if (this.#kept?.isGone && this.#connections.get(name)?.state.connection === 'connected') {
      this.#kept.close()
      this.#openKept()
    }
    if (this.#connections.get(name)?.state.connection === 'replaced') this.#replace(name)
    this.#tell()
  }

  /** The server has another epoch of it: what is here never merges into that. Unsaved work is kept aside. */
  #replace(name: DocumentName, isOffered = true): void {
    const old = this.#connections.get(name)
    if (old === undefined) return
    const { waiting } = old.state
    const version = old.setAside(isOffered)
    if (isOffered && waiting > 0) this.#localVersions = [...this.#localVersions, version]
    this.#connections.delete(name)
    this.open(name)
    this.#generation += 1
    // Not in the middle of what the old one is still doing.
    queueMicrotask(() => this.#close(old))
  }

  readonly #tell = (): void => {
    for (const listener of this.#listeners) listener()
  }

  readonly #onOnline = (): void => this.reconnect()

  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.#kept?.holdsAll) return
    const isSafe = this.waiting === 0 && this.#localVersions.length === 0
    if (!isSafe || this.all().some(({ state }) => state.refusal !== null)) event.preventDefault()
  }
}
