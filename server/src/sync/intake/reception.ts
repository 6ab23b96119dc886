import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import type { AuditTrail } from '../../audit-trail.ts'
import { withCorrelation } from '../../logging/correlation.ts'
import { nl } from '../../nl.ts'
import { LIMITS } from '../limits/limits.ts'
import type { Member } from '../member.ts'
import type { SyncCounters } from '../sync-counters.ts'
import type { CommitQueue } from './commit-queue.ts'
import { processorMs } from './processor-ms.ts'
import type { OwnerOf } from './provenance.ts'
import { NOTHING_NEW, type StagedDocument, type StagedUpdate } from './staging/staged-document.ts'

/** From so many bytes on an update is tried by itself, and the time that it takes is its sender's. */
const LARGE_BYTES = 1_024
/** Updates that are tried in one go at most. */
const MOST_TOGETHER = 1_000
/** For how long each is tried by itself after several in one go took long, in ms. */
const WARY_MS = 5_000

/** An update message that came in and was not looked at yet. */
export interface Arrival {
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

export interface ReceptionDependencies {
  readonly queue: CommitQueue
  readonly audit: AuditTrail
  readonly counters: SyncCounters
}

export interface ReceptionHost {
  readonly ownerOf: OwnerOf
  /** How much is on its way to disk, in bytes. */
  unsavedBytes(): number
  /** The arrival may go on to the disk. */
  takeIn(arrival: Arrival, staged: StagedUpdate): void
}

/**
 * Where updates wait until the next append begins, and are then let through or refused:
 *
 *   arrival -> rights -> can it be saved? -> staged (provenance, trial) -> taken in
 *                 |             |                     |
 *             read-only      storage              malformed
 *
 * What people at work send all the time is staged in one go. When something about that needs a closer look, each is
 * staged by itself.
 */
export class Reception {
  readonly #document: DocumentName
  readonly #staged: StagedDocument
  readonly #deps: ReceptionDependencies
  readonly #host: ReceptionHost
  #arrivals: Arrival[] = []
  #bytes = 0
  /**
   * Clients that have what the server neither has nor has on its way: only a sync step 2 holds it, so nothing else of
   * theirs is taken in or acknowledged. early: the step 2 comes by itself, with the handshake. told: they heard that an
   * update could not be saved. asked: after that they were asked for the step 2.
   */
  readonly #outOfStep = new Map<Member, 'early' | 'told' | 'asked'>()
  /** Clients whose sync step 2 came in: from then on every update of theirs follows on what the server has. */
  readonly #inStep = new WeakSet<Member>()
  /** Who left while something of theirs still waited here. */
  readonly #gone = new WeakSet<Member>()
  /** One line in the audit trail per reader is enough. */
  readonly #reportedReaders = new WeakSet<Member>()
  #waryUntil = 0

  constructor(document: DocumentName, staged: StagedDocument, deps: ReceptionDependencies, host: ReceptionHost) {
    this.#document = document
    this.#staged = staged
    this.#deps = deps
    this.#host = host
  }

  get isEmpty(): boolean {
    return this.#arrivals.length === 0
  }

  /** How many arrivals wait. */
  get size(): number {
    return this.#arrivals.length
  }

  /** Whether what comes in now might never reach the disk. */
  get cannotSave(): boolean {
    return this.#deps.queue.isFailing || this.#host.unsavedBytes() + this.#bytes > LIMITS.unsavedBytes
  }

  add(arrival: Arrival): void {
    this.#arrivals.push(arrival)
    this.#bytes += arrival.update?.length ?? 0
  }

  /** Forgets what waits. */
  discard(): void {
    this.#arrivals = []
    this.#bytes = 0
  }

  /** Lets everything through or refuses it, in the order in which it came. */
  stageAll(): void {
    const arrivals = this.#arrivals
    this.discard()
    for (let at = 0; at < arrivals.length; ) {
      const usual = this.#usualFrom(arrivals, at)
      const next = at + Math.max(1, usual.length)
      if (usual.length < 2 || !this.#stageTogether(usual)) {
        for (const arrival of arrivals.slice(at, next)) this.#stageAlone(arrival)
      }
      at = next
    }
  }

  /** Those who were told that an update of theirs could not be saved; from here on they are asked for it. */
  takeRefused(): readonly Member[] {
    const told = [...this.#outOfStep].filter(([, state]) => state === 'told').map(([member]) => member)
    for (const member of told) this.#outOfStep.set(member, 'asked')
    return told
  }

  /** They left. What they sent before still counts. */
  forget(member: Member): void {
    this.#gone.add(member)
    this.#outOfStep.delete(member)
  }

  /** Refuses what breaks a rule, says so in the audit trail, and sends its sender away. */
  refuseForGood(member: Member, count: number, problem: string): void {
    this.#deps.counters.refused.malformed += 1
    this.#report(member, problem)
    member.refuse(count, 'malformed')
    member.close(CLOSE_CODES.malformed, nl.close.malformed)
  }

  /** The arrivals from there on that can be tried in one go, up to the first that cannot. */
  #usualFrom(arrivals: readonly Arrival[], from: number): readonly UsualArrival[] {
    const usual: UsualArrival[] = []
    if (this.cannotSave || performance.now() < this.#waryUntil) return usual
    for (let at = from; at < arrivals.length && usual.length < MOST_TOGETHER; at += 1) {
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
    const staged = this.#staged.stageTogether(sent, this.#host.ownerOf)
    if (processorMs() - started > arrivals.length * LIMITS.updateTogetherMs)
      this.#waryUntil = performance.now() + WARY_MS
    for (const [index, arrival] of arrivals.entries()) {
      const update = staged?.[index]
      if (update !== undefined) this.#takeIn(arrival, update)
    }
    return staged !== null
  }

  #stageAlone(arrival: Arrival): void {
    const { member, count, update, isStep2, mightWrite } = arrival
    if (member.isExpelled) return
    const started = processorMs()
    if (update === null) this.#stageNothing(arrival)
    else if (!mightWrite || !member.mayWrite) this.#stageOfReader(arrival, update)
    else if (this.cannotSave) this.#refuseForNow(member, count)
    else if (isStep2 || !this.#outOfStep.has(member)) this.#stageOfWriter(arrival, update)
    else if (this.#outOfStep.get(member) !== 'early') this.#refuseForNow(member, count)
    member.charge(processorMs() - started)
  }

  #stageNothing(arrival: Arrival): void {
    this.#inStep.add(arrival.member)
    this.#outOfStep.delete(arrival.member)
    this.#takeIn(arrival, NOTHING_NEW)
  }

  #stageOfReader(arrival: Arrival, update: Uint8Array): void {
    const { member, count } = arrival
    if (this.#staged.knows(update)) {
      this.#takeIn(arrival, NOTHING_NEW)
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
  #stageOfWriter(arrival: Arrival, update: Uint8Array): void {
    const { member, count, isStep2 } = arrival
    const staged = this.#staged.stage(update, this.#host.ownerOf, member.person.id)
    if (isStep2) this.#inStep.add(member)
    if (staged.ok) {
      this.#outOfStep.delete(member)
      this.#takeIn(arrival, staged)
    } else if (staged.isAhead && !this.#inStep.has(member)) this.#markOutOfStep(member, 'early')
    else this.refuseForGood(member, count, staged.problem)
  }

  #takeIn(arrival: Arrival, staged: StagedUpdate): void {
    this.#host.takeIn(arrival, staged)
    if (staged.newAuthors.length > 0) arrival.member.chargeAuthors(staged.newAuthors.length)
  }

  /** A client that does not know refusals must come back later: then it sends again what it still has. */
  #refuseForNow(member: Member, count: number): void {
    this.#deps.counters.refused.storage += 1
    if (member.refuse(count, 'storage')) this.#markOutOfStep(member, 'told')
    else member.close(CLOSE_CODES.tryLater, nl.close.storage)
  }

  #markOutOfStep(member: Member, state: 'early' | 'told'): void {
    if (!this.#gone.has(member)) this.#outOfStep.set(member, state)
  }

  #report(member: Member, reason: string): void {
    const { origin, person } = member
    const event = { action: 'write-document', actor: person.id, object: this.#document, origin, reason } as const
    // What waited is tried for whoever made the server look; the line is about whoever sent it.
    withCorrelation(member.correlation, () => this.#deps.audit.record({ ...event, result: 'refused' }))
  }
}

/** What people at work send all the time. */
function isUsual(arrival: Arrival): arrival is UsualArrival {
  const { update, isStep2, mightWrite, member } = arrival
  const isSmall = update !== null && update.length < LARGE_BYTES
  return isSmall && !isStep2 && mightWrite && member.mayWrite && !member.isExpelled
}
