import * as Y from 'yjs'
import { LIMITS } from '../../limits/limits.ts'
import { applyAll, fillDocument, isWaiting } from '../../updates/fill-document.ts'
import { mergeUpdates } from '../../updates/merge-updates.ts'
import { writersOf } from '../../updates/writers-of.ts'
import { layoutOf, mayBecomeLayout, touchesLayout } from '../layout-guard.ts'
import { type Accepted, inspectUpdate, type OwnerOf, type Refusal } from '../provenance.ts'
import { isGone, isTooDeep } from '../struct-content.ts'
import { Uncommitted } from './uncommitted.ts'
import { withinTime } from './within-time.ts'

/**
 * Yjs compares every new struct with those it competes with for a place, so one message of a megabyte can be made to
 * take minutes. From this product of sizes on, it gets a clock.
 */
const CLOCK_FROM = 2_000_000
/** No document is so large that fewer structs than this need one. */
const FEW_STRUCTS = 16
/** Several that are tried in one go get at least so long, in ms. */
const LEAST_MS = 50
/** What is on disk comes into `durable` when somebody reads that, and at the latest when there is so much of it. */
const UNFILLED = { updates: 256, bytes: 1024 * 1024 }

/** What an update adds to the document, in Yjs' own words. */
export interface StagedUpdate {
  /** All that is new, or null when the document had everything already. */
  readonly update: Uint8Array | null
  /** What followed from it on the server and its sender may not know (Yjs tidies formatting), or null. */
  readonly consequence: Uint8Array | null
  /** Client ids that write here for the first time with it. */
  readonly newAuthors: readonly number[]
}

/** What an update adds of which the document has everything. */
export const NOTHING_NEW: StagedUpdate = { update: null, consequence: null, newAuthors: [] }

export type StageResult = ({ readonly ok: true } & StagedUpdate) | Refusal

/** An update and who sends it. */
export interface SentUpdate {
  readonly update: Uint8Array
  readonly user: string
}

/** What a trial changed, in Yjs' words. */
interface Trial {
  /** The updates that were tried, and what followed from them. */
  readonly change: Uint8Array
  /** What followed from them alone, or null. */
  readonly consequence: Uint8Array | null
}

/**
 * A document in memory, twice:
 *
 *   update -> inspect -> ahead -> (log on disk) -> durable
 *                          |
 *                          +-> what changed, to everybody once it is on disk
 *
 * `durable` is exactly what is on disk: clients, routes and snapshots read that one. `ahead` also holds what is on
 * its way there. An update is tried on `ahead`; when Yjs chokes on it half-way, `ahead` is thrown away and made again,
 * and `durable` never knew. What is relayed is what `ahead` says that changed, not the bytes that came in.
 */
export class StagedDocument {
  readonly #durable = new Y.Doc()
  /** On disk, and not in `#durable` yet. */
  #unfilled: Uint8Array[] = []
  #unfilledBytes = 0
  #ahead: Y.Doc | null = null
  readonly #uncommitted = new Uncommitted()
  #isOvertaken = false

  /** What is on disk. Throws, once, when that does not make a whole; then it may hold half of an update. */
  get durable(): Y.Doc {
    const unfilled = this.#unfilled
    if (unfilled.length > 0) {
      this.#unfilled = []
      this.#unfilledBytes = 0
      fillDocument(this.#durable, unfilled)
    }
    return this.#durable
  }

  /** What is on disk and what is on its way there. For reading only. */
  get newest(): Y.Doc {
    // A document that nobody changes needs no second copy.
    return this.#ahead ?? (this.hasUncommitted ? this.#staging() : this.durable)
  }

  /** Fills the document from the log. Throws when the updates do not make a whole. */
  load(updates: readonly Uint8Array[]): void {
    fillDocument(this.#durable, updates)
  }

  /** Whether the document, what is on its way to disk included, already has everything that is in the update. */
  knows(update: Uint8Array): boolean {
    const inspection = inspectUpdate(update, this.newest, () => undefined, '')
    return inspection.ok && inspection.isKnown
  }

  /** Inspects an update and takes it in, ahead of the disk. A refused one leaves no trace. */
  stage(update: Uint8Array, ownerOf: OwnerOf, user: string): StageResult {
    const inspection = inspectUpdate(update, this.newest, ownerOf, user)
    if (!inspection.ok) return inspection
    if (inspection.isKnown) return { ok: true, ...NOTHING_NEW }
    const tried = this.#try([update], inspection)
    if (tried instanceof Error) return { ok: false, problem: tried.message, isAhead: false }
    if (tried === null) return { ok: true, ...NOTHING_NEW }
    const { change, consequence } = tried
    this.#uncommitted.add([change], change)
    return { ok: true, update: change, consequence, newAuthors: inspection.newAuthors }
  }

  /**
   * The same for several in one go, which is much cheaper: Yjs tidies up once. What follows from them is laid to the last.
   * Null when one of them has something that the document has already, or breaks a rule: then nothing was taken in, and
   * each has to be staged by itself.
   */
  stageTogether(sent: readonly SentUpdate[], ownerOf: OwnerOf): readonly StagedUpdate[] | null {
    const clocks = new Map<number, number>()
    const claimed = new Map<number, string>()
    const ownerNow: OwnerOf = (client) => claimed.get(client) ?? ownerOf(client)
    const inspections: Accepted[] = []
    const { newest } = this
    for (const { update, user } of sent) {
      const inspection = inspectUpdate(update, newest, ownerNow, user, clocks)
      if (!inspection.ok || inspection.isKnown || !inspection.isAllNew) return null
      for (const client of inspection.newAuthors) claimed.set(client, user)
      inspections.push(inspection)
    }
    const structs = inspections.reduce((sum, each) => sum + each.structs, 0)
    const newTypes = inspections.flatMap((each) => each.newTypes)
    const updates = sent.map(({ update }) => update)
    const tried = this.#try(updates, { structs, newTypes })
    if (tried === null || tried instanceof Error) return null
    const { change, consequence } = tried
    const last = updates.pop()
    if (last !== undefined) updates.push(consequence === null ? last : mergeUpdates([last, consequence]))
    this.#uncommitted.add(updates, change)
    return updates.map((update, index) => ({
      ...{ update, newAuthors: inspections[index]?.newAuthors ?? [] },
      consequence: index === updates.length - 1 ? consequence : null,
    }))
  }

  /** The oldest staged updates are on disk. Gives all that changed by them as one update, or null. */
  commit(updates: readonly Uint8Array[]): Uint8Array | null {
    const change = this.#uncommitted.takeOldest(updates)
    // Not all that was staged in one go: what it changed has to be found out.
    if (change === null) return this.#fill(updates)
    this.#unfilled.push(change)
    this.#unfilledBytes += change.length
    if (this.#unfilled.length >= UNFILLED.updates || this.#unfilledBytes >= UNFILLED.bytes) void this.durable
    return change
  }

  /** Leaves out the oldest staged update: it is on disk, and came in from there already. */
  skip(update: Uint8Array): void {
    this.#uncommitted.takeOldest([update])
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
    this.#uncommitted.clear()
    this.#isOvertaken = false
    this.#dropStaging()
  }

  get hasUncommitted(): boolean {
    return !this.#uncommitted.isEmpty
  }

  destroy(): void {
    this.#durable.destroy()
    this.#dropStaging()
  }

  /**
   * Tries updates on `ahead`, with so many structs together. Gives null when there was nothing new in them, and the error
   * when they cannot be applied; then `ahead` is as it was before.
   */
  #try(
    updates: readonly Uint8Array[],
    { structs, newTypes }: Pick<Accepted, 'structs' | 'newTypes'>,
  ): Trial | Error | null {
    const ahead = this.#staging()
    const layout = layoutOf(ahead)
    const isOne = updates.length === 1
    try {
      const work = (): void => applyAll(ahead, updates)
      const isLight = structs < FEW_STRUCTS || structs * (structs + structsIn(ahead)) < CLOCK_FROM
      const ms = isOne ? LIMITS.updateMs : Math.max(LEAST_MS, updates.length * LIMITS.updateTogetherMs)
      const apply = isLight ? work : (): void => withinTime(ms, work)
      let isLayoutTouched = false
      const events = updatesDuring(ahead, () => {
        isLayoutTouched = touchesLayout(ahead, apply)
      })
      // The log holds each by itself: what one brings and the next takes away would be in there unseen.
      if (!isOne && (isLayoutTouched || newTypes.some((id) => isGone(ahead, id))))
        throw new Error('needs a closer look')
      if (isWaiting(ahead)) throw new Error('refers to what is not there')
      if (newTypes.some((id) => isTooDeep(ahead, id))) throw new Error('nested too deep')
      if (!mayBecomeLayout(layout, layoutOf(ahead))) throw new Error('layout of the document')
      if (events.length === 0) return null
      const consequences = events.slice(1)
      return {
        change: mergeUpdates(events),
        consequence: consequences.length === 0 ? null : mergeUpdates(consequences),
      }
    } catch (error) {
      this.#dropStaging()
      return error instanceof Error ? error : new Error('cannot be applied')
    }
  }

  /** In one transaction Yjs tidies up once, however many updates there are. */
  #fill(updates: readonly Uint8Array[]): Uint8Array | null {
    const { durable } = this
    const events = updatesDuring(durable, () => fillDocument(durable, updates))
    return events.length === 0 ? null : mergeUpdates(events)
  }

  /** Brings what is on disk by now into `ahead` too. */
  #keepUp(updates: readonly Uint8Array[]): void {
    const own = new Set(this.#uncommitted.changes.flatMap(writersOf))
    const clashes = own.size > 0 && updates.some((update) => writersOf(update).some((client) => own.has(client)))
    this.#isOvertaken ||= clashes
    try {
      if (clashes) this.#dropStaging()
      else if (this.#ahead !== null) fillDocument(this.#ahead, updates)
    } catch {
      this.#dropStaging()
    }
  }

  #staging(): Y.Doc {
    if (this.#ahead !== null) return this.#ahead
    const ahead = new Y.Doc()
    fillDocument(ahead, [Y.encodeStateAsUpdate(this.durable), ...this.#uncommitted.changes])
    this.#ahead = ahead
    return ahead
  }

  #dropStaging(): void {
    this.#ahead?.destroy()
    this.#ahead = null
  }
}

function structsIn(doc: Y.Doc): number {
  let count = 0
  for (const structs of doc.store.clients.values()) count += structs.length
  return count
}

/** What Yjs says that `work` changes in the document: one update for each of its transactions that changed something. */
function updatesDuring(doc: Y.Doc, work: () => void): readonly Uint8Array[] {
  const updates: Uint8Array[] = []
  const collect = (update: Uint8Array): void => void updates.push(update)
  doc.on('update', collect)
  try {
    work()
  } finally {
    doc.off('update', collect)
  }
  return updates
}
