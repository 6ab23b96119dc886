import { type DocumentName, type ParsedDocumentName, parseDocumentName } from '@samenspoor/shared/doc/document-name'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import { audit } from '../logger.ts'
import { nl } from '../nl.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import { Awareness } from './awareness.ts'
import type { CommitQueue } from './commit-queue.ts'
import { LIMITS } from './limits.ts'
import type { Member } from './member.ts'
import { Outbox, type Outgoing } from './outbox.ts'
import { takeSnapshot } from './snapshot.ts'
import { StagedDocument } from './staged-document.ts'
import type { SyncCounters } from './sync-counters.ts'
import { wire } from './wire.ts'

type RoomState = 'loading' | 'live' | 'flushing' | 'failed' | 'gone'

export interface RoomDependencies {
  readonly log: UpdateLog
  readonly queue: CommitQueue
  readonly logger: Logger
  readonly counters: SyncCounters
  /** How long an empty room stays in memory. */
  readonly lingerMs: number
}

/**
 * One document with everybody who has it open.
 *
 *   loading --> live <--> flushing --> gone
 *      |          |                     ^
 *      +----------+----> failed --------+
 *
 * live: somebody holds it, or did a moment ago. flushing: nobody does; waits until all is on disk, or somebody comes
 * back. failed: could not be read, or memory no longer agrees with the log; lets nobody in, and makes room for a fresh
 * load once its last update is on disk.
 */
export class Room {
  readonly document: DocumentName
  /** Resolves when the room is live; rejects when the document cannot be read. */
  readonly loaded: Promise<void>
  readonly #kind: ParsedDocumentName['kind']
  readonly #deps: RoomDependencies
  readonly #onGone: () => void
  readonly #members = new Set<Member>()
  readonly #staged = new StagedDocument()
  readonly #awareness: Awareness
  readonly #outbox = new Outbox()
  readonly #authors = new Map<number, string>()
  /** Clients that were told that an update could not be saved. Only a sync step 2 holds what they miss. */
  readonly #outOfStep = new Set<Member>()
  readonly #acks = new Map<Member, number>()
  #state: RoomState = 'loading'
  #holders = 0
  #linger: NodeJS.Timeout | undefined
  #sinceSnapshot = 0
  #awarenessScheduled = false

  constructor(document: DocumentName, deps: RoomDependencies, onGone: () => void) {
    this.document = document
    this.#kind = parseDocumentName(document)?.kind ?? 'programme'
    this.#deps = deps
    this.#onGone = onGone
    this.#awareness = new Awareness(this.#kind, () => this.#scheduleAwareness())
    this.loaded = this.#load()
  }

  get state(): RoomState {
    return this.#state
  }

  /** What is on disk. Read it while holding the room; never change it. */
  get doc(): Y.Doc {
    return this.#staged.durable
  }

  /** Keeps the room in memory until {@link release}; from before it is loaded. */
  hold(): void {
    this.#holders += 1
    clearTimeout(this.#linger)
    if (this.#state === 'flushing') this.#state = 'live'
  }

  release(): void {
    this.#holders -= 1
    if (this.#holders > 0 || this.#state !== 'live') return
    this.#linger = setTimeout(() => this.#flush(), this.#deps.lingerMs)
    this.#linger.unref()
  }

  /** Lets somebody in who holds the room, and asks what they have that the server lacks. */
  join(member: Member): void {
    if (this.#state !== 'live') {
      member.close(CLOSE_CODES.loadFailed, nl.close.loadFailed)
      return
    }
    this.#members.add(member)
    member.send(wire.step1(Y.encodeStateVector(this.doc)))
    const others = this.#awareness.everybodyFor(member)
    if (others !== null) member.send(wire.awareness(others))
  }

  leave(member: Member): void {
    this.#members.delete(member)
    this.#outOfStep.delete(member)
    this.#acks.delete(member)
    this.#awareness.leave(member)
  }

  /** Answers sync step 1 with what the other lacks of what is on disk. */
  answerStep1(member: Member, stateVector: Uint8Array): void {
    try {
      member.send(wire.step2(Y.encodeStateAsUpdate(this.doc, stateVector)))
    } catch {
      member.close(CLOSE_CODES.malformed, nl.close.malformed)
    }
  }

  receiveAwareness(member: Member, update: Uint8Array): void {
    const mayClaim = (client: number): boolean => (this.#authors.get(client) ?? member.person.id) === member.person.id
    if (!this.#awareness.receive(member, update, mayClaim)) member.close(CLOSE_CODES.malformed, nl.close.malformed)
  }

  answerAwarenessQuery(member: Member): void {
    const others = this.#awareness.everybodyFor(member)
    if (others !== null) member.send(wire.awareness(others))
  }

  /** Takes in update message number `count` of a connection: to disk first, and only then to everybody. */
  receiveChanges(member: Member, count: number, update: Uint8Array, isStep2: boolean): void {
    if (this.#state !== 'live') return
    if (!member.mayWrite) {
      if (this.#staged.knows(update)) {
        this.#enqueue({ member, count, update: null, consequence: null })
        return
      }
      this.#report(member, 'read-only')
      member.refuse(count, 'read-only')
      return
    }
    const cannotSave = this.#deps.queue.isFailing || this.#outbox.bytes > LIMITS.unsavedBytes
    if (cannotSave || (this.#outOfStep.has(member) && !isStep2)) {
      this.#refuseForNow(member, count)
      return
    }
    const ownerOf = (client: number): string | undefined =>
      this.#authors.get(client) ?? this.#awareness.personOf(client)
    const staged = this.#staged.stage(update, ownerOf, member.person.id)
    if (!staged.ok) {
      this.#report(member, staged.problem)
      member.refuse(count, 'malformed')
      member.close(CLOSE_CODES.malformed, nl.close.malformed)
      return
    }
    this.#outOfStep.delete(member)
    for (const author of staged.newAuthors) this.#authors.set(author, member.person.id)
    this.#enqueue({ member, count, update: staged.update, consequence: staged.consequence }, staged.newAuthors)
  }

  /** Asks those whose updates were refused for lack of storage to send what is missing. */
  resync(): void {
    if (this.#state !== 'live' || this.#deps.queue.isFailing) return
    for (const member of this.#outOfStep) member.send(wire.step1(Y.encodeStateVector(this.doc)))
  }

  /** Sends everybody away. */
  closeAll(code: number, reason: string): void {
    for (const member of this.#members) member.close(code, reason)
  }

  async #load(): Promise<void> {
    try {
      const stored = await this.#deps.log.read(this.document)
      if (stored !== null) {
        this.#staged.load([...(stored.snapshot === null ? [] : [stored.snapshot]), ...stored.updates])
        for (const [client, user] of stored.authors) this.#authors.set(client, user)
        this.#sinceSnapshot = stored.updates.length
      }
      this.#state = 'live'
    } catch (error) {
      this.#fail(error, 'document cannot be loaded; nothing was made in its place')
      throw error
    }
  }

  #enqueue(outgoing: Outgoing, authors: readonly number[] = []): void {
    const { member, update } = outgoing
    if (update === null && this.#outbox.isEmpty) {
      this.#acknowledge(outgoing)
      return
    }
    this.#outbox.add(outgoing)
    if (update === null) return
    this.#deps.queue.submit({
      entry: { document: this.document, update, user: member.person.id, at: new Date().toISOString(), authors },
      done: (number) => this.#committed(number),
    })
  }

  #committed(number: number): void {
    const taken = this.#outbox.takeCommitted()
    try {
      for (const outgoing of taken) {
        if (outgoing.update !== null && this.#state !== 'failed') this.#publish(outgoing.update, outgoing)
        this.#acknowledge(outgoing)
      }
    } catch (error) {
      this.#fail(error, 'document in memory does not agree with its log')
    }
    this.#sinceSnapshot += 1
    if (this.#sinceSnapshot >= LIMITS.updatesPerSnapshot) this.#compact(number)
    if (!this.#outbox.isEmpty) return
    if (this.#state === 'failed') this.#end()
    else if (this.#state === 'flushing') this.#flush()
    else this.resync()
  }

  #publish(update: Uint8Array, { member, consequence }: Outgoing): void {
    this.#staged.commit(update)
    const message = wire.update(update)
    for (const other of this.#members) if (other !== member) other.send(message)
    if (consequence !== null && this.#members.has(member)) member.send(wire.update(consequence))
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

  /** A client that does not know refusals must come back later: then it sends again what it still has. */
  #refuseForNow(member: Member, count: number): void {
    this.#deps.counters.refused += 1
    if (member.refuse(count, 'storage')) this.#outOfStep.add(member)
    else member.close(CLOSE_CODES.tryLater, nl.close.storage)
  }

  #report(member: Member, reason: string): void {
    this.#deps.counters.refused += 1
    audit(this.#deps.logger, {
      action: 'write-document',
      actor: member.person.id,
      object: this.document,
      result: 'refused',
      origin: member.origin,
      reason,
    })
  }

  #compact(upTo: number): void {
    this.#sinceSnapshot = 0
    takeSnapshot(this.#deps.log, this.document, this.doc, upTo).catch((error: unknown) => {
      this.#deps.logger.warn({ err: error, document: this.document }, 'log not compacted; tried again later')
    })
  }

  #scheduleAwareness(): void {
    if (this.#awarenessScheduled) return
    this.#awarenessScheduled = true
    setImmediate(() => {
      this.#awarenessScheduled = false
      const changesFor = this.#awareness.takeChanges()
      for (const member of this.#members) {
        const changes = changesFor(member)
        if (changes !== null) member.send(wire.awareness(changes))
      }
    })
  }

  #flush(): void {
    if (this.#holders > 0 || (this.#state !== 'live' && this.#state !== 'flushing')) return
    this.#state = 'flushing'
    if (this.#outbox.isEmpty) this.#end()
  }

  #fail(error: unknown, message: string): void {
    this.#deps.logger.error({ err: error, document: this.document }, message)
    this.#state = 'failed'
    this.closeAll(CLOSE_CODES.loadFailed, nl.close.loadFailed)
    if (this.#outbox.isEmpty) this.#end()
  }

  #end(): void {
    clearTimeout(this.#linger)
    this.#state = 'gone'
    this.#staged.destroy()
    this.#onGone()
  }
}
