import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import type { AuditTrail } from '../audit-trail.ts'
import { nl } from '../nl.ts'
import type { StoredDocument, UpdateLog } from '../storage/update-log.ts'
import type { CommitQueue } from './commit-queue.ts'
import type { Compactor } from './compaction/compactor.ts'
import { LIMITS } from './limits.ts'
import type { Member } from './member.ts'
import { Outbox, type Outgoing } from './outbox.ts'
import { StagedDocument } from './staged-document.ts'
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

/** The room around it. */
export interface IntakeHost {
  /** Whom a client id belongs to by presence. */
  personOf(client: number): string | undefined
  /** To everybody who follows the document. `authors`: whose changes it holds. */
  broadcast(message: Uint8Array, authors: ReadonlySet<Member>): void
  /** Everything that came in is on disk. */
  onIdle(): void
  /** What is in memory no longer agrees with the log. */
  onBroken(error: unknown): void
}

/**
 * The way of an update through a room:
 *
 *   rights -> can it be saved? -> staged (provenance, trial) -> commit queue -> on disk -> to everybody, acknowledged
 *      |             |                     |
 *  read-only      storage              malformed
 */
export class Intake {
  readonly #document: DocumentName
  readonly #deps: IntakeDependencies
  readonly #host: IntakeHost
  readonly #staged = new StagedDocument()
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
  #sinceSnapshot = 0
  #isBroken = false

  constructor(document: DocumentName, deps: IntakeDependencies, host: IntakeHost) {
    this.#document = document
    this.#deps = deps
    this.#host = host
  }

  /** What is on disk. */
  get doc(): Y.Doc {
    return this.#staged.durable
  }

  get isIdle(): boolean {
    return this.#outbox.isEmpty && this.#settled.length === 0
  }

  load({ snapshot, updates, authors }: StoredDocument): void {
    this.#staged.load(snapshot === null ? updates : [snapshot, ...updates])
    for (const [client, user] of authors) this.#authors.set(client, user)
    this.#sinceSnapshot = updates.length
  }

  /** The person whom a client id belongs to by what was written. */
  authorOf(client: number): string | undefined {
    return this.#authors.get(client)
  }

  /** Takes in update message number `count` of a connection. */
  receive(member: Member, count: number, update: Uint8Array, isStep2: boolean): void {
    const { queue } = this.#deps
    if (!member.mayWrite) this.#receiveFromReader(member, count, update)
    else if (queue.isFailing || this.#outbox.bytes > LIMITS.unsavedBytes) this.#refuseForNow(member, count)
    else if (isStep2 || !this.#outOfStep.has(member)) this.#receiveFromWriter(member, count, update, isStep2)
    else if (this.#outOfStep.get(member) !== 'early') this.#refuseForNow(member, count)
  }

  /** Takes in a sync step 2 of which it is known that it holds nothing new. */
  receiveNothing(member: Member, count: number): void {
    this.#inStep.add(member)
    this.#outOfStep.delete(member)
    this.#enqueue({ member, count, update: null, consequence: null })
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

  #receiveFromReader(member: Member, count: number, update: Uint8Array): void {
    if (this.#staged.knows(update)) {
      this.#enqueue({ member, count, update: null, consequence: null })
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
  #receiveFromWriter(member: Member, count: number, update: Uint8Array, isStep2: boolean): void {
    const ownerOf = (client: number): string | undefined => this.#authors.get(client) ?? this.#host.personOf(client)
    const staged = this.#staged.stage(update, ownerOf, member.person.id)
    if (isStep2) this.#inStep.add(member)
    if (staged.ok) {
      this.#outOfStep.delete(member)
      for (const author of staged.newAuthors) this.#authors.set(author, member.person.id)
      this.#enqueue({ member, count, update: staged.update, consequence: staged.consequence }, staged.newAuthors)
      member.chargeAuthors(staged.newAuthors.length)
    } else if (staged.isAhead && !this.#inStep.has(member)) {
      this.#outOfStep.set(member, 'early')
    } else {
      this.#deps.counters.refused.malformed += 1
      this.#report(member, staged.problem)
      member.refuse(count, 'malformed')
      member.close(CLOSE_CODES.malformed, nl.close.malformed)
    }
  }

  /** A client that does not know refusals must come back later: then it sends again what it still has. */
  #refuseForNow(member: Member, count: number): void {
    this.#deps.counters.refused.storage += 1
    if (member.refuse(count, 'storage')) this.#outOfStep.set(member, 'told')
    else member.close(CLOSE_CODES.tryLater, nl.close.storage)
  }

  #enqueue(outgoing: Outgoing, authors: readonly number[] = []): void {
    const { member, update } = outgoing
    if (update !== null || !this.#outbox.isEmpty) this.#outbox.add(outgoing)
    else this.#acknowledge(outgoing)
    if (update === null) return
    this.#deps.queue.submit({
      entry: { document: this.#document, update, user: member.person.id, at: new Date().toISOString(), authors },
      done: () => this.#committed(),
    })
  }

  /** What is on disk after one append goes out together, in the same turn of the event loop. */
  #committed(): void {
    if (this.#settled.length === 0) queueMicrotask(() => this.#publish())
    this.#settled.push(...this.#outbox.takeCommitted())
    this.#sinceSnapshot += 1
    if (this.#sinceSnapshot >= LIMITS.updatesPerSnapshot) {
      this.#sinceSnapshot = 0
      this.#deps.compactor.compact(this.#document)
    }
  }

  #publish(): void {
    const settled = this.#settled.splice(0)
    const updates = settled.flatMap(({ update }) => update ?? [])
    const change = updates.length === 0 ? null : this.#commit(updates)
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

  /** Once this failed, memory may hold half an update: nothing more is shown from it. */
  #commit(updates: readonly Uint8Array[]): Uint8Array | null {
    if (this.#isBroken) return null
    try {
      return this.#staged.commit(updates)
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
    this.#deps.audit.record({ ...event, result: 'refused' })
  }
}
