import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type {
  DocumentSummary,
  Heads,
  HistoryBase,
  LogEntry,
  StoredDocument,
  StoredUpdate,
  UpdateLog,
} from '../update-log.ts'

interface MemoryDocument {
  readonly epoch: string
  snapshot: HistoryBase
  base: HistoryBase
  updates: StoredUpdate[]
  last: number
  readonly authors: Map<number, string>
}

/** The update log for tests: the plainest thing that keeps the promises of the interface. */
export class MemoryLog implements UpdateLog {
  readonly #documents = new Map<DocumentName, MemoryDocument>()
  readonly #workedOn = new Set<DocumentName>()

  async read(document: DocumentName): Promise<StoredDocument | null> {
    const stored = this.#documents.get(document)
    if (stored === undefined) return null
    const { epoch, last, snapshot } = stored
    const updates = stored.updates.filter(({ number }) => number > snapshot.number)
    return {
      ...{ epoch, last, snapshot: snapshot.state, authors: new Map(stored.authors) },
      updates: updates.map(({ update }) => update.slice()),
    }
  }

  async append(entries: readonly LogEntry[], heads: Heads = new Map()): Promise<readonly number[]> {
    const elsewhere = [...heads].filter(([name, last]) => (this.#documents.get(name)?.last ?? 0) !== last)
    const isElsewhere = new Set(elsewhere.map(([name]) => name))
    return entries.map((entry) => (isElsewhere.has(entry.document) ? 0 : this.#append(entry)))
  }

  async create(entry: LogEntry): Promise<boolean> {
    if (this.#documents.has(entry.document)) return false
    this.#append(entry)
    return true
  }

  async compact(document: DocumentName, upTo: number, snapshot: Uint8Array): Promise<void> {
    const stored = this.#documents.get(document)
    if (stored === undefined || upTo > stored.last) throw new RangeError(`${document}: no update ${upTo}`)
    if (upTo > stored.snapshot.number) stored.snapshot = { number: upTo, state: snapshot.slice() }
  }

  async historyBase(document: DocumentName): Promise<HistoryBase | null> {
    return this.#documents.get(document)?.base ?? null
  }

  async updatesAfter(document: DocumentName, number: number, limit: number): Promise<readonly StoredUpdate[]> {
    const updates = this.#documents.get(document)?.updates ?? []
    return updates.filter((update) => update.number > number).slice(0, limit)
  }

  async lastBefore(document: DocumentName, moment: string): Promise<number> {
    const stored = this.#documents.get(document)
    const later = stored?.updates.find(({ at }) => at >= moment)
    return later === undefined ? (stored?.last ?? 0) : later.number - 1
  }

  async forget(document: DocumentName, upTo: number, state: Uint8Array): Promise<void> {
    const stored = this.#documents.get(document)
    if (stored === undefined || upTo > stored.snapshot.number)
      throw new RangeError(`${document}: no snapshot of ${upTo}`)
    if (upTo <= stored.base.number) return
    stored.base = { number: upTo, state: state.slice() }
    stored.updates = stored.updates.filter(({ number }) => number > upTo)
  }

  async documents(): Promise<readonly DocumentSummary[]> {
    return [...this.#documents].map(([name, { epoch, last }]) => ({ name, epoch, last }))
  }

  async heads(documents: readonly DocumentName[]): Promise<readonly DocumentSummary[]> {
    return (await this.documents()).filter(({ name }) => documents.includes(name))
  }

  async aloneWith(document: DocumentName, work: () => Promise<void>): Promise<boolean> {
    if (this.#workedOn.has(document)) return false
    this.#workedOn.add(document)
    await work().finally(() => this.#workedOn.delete(document))
    return true
  }

  #append({ document, update, user, at, authors }: LogEntry): number {
    const stored = this.#documents.get(document) ?? {
      ...{ epoch: crypto.randomUUID(), updates: [], last: 0, authors: new Map<number, string>() },
      ...{ snapshot: { number: 0, state: null }, base: { number: 0, state: null } },
    }
    this.#documents.set(document, stored)
    stored.last += 1
    stored.updates.push({ number: stored.last, update: update.slice(), user, at })
    for (const author of authors) if (!stored.authors.has(author)) stored.authors.set(author, user)
    return stored.last
  }
}
