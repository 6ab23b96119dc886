import * as Y from 'yjs'
import type * as z from 'zod/mini'
import type { Fault, HomeDocument } from '../model/plan.ts'
import type { EntityMap, RootName } from './layout.ts'

/**
 * Reads one root map of entities, again only for the entities that changed. An entity that the schema refuses is left
 * out and listed as a fault; it stays in the document as it is. Entities that did not change keep their object.
 */
export class CollectionReader<T extends object> {
  readonly #root: Y.Map<EntityMap>
  readonly #home: HomeDocument
  readonly #collection: RootName
  readonly #schema: z.ZodMiniType<T>
  readonly #fixed: Readonly<Record<string, unknown>>
  readonly #entities = new Map<string, T>()
  readonly #faults = new Map<string, Fault>()
  #dirty: Set<string> | 'all' = 'all'

  /** `fixed` are fields that follow from where the entity lives, such as its track: what a peer wrote there is ignored. */
  constructor(
    root: Y.Map<EntityMap>,
    home: HomeDocument,
    collection: RootName,
    schema: z.ZodMiniType<T>,
    fixed: Readonly<Record<string, unknown>> = {},
  ) {
    this.#root = root
    this.#home = home
    this.#collection = collection
    this.#schema = schema
    this.#fixed = fixed
    root.observeDeep(this.#onEvents)
  }

  get entities(): ReadonlyMap<string, T> {
    return this.#entities
  }

  get faults(): ReadonlyMap<string, Fault> {
    return this.#faults
  }

  /** Reads what changed since the last time; the ids that did. */
  refresh(): ReadonlySet<string> {
    const ids = this.#dirty === 'all' ? new Set(this.#root.keys()) : this.#dirty
    this.#dirty = new Set()
    for (const id of ids) this.#read(id)
    return ids
  }

  destroy(): void {
    this.#root.unobserveDeep(this.#onEvents)
  }

  readonly #onEvents = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    if (this.#dirty === 'all') return
    for (const event of events) {
      if (event.target === (this.#root as unknown)) {
        for (const key of event.changes.keys.keys()) this.#dirty.add(key)
      } else {
        this.#dirty.add(String(event.path[0]))
      }
    }
  }

  #read(id: string): void {
    this.#entities.delete(id)
    this.#faults.delete(id)
    const stored: unknown = this.#root.get(id)
    if (stored === undefined) return
    if (!(stored instanceof Y.Map)) {
      this.#faults.set(id, this.#fault(id, ['geen object']))
      return
    }
    const fields = fieldsOf(stored)
    if (fields === null) {
      this.#faults.set(id, this.#fault(id, ['te diep']))
      return
    }
    const parsed = this.#schema.safeParse({ ...fields, ...this.#fixed, id })
    if (parsed.success) this.#entities.set(id, parsed.data)
    else this.#faults.set(id, this.#fault(id, problemsOf(parsed.error)))
  }

  #fault(id: string, problems: readonly string[]): Fault {
    return { home: this.#home, collection: this.#collection, id, problems }
  }
}

/** Null for maps in maps without end: Yjs reads them by recursion, and that does not fit the stack. */
function fieldsOf(entity: EntityMap): Record<string, unknown> | null {
  try {
    return entity.toJSON()
  } catch {
    return null
  }
}

function problemsOf(error: z.core.$ZodError): string[] {
  return error.issues.slice(0, 10).map((issue) => `${issue.path.join('.') || '(geheel)'}: ${issue.message}`)
}
