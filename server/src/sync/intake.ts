import { setTimeout } from 'node:timers/promises'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import type { AuditTrail } from '../audit-trail.ts'
import { withCorrelation } from '../logging/correlation.ts'
import { nl } from '../nl.ts'
import { type StoredDocument, type StoredUpdate, type UpdateLog, updatesOf } from '../storage/update-log.ts'
import type { CommitQueue } from './commit-queue.ts'
import type { Compactor } from './compaction/compactor.ts'
import { Follower, type Following } from './follower.ts'
import { LIMITS } from './limits.ts'
import type { Member } from './member.ts'
import { Outbox, type Outgoing } from './outbox.ts'
import { processorMs } from './processor-ms.ts'
import { merge, StagedDocument, type StagedUpdate, writersOf } from './staged-document.ts'
import type { SyncCounters } from './sync-counters.ts'
import { wire } from './wire.ts'

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

/** From so many bytes on an update is tried by itself, and the time that it takes is its sender's. */
const LARGE_BYTES = 1_024
/** Updates that are tried in one go at most. */
const TOGETHER = 1_000
/** An update that is tried with others takes less than this, in ms; when it does not, each is tried by itself for a while. */
const SLOW_MS = 2
const WARY_MS = 5_000

/** An update message that came in and was not looked at yet. */
interface Arrival {
  readonly member: Member
  /** Its place among the update messages of that connection. */
  readonly count: number
  /** Null when it is known to hold nothing new. */
  readonly update: Uint8Array | null
  readonly isStep2: boolean
  /** Whether its sender might write at the moment that it came in. */
  readonly mightWrite: boolean
}

type UsualArrival = Arrival & { readonly update: Uint8Array }

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
 *   arrives -> rights -> can it be saved? -> staged (provenance, trial) -> commit queue -> on disk -> to everybody,
 *                 |             |                     |                                               acknowledged
 *             read-only      storage              malformed
 *
 * What arrives in one turn of the event loop, or while an append is under way, is staged in one go.
 *
 * What this document holds is the log up to some number. When the append finds that other servers wrote more, that is
 * taken in first, what waits is tried again on top of it where they touch, and then it is appended.
 */
export class Intake implements Following {
  readonly #document: DocumentName
  readonly #deps: IntakeDependencies
  readonly #host: IntakeHost
  readonly #staged = new StagedDocument()
  /** In the order in which they came, until the next append begins. */
  #arrivals: Arrival[] = []
  #arrivedBytes = 0
  #waryUntil = 0
  readonly #outbox = new Outbox()
  readonly #authors = new Map<number, string>()
  /**
   * Clients that have what the server has not, and not on its way either: only a sync step 2 holds it, so nothing else of
   * theirs is taken in or acknowledged. early: it comes by itself, with the handshake. told: they heard that an update
   * could not be saved. asked: for a step 2, since then.
   */
  readonly #outOfStep = new Map<Member, 'early' | 'told' | 'asked'>()
  /** Clients whose sync step 2 came in: from then on every update of theirs follows on what the server has. */
  readonly #inStep = new WeakSet<Member>()
  readonly #acks = new Map<Member, number>()
  /** On disk, and not told to anybody yet. */
  readonly #settled: Outgoing[] = []
  /** One line in the audit trail per reader is enough. */
  readonly #reportedReaders = new WeakSet<Member>()
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
  }

  /** What is on disk. */
  get doc(): Y.Doc {
    this.#guard(() => this.#staged.durable)
    return this.#staged.durable
  }

  /** What is on disk and what is on its way there. For reading only. */
  get newest(): Y.Doc {
    return this.#staged.newest
  }

  get isIdle(): boolean {
    return this.#arrivals.length === 0 && this.#outbox.isEmpty && this.#settled.length === 0
  }

  /** How many updates are not on disk yet. */
  get waiting(): number {
    return [...this.#arrivals, ...this.#outbox.all].filter(({ update }) => update !== null).length
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
    for (const [member, state] of this.#outOfStep) {
      if (state !== 'told') continue
      this.#outOfStep.set(member, 'asked')
      member.send(wire.step1(Y.encodeStateVector(this.doc)))
    }
  }

  forget(member: Member): void {
    this.#outOfStep.delete(member)
    this.#acks.delete(member)
  }

  destroy(): void {
    this.#staged.destroy()
  }

  #arrive(arrival: Arrival): void {
    this.#arrivals.push(arrival)
    this.#arrivedBytes += arrival.update?.length ?? 0
    // What cannot be saved now is not kept waiting for that.
    if (this.#cannotSave) this.#stageArrivals()
    else this.#deps.queue.beforeNext(this.#submit)
  }

  get #cannotSave(): boolean {
    return this.#deps.queue.isFailing || this.#outbox.bytes + this.#arrivedBytes > LIMITS.unsavedBytes
  }

  #stageArrivals(): void {
    const arrivals = this.#arrivals
    this.#arrivals = []
    this.#arrivedBytes = 0
    if (this.#isBroken) return
    for (let at = 0; at < arrivals.length; ) {
      const usual = this.#usualFrom(arrivals, at)
      const next = at + Math.max(1, usual.length)
      if (usual.length < 2 || !this.#stageTogether(usual)) {
        for (const arrival of arrivals.slice(at, next)) this.#stageAlone(arrival)
      }
      at = next
    }
  }

  /** Those from there on, without a break, that can be tried in one go. */
  #usualFrom(arrivals: readonly Arrival[], from: number): readonly UsualArrival[] {
    const usual: UsualArrival[] = []
    if (this.#cannotSave || performance.now() < this.#waryUntil) return usual
    for (let at = from; at < arrivals.length && usual.length < TOGETHER; at += 1) {
      const arrival = arrivals[at]
      if (arrival === undefined || !isUsual(arrival) || this.#outOfStep.has(arrival.member)) break
      usual.push(arrival)
    }
    return usual
  }

  /** False when something about one of them asks for a closer look at each; then nothing happened. */
  #stageTogether(arrivals: readonly UsualArrival[]): boolean {
    const started = processorMs()
    const sent = arrivals.map(({ update, member }) => ({ update, user: member.person.id }))
    const staged = this.#staged.stageTogether(sent, this.#ownerOf)
    if (processorMs() - started > arrivals.length * SLOW_MS) this.#waryUntil = performance.now() + WARY_MS
    for (const [index, { member, count }] of arrivals.entries()) {
      const update = staged?.[index]
      if (update !== undefined) this.#takeIn(member, count, update)
    }
    return staged !== null
  }

  #stageAlone({ member, count, update, isStep2, mightWrite }: Arrival): void {
    if (member.isExpelled) return
    const started = processorMs()
    if (update === null) this.#stageNothing(member, count)
    else if (!mightWrite || !member.mayWrite) this.#stageOfReader(member, count, update)
    else if (this.#cannotSave) this.#refuseForNow(member, count)
    else if (isStep2 || !this.#outOfStep.has(member)) this.#stageOfWriter(member, count, update, isStep2)
    else if (this.#outOfStep.get(member) !== 'early') this.#refuseForNow(member, count)
    member.charge(processorMs() - started)
  }

  #stageNothing(member: Member, count: number): void {
    this.#inStep.add(member)
    this.#outOfStep.delete(member)
    this.#enqueue(member, count, { update: null, consequence: null, newAuthors: [] })
  }

  #stageOfReader(member: Member, count: number, update: Uint8Array): void {
    if (this.#staged.knows(update)) {
      this.#enqueue(member, count, { update: null, consequence: null, newAuthors: [] })
      return
    }
    this.#deps.counters.refused['read-only'] += 1
    if (!this.#reportedReaders.has(member)) this.#report(member, 'read-only')
    this.#reportedReaders.add(member)
    member.refuse(count, 'read-only')
  }

  /**
   * Somebody who worked offline and types on while the line comes back sends that update before the step 2 with all that
   * waited. It builds on what is not here yet; the step 2 that follows holds it too, and its acknowledgement covers both.
   */
  #stageOfWriter(member: Member, count: number, update: Uint8Array, isStep2: boolean): void {
    const staged = this.#staged.stage(update, this.#ownerOf, member.person.id)
    if (isStep2) this.#inStep.add(member)
    if (staged.ok) {
      this.#outOfStep.delete(member)
      this.#takeIn(member, count, staged)
    } else if (staged.isAhead && !this.#inStep.has(member)) {
      this.#outOfStep.set(member, 'early')
    } else this.#refuseForGood(member, count, staged.problem)
  }

  #takeIn(member: Member, count: number, staged: StagedUpdate): void {
    for (const author of staged.newAuthors) this.#authors.set(author, member.person.id)
    this.#enqueue(member, count, staged)
    if (staged.newAuthors.length > 0) member.chargeAuthors(staged.newAuthors.length)
  }

  readonly #ownerOf = (client: number): string | undefined => this.#authors.get(client) ?? this.#host.personOf(client)

  #refuseForGood(member: Member, count: number, problem: string): void {
    this.#deps.counters.refused.malformed += 1
    this.#report(member, problem)
    member.refuse(count, 'malformed')
    member.close(CLOSE_CODES.malformed, nl.close.malformed)
  }

  /** A client that does not know refusals must come back later: then it sends again what it still has. */
  #refuseForNow(member: Member, count: number): void {
    this.#deps.counters.refused.storage += 1
    if (member.refuse(count, 'storage')) this.#outOfStep.set(member, 'told')
    else member.close(CLOSE_CODES.tryLater, nl.close.storage)
  }

  #enqueue(member: Member, count: number, { update, consequence, newAuthors }: StagedUpdate): void {
    const outgoing = { member, count, update, consequence, newAuthors, at: new Date().toISOString() }
    if (update !== null || !this.#outbox.isEmpty) this.#outbox.add(outgoing)
    else this.#acknowledge(outgoing)
  }

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
        this.#refuseForGood(member, count, staged.problem)
      } else if (staged.update !== null || !this.#outbox.isEmpty) {
        const consequences = [outgoing.consequence, staged.consequence].filter((bytes) => bytes !== null)
        const consequence = update === null || consequences.length === 0 ? null : merge(consequences)
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

  #report(member: Member, reason: string): void {
    const { origin, person } = member
    const event = { action: 'write-document', actor: person.id, object: this.#document, origin, reason } as const
    // What is tried again later is tried for whoever made the server look; the line is about whoever sent it.
    withCorrelation(member.correlation, () => this.#deps.audit.record({ ...event, result: 'refused' }))
  }
}

/** What people at work send all the time. */
function isUsual(arrival: Arrival): arrival is UsualArrival {
  const { update, isStep2, mightWrite, member } = arrival
  const isSmall = update !== null && update.length < LARGE_BYTES
  return isSmall && !isStep2 && mightWrite && member.mayWrite && !member.isExpelled
}
