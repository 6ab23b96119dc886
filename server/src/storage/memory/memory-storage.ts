import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { Programme } from '@samenspoor/shared/model/programme'
import type { Credentials, StoredCredential } from '../credentials.ts'
import type { Registry } from '../registry.ts'
import type { Storage } from '../storage.ts'
import type { DocumentSummary, LogEntry, StoredDocument, UpdateLog } from '../update-log.ts'

/** Storage for tests: forgets everything when the process ends. */
export class MemoryStorage implements Storage {
  readonly log: UpdateLog = new MemoryLog()
  readonly registry: Registry = new MemoryRegistry()
  readonly credentials: Credentials = new MemoryCredentials()
  readonly #secrets = new Map<string, string>()

  async secret(name: string, make: () => string): Promise<string> {
    const known = this.#secrets.get(name) ?? make()
    this.#secrets.set(name, known)
    return known
  }

  async close(): Promise<void> {}
}

interface MemoryDocument {
  readonly epoch: string
  snapshot: Uint8Array | null
  updates: { readonly number: number; readonly update: Uint8Array }[]
  last: number
  readonly authors: Map<number, string>
}

class MemoryLog implements UpdateLog {
  readonly #documents = new Map<DocumentName, MemoryDocument>()

  async read(document: DocumentName): Promise<StoredDocument | null> {
    const stored = this.#documents.get(document)
    if (stored === undefined) return null
    return { ...stored, authors: new Map(stored.authors), updates: stored.updates.map(({ update }) => update.slice()) }
  }

  async append(entries: readonly LogEntry[]): Promise<readonly number[]> {
    return entries.map((entry) => this.#append(entry))
  }

  async create(entry: LogEntry): Promise<boolean> {
    if (this.#documents.has(entry.document)) return false
    this.#append(entry)
    return true
  }

  async compact(document: DocumentName, upTo: number, snapshot: Uint8Array): Promise<void> {
    const stored = this.#documents.get(document)
    if (stored === undefined || upTo > stored.last) throw new RangeError(`${document}: no update ${upTo}`)
    stored.snapshot = snapshot.slice()
    stored.updates = stored.updates.filter(({ number }) => number > upTo)
  }

  async documents(): Promise<readonly DocumentSummary[]> {
    return [...this.#documents].map(([name, { epoch, last }]) => ({ name, epoch, last }))
  }

  #append(entry: LogEntry): number {
    const stored = this.#documents.get(entry.document) ?? {
      epoch: crypto.randomUUID(),
      snapshot: null,
      updates: [],
      last: 0,
      authors: new Map<number, string>(),
    }
    this.#documents.set(entry.document, stored)
    stored.last += 1
    stored.updates.push({ number: stored.last, update: entry.update.slice() })
    for (const author of entry.authors) if (!stored.authors.has(author)) stored.authors.set(author, entry.user)
    return stored.last
  }
}

class MemoryRegistry implements Registry {
  readonly #programmes = new Map<string, Programme>()

  async programmes(): Promise<readonly Programme[]> {
    return [...this.#programmes.values()]
  }

  async programme(id: string): Promise<Programme | null> {
    return this.#programmes.get(id) ?? null
  }

  async saveProgramme(programme: Programme): Promise<void> {
    this.#programmes.set(programme.id, structuredClone(programme))
  }
}

class MemoryCredentials implements Credentials {
  readonly #credentials = new Map<string, StoredCredential>()

  async add(credential: StoredCredential): Promise<void> {
    this.#credentials.set(credential.key, credential)
  }

  async find(key: string): Promise<StoredCredential | null> {
    return this.#credentials.get(key) ?? null
  }

  async touch(key: string, seenAt: number): Promise<void> {
    const known = this.#credentials.get(key)
    if (known !== undefined) this.#credentials.set(key, { ...known, seenAt })
  }

  async remove(key: string): Promise<void> {
    this.#credentials.delete(key)
  }

  async prune(moment: number): Promise<void> {
    for (const [key, { expiresAt }] of this.#credentials) if (expiresAt < moment) this.#credentials.delete(key)
  }
}
