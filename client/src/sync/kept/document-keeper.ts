import * as Y from 'yjs'
import type { LocalVersion } from '../documents/local-version.ts'
import { compactDocument, joinWork } from './compact-document.ts'
import type { Keeper, KeptWork } from './keeper.ts'
import {
  answerOf,
  type DocumentKey,
  type DocumentRow,
  deleteDocument,
  inTransaction,
  type StoreName,
  type UpdateRow,
  type VersionRow,
} from './kept-database.ts'

/** How long work waits for more, in ms: what the server acknowledges sooner is written once. */
const WORK_MS = 20
/** The same for what colleagues do: that comes again from the server when it gets lost. */
const THEIRS_MS = 1_000
/** From so many saved pieces on, or bytes, a document is compacted. */
const MOST_PIECES = 64
const MOST_BYTES = 256 * 1024
/** From so many pieces of work on they are joined. */
const MOST_WORK = 300

/** What a keeper needs of the programme around it. */
export interface KeeperHost {
  readonly person: string
  readonly programme: string
  readonly database: IDBDatabase
  /** Whether work of any document is in the store has changed. */
  onWork(name: string): void
  /** Nothing can be written any more. */
  onFailed(error: unknown): void
  /** Makes room; false when there is none to make. */
  makeRoom(): Promise<boolean>
}

/** Keeps one document: gathers what there is to write, and writes it in one transaction after the other. */
export class DocumentKeeper implements Keeper {
  readonly #host: KeeperHost
  readonly #name: string
  #epoch: string | null = null
  #work: { readonly update: Uint8Array; readonly number: number }[] = []
  #theirs: Uint8Array[] = []
  #durable = 0
  /** What is in the store and waits. */
  #rows: { readonly key: number; readonly number: number }[] = []
  #unwritten = 0
  #pieces = 0
  #bytes = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #dueAt = Number.POSITIVE_INFINITY
  #writing: Promise<void> = Promise.resolve()
  #isClosed = false

  constructor(host: KeeperHost, name: string) {
    this.#host = host
    this.#name = name
  }

  /** Whether all work is in the store. */
  get isKept(): boolean {
    return this.#unwritten === 0 && this.#work.every(({ number }) => number <= this.#durable)
  }

  get hasWork(): boolean {
    return this.#rows.length > 0 || !this.isKept
  }

  /** Which pieces of work this window knows of. */
  knows(key: number): boolean {
    return this.#rows.some((row) => row.key === key)
  }

  opened(epoch: string): void {
    this.#epoch = epoch
    this.#soon(WORK_MS)
  }

  theirs(update: Uint8Array): void {
    this.#theirs.push(update)
    this.#soon(THEIRS_MS)
  }

  mine(update: Uint8Array, number: number): void {
    this.#work.push({ update, number })
    this.#soon(WORK_MS)
  }

  adopted({ key }: KeptWork, number: number): void {
    this.#rows.push({ key, number })
  }

  durable(number: number): void {
    if (number <= this.#durable) return
    this.#durable = number
    if (this.hasWork) this.#soon(WORK_MS)
  }

  setAside(version: LocalVersion | null): void {
    this.#forget()
    this.#isClosed = true
    const { person, programme } = this.#host
    this.#write(['documents', 'updates', 'versions'], async (store) => {
      await deleteDocument(store, [person, this.#name, this.#epoch ?? ''])
      if (version !== null && version.waiting > 0)
        store('versions').add({ person, programme, version } satisfies VersionRow)
    })
    void this.#writing.then(() => this.#host.onWork(this.#name))
  }

  close(): void {
    if (this.#isClosed) return
    void this.flush()
    this.#isClosed = true
  }

  /** Writes at once what there is. Resolves when it is written; never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#dueAt = Number.POSITIVE_INFINITY
    if (this.#epoch === null || this.#isClosed) return this.#writing
    const key: DocumentKey = [this.#host.person, this.#name, this.#epoch]
    const [work, theirs, durable, rows] = [this.#work, this.#theirs, this.#durable, this.#rows]
    this.#work = []
    this.#theirs = []
    this.#rows = rows.filter(({ number }) => number > durable)
    const done = rows.filter(({ number }) => number <= durable)
    const saved = [...theirs, ...work.filter(({ number }) => number <= durable).map(({ update }) => update)]
    const waiting = work.filter(({ number }) => number > durable)
    this.#pieces += done.length + (saved.length > 0 ? 1 : 0)
    this.#bytes += saved.reduce((sum, update) => sum + update.length, 0)
    const write = async (store: (name: StoreName) => IDBObjectStore): Promise<void> => {
      await putDocument(store('documents'), key)
      const updates = store('updates')
      const [person, name, epoch] = key
      if (saved.length > 0) updates.add({ person, name, epoch, update: Y.mergeUpdates(saved) } satisfies UpdateRow)
      for (const { key: number } of done) {
        const row: UpdateRow | undefined = await answerOf(updates.get(number))
        if (row === undefined) continue
        const { changes: _, ...rest } = row
        updates.put(rest satisfies UpdateRow)
      }
      const adding = waiting.map(async ({ update, number }) => {
        const row: UpdateRow = { person, name, epoch, update, changes: 1 }
        return { key: Number(await answerOf(updates.add(row))), number }
      })
      const added = await Promise.all(adding)
      this.#rows = [...this.#rows, ...added]
    }
    // What was not written goes along with what comes next: work that follows on a gap can be read by nobody.
    this.#write(['documents', 'updates'], write, () => {
      this.#work = [...waiting, ...this.#work]
      this.#theirs = [...saved, ...this.#theirs]
      this.#rows = [...done, ...this.#rows]
    })
    this.#unwritten += waiting.length
    void this.#writing.then(() => {
      this.#unwritten -= waiting.length
    })
    if (done.length > 0 || waiting.length > 0) void this.#writing.then(() => this.#host.onWork(this.#name))
    if (this.#pieces > MOST_PIECES || this.#bytes > MOST_BYTES) this.#compact(key)
    if (waiting.length > 0) this.#joinWhenMany()
    return this.#writing
  }

  #compact(key: DocumentKey): void {
    this.#pieces = 0
    this.#bytes = 0
    this.#after(() => compactDocument(this.#host.database, key))
  }

  #joinWhenMany(): void {
    this.#after(async () => {
      const rows = this.#rows
      if (rows.length <= MOST_WORK) return
      const key = await joinWork(
        this.#host.database,
        rows.map(({ key: number }) => number),
      )
      const number = Math.max(...rows.map((row) => row.number))
      this.#rows = [...(key === null ? [] : [{ key, number }]), ...this.#rows.filter((row) => !rows.includes(row))]
    })
  }

  #forget(): void {
    clearTimeout(this.#timer)
    this.#work = []
    this.#theirs = []
    this.#rows = []
  }

  #soon(ms: number): void {
    const at = performance.now() + ms
    if (this.#isClosed || at >= this.#dueAt) return
    this.#dueAt = at
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), ms)
  }

  #write(
    stores: readonly StoreName[],
    work: (store: (name: StoreName) => IDBObjectStore) => Promise<void>,
    onLost?: () => void,
  ): void {
    this.#after(() => inTransaction(this.#host.database, stores, 'readwrite', work), onLost)
  }

  /** After what is being written now. When there is no room it is tried once more with more room. */
  #after(work: () => Promise<void>, onLost: () => void = () => undefined): void {
    this.#writing = this.#writing.then(work).catch(async (error: unknown) => {
      try {
        if (!isFull(error) || !(await this.#host.makeRoom())) throw error
        await work()
      } catch (last) {
        onLost()
        this.#host.onFailed(last)
      }
    })
  }
}

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError'

async function putDocument(documents: IDBObjectStore, [person, name, epoch]: DocumentKey): Promise<void> {
  const known: DocumentRow | undefined = await answerOf(documents.get([person, name, epoch]))
  if (known === undefined) documents.put({ person, name, epoch, base: null, at: Date.now() } satisfies DocumentRow)
}
