import { setTimeout } from 'node:timers/promises'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import type { AuditTrail } from '../../audit-trail.ts'
import { type StoredDocument, type StoredUpdate, type UpdateLog, updatesOf } from '../../storage/update-log.ts'
import type { Compactor } from '../compaction/compactor.ts'
import { LIMITS } from '../limits/limits.ts'
import type { Member } from '../member.ts'
import { Follower, type Following } from '../nodes/follower.ts'
import type { SyncCounters } from '../sync-counters.ts'
import { mergeUpdates } from '../updates/merge-updates.ts'
import { writersOf } from '../updates/writers-of.ts'
import { wire } from '../wire.ts'
import type { CommitQueue } from './commit-queue.ts'
import { Outbox, type Outgoing } from './outbox.ts'
import { type Arrival, Reception } from './reception.ts'
import { StagedDocument, type StagedUpdate } from './staging/staged-document.ts'

export interface IntakeDependencies {
  readonly log: UpdateLog
  readonly queue: CommitQueue
  readonly compactor: Compactor
  readonly logger: Logger
  readonly audit: AuditTrail
  readonly counters: SyncCounters
}

const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 5_000

/** The room around it. */
export interface IntakeHost {
  /** Whom a client id belongs to by presence. */
  personOf(client: number): string | undefined
  /** To everybody who follows the document. `authors`: whose changes it holds. */
  broadcast(message: Uint8Array, authors: ReadonlySet<Member>): void
  /** The log was written up to that number. */
  onSaved(last: number): void
  /** Everything that came in is on disk. */
  onIdle(): void
  /** What is in memory no longer agrees with the log. */
  onBroken(error: unknown): void
}

/**
 * The way of an update through a room:
 *
 *   arrives -> reception -> commit queue -> on disk -> to everybody, acknowledged
 *                 |
 *              refused
 *
 * What arrives in one turn of the event loop, or while an append is under way, waits in the reception and goes on together.
 *
 * What this document holds is the log up to some number. When the append finds that other servers wrote more, that is
 * taken in first, what waits is tried again on top of it where they touch, and then it is appended.
 */
export class Intake implements Following {
  readonly #document: DocumentName
  readonly #deps: IntakeDependencies
  readonly #host: IntakeHost
  readonly #staged = new StagedDocument()
  readonly #reception: Reception
  readonly #outbox = new Outbox()
  readonly #authors = new Map<number, string>()
  readonly #acks = new Map<Member, number>()
  /** On disk, and not told to anybody yet. */
  readonly #settled: Outgoing[] = []
  readonly #follower: Follower
  #last = 0
  #sinceSnapshot = 0
  /** Updates that the queue has. The rest waits until all of these are back. */
  #flying = 0
  #isBehind = false
  #recovering: Promise<void> | null = null
  #isBroken = false

  constructor(document: DocumentName, deps: IntakeDependencies, host: IntakeHost) {
    this.#document = document
    this.#deps = deps
    this.#host = host
    this.#follower = new Follower(document, deps.log, this)
    this.#reception = new Reception(document, this.#staged, deps, {
      ownerOf: this.#ownerOf,
      unsavedBytes: () => this.#outbox.bytes,
      takeIn: (arrival, staged) => this.#takeIn(arrival, staged),
    })
  }

  /** What is on disk. */
  get doc(): Y.Doc {
    // The first look may find that it is broken; that tells the room.
    this.#guard(() => this.#staged.durable)
    return this.#staged.durable
  }

  /** What is on disk and what is on its way there. For reading only. */
  get newest(): Y.Doc {
    this.#guard(() => this.#staged.newest)
    return this.#staged.newest
  }

  get isIdle(): boolean {
    return this.#reception.isEmpty && this.#outbox.isEmpty && this.#settled.length === 0
  }

  /** How many updates are not on disk yet. */
  get waiting(): number {
    return this.#reception.size + this.#outbox.all.filter(({ update }) => update !== null).length
  }

  /** Up to which number of the log it is. */
  get last(): number {
    return this.#last
  }

  load(stored: StoredDocument): void {
    this.#staged.load(updatesOf(stored))
    for (const [client, user] of stored.authors) this.#authors.set(client, user)
    this.#sinceSnapshot = stored.updates.length
    this.#last = stored.last
  }

  /** Resolves when what other servers wrote by now has come in; rejects when it cannot be read. */
  catchUp(upTo?: number): Promise<void> {
    return this.#follower.catchUp(upTo)
  }

  /** Resolves when everything that came in is on disk or refused. */
  async settled(): Promise<void> {
    while (!this.isIdle) await (this.#recovering ?? this.#deps.queue.settled())
  }

  /** Shows nothing more, and tries nothing again: what is in memory is of another document than what is in the log. */
  abandon(): void {
    this.#isBroken = true
  }

  follow(updates: readonly StoredUpdate[]): void {
    const pending = new Set(this.#outbox.all.flatMap(({ newAuthors }) => newAuthors))
    for (const { update, user } of updates) {
      for (const client of writersOf(update)) {
        if (!this.#authors.has(client) || pending.has(client)) this.#authors.set(client, user)
      }
    }
    this.#show(
      updates.map(({ update }) => update),
      updates.at(-1)?.number ?? this.#last,
    )
  }

  followWhole(stored: StoredDocument): void {
    for (const [client, user] of stored.authors) this.#authors.set(client, user)
    this.#show(updatesOf(stored), stored.last)
  }

  /** The person whom a client id belongs to by what was written. */
  authorOf(client: number): string | undefined {
    return this.#authors.get(client)
  }

  /** Takes in update message number `count` of a connection. */
  receive(member: Member, count: number, update: Uint8Array, isStep2: boolean): void {
    this.#arrive({ member, count, update, isStep2, mightWrite: member.mayWrite })
  }

  /** Takes in a sync step 2 of which it is known that it holds nothing new. */
  receiveNothing(member: Member, count: number): void {
    this.#arrive({ member, count, update: null, isStep2: true, mightWrite: member.mayWrite })
  }

  /** Asks those whose updates were refused for lack of storage to send what is missing. */
  resync(): void {
    if (this.#deps.queue.isFailing) return
    for (const member of this.#reception.takeRefused()) member.send(wire.step1(Y.encodeStateVector(this.doc)))
  }

  forget(member: Member): void {
    this.#reception.forget(member)
    this.#acks.delete(member)
  }

  destroy(): void {
    this.#staged.destroy()
  }

  #arrive(arrival: Arrival): void {
    this.#reception.add(arrival)
    // What cannot be saved now is not kept waiting for that.
    if (this.#reception.cannotSave) this.#reception.stageAll()
    else this.#deps.queue.beforeNext(this.#submit)
  }

  #takeIn({ member, count }: Arrival, { update, consequence, newAuthors }: StagedUpdate): void {
    for (const author of newAuthors) this.#authors.set(author, member.person.id)
    const outgoing = { member, count, update, consequence, newAuthors, at: new Date().toISOString() }
    if (update !== null || !this.#outbox.isEmpty) this.#outbox.add(outgoing)
    // What it repeats may be on disk and not told yet: then it is acknowledged after that.
    else if (this.#settled.length > 0) this.#settled.push(outgoing)
    else this.#acknowledge(outgoing)
  }

  readonly #ownerOf = (client: number): string | undefined => this.#authors.get(client) ?? this.#host.personOf(client)

  /** Stages what arrived and hands it to the queue, once all of the last time is back: so nothing overtakes what was refused. */
  readonly #submit = (): void => {
    if (this.#flying > 0 || this.#recovering !== null) return
    this.#stageArrivals()
    for (const { update, member, at, newAuthors } of this.#outbox.all) {
      if (update === null) continue
      this.#flying += 1
      this.#deps.queue.submit({
        entry: { document: this.#document, update, user: member.person.id, at, authors: newAuthors },
        head: () => this.#last,
        done: (number) => this.#committed(number),
        refused: () => {
          this.#isBehind = true
          this.#landed()
        },
      })
    }
  }

  #stageArrivals(): void {
    if (this.#reception.isEmpty) return
    if (this.#isBroken) this.#reception.discard()
    else this.#reception.stageAll()
    if (this.isIdle) this.#host.onIdle()
  }

  /** What is on disk after one append goes out together, in the same turn of the event loop. */
  #committed(number: number): void {
    // A look in the log can have brought it before the answer to the append came.
    const cameAlready = number <= this.#last
    this.#last = Math.max(this.#last, number)
    if (cameAlready) this.#publish()
    if (this.#settled.length === 0) queueMicrotask(() => this.#publish())
    for (const outgoing of this.#outbox.takeCommitted()) {
      if (cameAlready && outgoing.update !== null && !this.#isBroken) this.#staged.skip(outgoing.update)
      this.#settled.push(cameAlready ? { ...outgoing, update: null, consequence: null } : outgoing)
    }
    this.#sinceSnapshot += 1
    if (this.#sinceSnapshot >= LIMITS.updatesPerSnapshot) {
      this.#sinceSnapshot = 0
      this.#deps.compactor.compact(this.#document)
    }
    this.#landed()
  }

  #landed(): void {
    this.#flying -= 1
    if (this.#flying > 0) return
    this.#host.onSaved(this.#last)
    if (this.#isBehind) this.#recover()
    else this.#submit()
  }

  #publish(): void {
    const settled = this.#settled.splice(0)
    if (settled.length === 0) return
    const updates = settled.flatMap(({ update }) => update ?? [])
    const change = updates.length === 0 ? null : this.#guard(() => this.#staged.commit(updates))
    if (change !== null) {
      const authors = new Set(settled.flatMap(({ member, update }) => (update === null ? [] : member)))
      this.#host.broadcast(wire.update(change), authors)
      for (const { member, consequence } of settled) {
        // Whoever wrote together with others gets it with the rest.
        if (consequence !== null && authors.size === 1) member.send(wire.update(consequence))
      }
    }
    for (const outgoing of settled) this.#acknowledge(outgoing)
    if (this.#outbox.isEmpty) this.#host.onIdle()
  }

  /** Other servers wrote meanwhile: takes that in, however long it takes, and then tries again what waits. */
  #recover(): void {
    this.#isBehind = false
    this.#recovering = this.#catchUpFor(FIRST_PAUSE_MS).then(() => {
      this.#recovering = null
      if (this.#isBroken) this.#outbox.takeAll()
      else if (this.#staged.isOvertaken) this.#stageAgain()
      this.#submit()
      if (this.isIdle) this.#host.onIdle()
    })
  }

  async #catchUpFor(pauseMs: number): Promise<void> {
    try {
      // The append was refused, so there is at least one more.
      await this.#follower.catchUp(this.#last + 1)
    } catch (error) {
      this.#deps.logger.warn({ err: error, document: this.#document }, 'log cannot be read; tried again in a moment')
      await setTimeout(pauseMs, undefined, { ref: false })
      await this.#catchUpFor(Math.min(2 * pauseMs, LONGEST_PAUSE_MS))
    }
  }

  /** Somebody wrote under the same client ids on another server, and was first: whoever may not go on from there is refused. */
  #stageAgain(): void {
    this.#staged.unstage()
    for (const outgoing of this.#outbox.takeAll()) {
      const { member, count, update, newAuthors: claimed } = outgoing
      const staged =
        update === null
          ? { ok: true as const, ...outgoing }
          : this.#staged.stage(update, this.#ownerOf, member.person.id)
      const own = claimed.filter((client) => this.#authors.get(client) === member.person.id)
      if (!staged.ok) {
        for (const client of own) if (Y.getState(this.doc.store, client) === 0) this.#authors.delete(client)
        this.#reception.refuseForGood(member, count, staged.problem)
      } else if (staged.update !== null || !this.#outbox.isEmpty) {
        const consequences = [outgoing.consequence, staged.consequence].filter((bytes) => bytes !== null)
        const consequence = update === null || consequences.length === 0 ? null : mergeUpdates(consequences)
        const authors = [...new Set([...own, ...staged.newAuthors])]
        this.#outbox.add({ ...outgoing, update: staged.update, consequence, newAuthors: authors })
      } else this.#acknowledge(outgoing)
    }
  }

  #show(updates: readonly Uint8Array[], last: number): void {
    // What was written before that comes first.
    this.#publish()
    this.#last = last
    const shown = this.#guard(() => this.#staged.follow(updates))
    if (shown !== null) this.#host.broadcast(wire.update(shown), new Set())
  }

  /** Once this failed, memory may hold half an update: nothing more is shown from it. */
  #guard<T>(change: () => T): T | null {
    if (this.#isBroken) return null
    try {
      return change()
    } catch (error) {
      this.#isBroken = true
      this.#host.onBroken(error)
      return null
    }
  }

  /** One message for all that one commit brought. */
  #acknowledge({ member, count }: Outgoing): void {
    if (this.#acks.size === 0) {
      queueMicrotask(() => {
        for (const [to, upTo] of this.#acks) to.acknowledge(upTo)
        this.#acks.clear()
      })
    }
    this.#acks.set(member, count)
  }
}
