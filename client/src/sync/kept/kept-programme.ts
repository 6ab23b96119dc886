import * as Y from 'yjs'
import { contentOf, type LocalVersion } from '../documents/local-version.ts'
import { DocumentKeeper, type KeeperHost } from './document-keeper.ts'
import { isReadable } from './is-readable.ts'
import type { Keepable, Kept } from './keeper.ts'
import {
  answerOf,
  type DocumentKey,
  type DocumentRow,
  deleteDocument,
  inTransaction,
  rangeOf,
  type UpdateRow,
  type VersionRow,
} from './kept-database.ts'
import { markWork } from './kept-mark.ts'
import { dropOldest } from './kept-room.ts'
import { countWork, isOpen, sharedDatabase } from './kept-store.ts'

const MARK_MS = 500

interface WorkMessage {
  readonly person: string
  readonly name: string
  /** Whether the window that wrote it is gone: then nobody else sends it. */
  readonly hasLeft: boolean
}

/** What is kept in this browser of one programme, for one person. Open as long as its documents are. */
export class KeptProgramme implements KeeperHost {
  readonly person: string
  readonly programme: string
  readonly database: IDBDatabase
  readonly #keepers = new Map<Keepable, DocumentKeeper>()
  /** Documents of which it is not known yet what is kept: what is done in them meanwhile is in no keeper. */
  readonly #reading = new Set<Keepable>()
  readonly #channel = new BroadcastChannel('samenspoor-kept')
  readonly #onChange: () => void
  #marking: ReturnType<typeof setTimeout> | undefined
  #hasFailed = false
  #isClosed = false

  /** Resolves to null when this browser keeps nothing. `onChange`: whether it is still kept has changed. */
  static async open(person: string, programme: string, onChange: () => void): Promise<KeptProgramme | null> {
    try {
      return new KeptProgramme(person, programme, await sharedDatabase(), onChange)
    } catch {
      return null
    }
  }

  private constructor(person: string, programme: string, database: IDBDatabase, onChange: () => void) {
    this.person = person
    this.programme = programme
    this.database = database
    this.#onChange = onChange
    this.#channel.onmessage = ({ data }: MessageEvent<WorkMessage>) => this.#hear(data)
    window.addEventListener('pagehide', this.#onPageHide)
    this.#markSoon()
  }

  /** Storage that failed does not come back in this window. */
  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /** Whether all of it was thrown away since, as signing out does. */
  get isGone(): boolean {
    return !isOpen(this.database)
  }

  /** Whether all that waits would survive that this window is closed now. */
  get holdsAll(): boolean {
    if (this.#hasFailed || this.isGone || this.#reading.size > 0) return false
    return [...this.#keepers.values()].every(({ isKept }) => isKept)
  }

  /** Gives a document what is kept of it, and keeps it from then on, until its keeper is closed. */
  async keep(document: Keepable): Promise<void> {
    const keeper = new DocumentKeeper(this, document.name)
    this.#keepers.set(document, keeper)
    this.#reading.add(document)
    let isRead = true
    const kept = await this.#read(document.name).catch((error: unknown) => {
      isRead = false
      this.onFailed(error)
      return null
    })
    this.#reading.delete(document)
    if (!this.#keepers.has(document)) return
    // A browser that only does not write gives what it has; one that does not read must not be written over.
    const isTaken = document.adopt(kept, isRead ? keeper : null)
    if (kept === null || isTaken) return
    await this.#putAside(document.name, kept.epoch).catch(this.onFailed)
    this.#onChange()
  }

  /** The document is closed. */
  letGo(document: Keepable): void {
    const keeper = this.#keepers.get(document)
    keeper?.close()
    this.#keepers.delete(document)
  }

  async localVersions(): Promise<readonly LocalVersion[]> {
    const rows = await inTransaction(this.database, ['versions'], 'readonly', (store) =>
      answerOf<VersionRow[]>(store('versions').getAll()),
    )
    return rows
      .filter((row) => row.person === this.person && row.programme === this.programme)
      .map((row) => row.version)
  }

  async dropLocalVersions(): Promise<void> {
    await inTransaction(this.database, ['versions'], 'readwrite', async (store) => {
      for (const row of await answerOf<VersionRow[]>(store('versions').getAll()))
        if (row.person === this.person && row.programme === this.programme) store('versions').delete(row.key ?? 0)
    }).catch((error: unknown) => this.onFailed(error))
  }

  close(): void {
    this.#onPageHide()
    for (const keeper of this.#keepers.values()) keeper.close()
    this.#keepers.clear()
    window.removeEventListener('pagehide', this.#onPageHide)
    clearTimeout(this.#marking)
    this.#isClosed = true
    this.#channel.close()
  }

  onWork(name: string): void {
    // After signing out the database is not asked for again: that would make a new one.
    if (this.#isClosed) return
    this.#tell(name, false)
    this.#markSoon()
  }

  #markSoon(): void {
    this.#marking ??= setTimeout(() => {
      this.#marking = undefined
      countWork().then((count) => markWork(count > 0), this.onFailed)
    }, MARK_MS)
  }

  readonly onFailed = (_error: unknown): void => {
    // After signing out the database is gone: then there is nobody to tell.
    if (this.#hasFailed || this.isGone) return
    this.#hasFailed = true
    this.#onChange()
  }

  makeRoom(): Promise<boolean> {
    return dropOldest(this.database, this.person, this.programme)
  }

  /** What is kept of a document; what is of an older epoch is put aside. A disk without room can be read all the same. */
  async #read(name: string): Promise<Kept | null> {
    const { person } = this
    const [newest, ...others] = await inTransaction(this.database, ['documents'], 'readonly', async (store) => {
      const documents: DocumentRow[] = await answerOf(store('documents').getAll(rangeOf(person, name)))
      return documents.sort((a, b) => b.at - a.at)
    })
    for (const { epoch } of others) await this.#putAside(name, epoch).catch(this.onFailed)
    if (newest === undefined) return null
    const { epoch } = newest
    const kept = await inTransaction(this.database, ['documents', 'updates'], 'readonly', async (store) => {
      const document: DocumentRow | undefined = await answerOf(store('documents').get([person, name, epoch]))
      const rows: UpdateRow[] = await answerOf(store('updates').index('document').getAll([person, name, epoch]))
      const base = document?.base ?? null
      return { epoch, saved: [...(base === null ? [] : [base]), ...savedIn(rows)], waiting: workIn(rows) }
    })
    // When only this fails, what is written later says so.
    this.#touch([person, name, epoch]).catch(() => undefined)
    return kept
  }

  /** It was looked at now. */
  async #touch(key: DocumentKey): Promise<void> {
    await inTransaction(this.database, ['documents'], 'readwrite', async (store) => {
      const document: DocumentRow | undefined = await answerOf(store('documents').get([...key]))
      if (document !== undefined) store('documents').put({ ...document, at: Date.now() } satisfies DocumentRow)
    })
  }

  /** Work of an epoch that is over, or of which something cannot be read, becomes a lokale versie; the rest of it goes. */
  async #putAside(name: string, epoch: string): Promise<void> {
    const { person, programme } = this
    await inTransaction(this.database, ['documents', 'updates', 'versions'], 'readwrite', async (store) => {
      const document: DocumentRow | undefined = await answerOf(store('documents').get([person, name, epoch]))
      const rows: UpdateRow[] = await answerOf(store('updates').index('document').getAll([person, name, epoch]))
      const waiting = rows.reduce((sum, { changes = 0 }) => sum + changes, 0)
      if (waiting > 0) {
        const content = contentOf(docOf([document?.base ?? null, ...rows.map(({ update }) => update)]))
        const version: LocalVersion = { name: name as LocalVersion['name'], waiting, content }
        store('versions').add({ person, programme, version } satisfies VersionRow)
      }
      await deleteDocument(store, [person, name, epoch])
    })
  }

  #hear({ person, name, hasLeft }: WorkMessage): void {
    if (person !== this.person) return
    for (const [document, keeper] of this.#keepers) {
      if (document.name !== name || !(hasLeft || document.wantsWork)) continue
      inTransaction(this.database, ['updates'], 'readonly', (store) =>
        answerOf<UpdateRow[]>(store('updates').index('document').getAll(rangeOf(person, name))),
      ).then(
        (rows) => document.adoptWork(workIn(rows).filter(({ key }) => !keeper.knows(key))),
        (error: unknown) => this.onFailed(error),
      )
    }
  }

  #tell(name: string, hasLeft: boolean): void {
    this.#channel.postMessage({ person: this.person, name, hasLeft } satisfies WorkMessage)
  }

  readonly #onPageHide = (): void => {
    const busy = [...this.#keepers].filter(([, keeper]) => keeper.hasWork)
    if (busy.length > 0) markWork(true)
    for (const keeper of this.#keepers.values()) void keeper.flush()
    for (const [{ name }] of busy) this.#tell(name, true)
  }
}

const savedIn = (rows: readonly UpdateRow[]): readonly Uint8Array[] =>
  rows.filter(({ changes }) => changes === undefined).map(({ update }) => update)

const workIn = (rows: readonly UpdateRow[]): Kept['waiting'] =>
  rows.flatMap(({ key, update, changes }) =>
    key === undefined || changes === undefined ? [] : [{ key, update, changes }],
  )

function docOf(updates: readonly (Uint8Array | null)[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) if (update !== null && isReadable(update)) Y.applyUpdate(doc, update)
  return doc
}
