import * as Y from 'yjs'
import { fillDocument, isWaiting } from './fill-document.ts'
import { layoutOf, mayBecomeLayout } from './layout-guard.ts'
import { LIMITS } from './limits.ts'
import { inspectUpdate, type OwnerOf, type Refusal } from './provenance.ts'
import { isTooDeep } from './struct-content.ts'
import { withinTime } from './within-time.ts'

/**
 * Yjs compares every new struct with those it competes with for a place, so one message of a megabyte can be made to
 * take minutes. From this product of sizes on, it gets a clock.
 */
const CLOCK_FROM = 2_000_000

/** What an update adds to the document, in Yjs' own words. */
export interface StagedUpdate {
  /** All that is new, or null when the document had everything already. */
  readonly update: Uint8Array | null
  /** What followed from it on the server and its sender may not know (Yjs tidies formatting), or null. */
  readonly consequence: Uint8Array | null
  readonly newAuthors: readonly number[]
}

export type StageResult = ({ readonly ok: true } & StagedUpdate) | Refusal

/**
 * A document in memory, twice:
 *
 *   update -> inspect -> ahead -> (log on disk) -> durable -> everybody
 *
 * `durable` holds exactly what is on disk: clients, routes and snapshots read that one. `ahead` also holds what is on
 * its way there. An update is tried on `ahead`; when Yjs chokes on it half-way, `ahead` is thrown away and made again,
 * and `durable` never knew. What is logged and relayed is what `ahead` says that changed, not the bytes that came in.
 */
export class StagedDocument {
  readonly durable = new Y.Doc()
  #ahead: Y.Doc | null = null
  #uncommitted: Uint8Array[] = []
  #isOvertaken = false

  /** Fills the document from the log. Throws when the updates do not make a whole. */
  load(updates: readonly Uint8Array[]): void {
    fillDocument(this.durable, updates)
  }

  /** Whether the document, what is on its way to disk included, already has everything that is in the update. */
  knows(update: Uint8Array): boolean {
    const inspection = inspectUpdate(update, this.#newest(), () => undefined, '')
    return inspection.ok && inspection.isKnown
  }

  /** Inspects an update and takes it in, ahead of the disk. A refused one leaves no trace. */
  stage(update: Uint8Array, ownerOf: OwnerOf, user: string): StageResult {
    const inspection = inspectUpdate(update, this.#newest(), ownerOf, user)
    if (!inspection.ok) return inspection
    if (inspection.isKnown) return { ok: true, update: null, consequence: null, newAuthors: [] }
    const ahead = this.#staging()
    const layout = layoutOf(ahead)
    const events: Uint8Array[] = []
    const collect = (event: Uint8Array): void => void events.push(event)
    ahead.on('update', collect)
    try {
      const apply = (): void => Y.applyUpdate(ahead, update)
      if (inspection.structs * (inspection.structs + structsIn(ahead)) < CLOCK_FROM) apply()
      else withinTime(LIMITS.updateMs, apply)
      if (isWaiting(ahead)) throw new Error('refers to what is not there')
      if (inspection.newTypes.some((id) => isTooDeep(ahead, id))) throw new Error('nested too deep')
      if (!mayBecomeLayout(layout, layoutOf(ahead))) throw new Error('layout of the document')
    } catch (error) {
      this.#dropStaging()
      return { ok: false, problem: error instanceof Error ? error.message : 'cannot be applied', isAhead: false }
    } finally {
      ahead.off('update', collect)
    }
    if (events.length === 0) return { ok: true, update: null, consequence: null, newAuthors: [] }
    const staged = merge(events)
    this.#uncommitted.push(staged)
    const consequences = events.slice(1)
    const consequence = consequences.length === 0 ? null : merge(consequences)
    return { ok: true, update: staged, consequence, newAuthors: inspection.newAuthors }
  }

  /**
   * Takes over the oldest staged updates, now that they are on disk. Gives all that changed as one update: in one
   * transaction Yjs tidies up once, however many updates there are. Null when nothing changed.
   */
  commit(updates: readonly Uint8Array[]): Uint8Array | null {
    const oldest = this.#uncommitted.splice(0, updates.length)
    if (updates.some((update, index) => oldest[index] !== update)) throw new Error('committed out of order')
    return this.#fill(updates)
  }

  /** Leaves out the oldest staged update: it is on disk, and came in from there already. */
  skip(update: Uint8Array): void {
    if (this.#uncommitted.shift() !== update) throw new Error('committed out of order')
  }

  /** Takes in what other servers wrote to the log, in its order. Gives all that changed by it, or null. */
  follow(updates: readonly Uint8Array[]): Uint8Array | null {
    const changed = this.#fill(updates)
    this.#keepUp(updates)
    return changed
  }

  /** Whether somebody wrote under a client id that a staged update writes under too: then that has to be staged anew. */
  get isOvertaken(): boolean {
    return this.#isOvertaken
  }

  /** Takes everything back that is not on disk. */
  unstage(): void {
    this.#uncommitted = []
    this.#isOvertaken = false
    this.#dropStaging()
  }

  get hasUncommitted(): boolean {
    return this.#uncommitted.length > 0
  }

  destroy(): void {
    this.durable.destroy()
    this.#dropStaging()
  }

  #fill(updates: readonly Uint8Array[]): Uint8Array | null {
    const events: Uint8Array[] = []
    const collect = (event: Uint8Array): void => void events.push(event)
    this.durable.on('update', collect)
    try {
      fillDocument(this.durable, updates)
    } finally {
      this.durable.off('update', collect)
    }
    return events.length === 0 ? null : merge(events)
  }

  #keepUp(updates: readonly Uint8Array[]): void {
    const own = new Set(this.#uncommitted.flatMap(writersOf))
    const clashes = own.size > 0 && updates.some((update) => writersOf(update).some((client) => own.has(client)))
    this.#isOvertaken ||= clashes
    try {
      if (clashes) this.#dropStaging()
      else if (this.#ahead !== null) fillDocument(this.#ahead, updates)
    } catch {
      this.#dropStaging()
    }
  }

  /** For reading only. A document that nobody changes has no second copy. */
  #newest(): Y.Doc {
    return this.hasUncommitted ? this.#staging() : this.durable
  }

  #staging(): Y.Doc {
    if (this.#ahead !== null) return this.#ahead
    const ahead = new Y.Doc()
    fillDocument(ahead, [Y.encodeStateAsUpdate(this.durable), ...this.#uncommitted])
    this.#ahead = ahead
    return ahead
  }

  #dropStaging(): void {
    this.#ahead?.destroy()
    this.#ahead = null
  }
}

/** One update that holds all. */
export function merge(updates: Uint8Array[]): Uint8Array {
  const [first] = updates
  return updates.length === 1 && first !== undefined ? first : Y.mergeUpdates(updates)
}

/** The client ids that an update has structs of. */
export function writersOf(update: Uint8Array): number[] {
  return [...Y.parseUpdateMeta(update).to.keys()]
}

function structsIn(doc: Y.Doc): number {
  let count = 0
  for (const structs of doc.store.clients.values()) count += structs.length
  return count
}
