import { type DocumentName, parseDocumentName } from '@samenspoor/shared/model/document-name'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import type * as Y from 'yjs'
import { nl } from '../../nl.ts'
import type { DocumentSummary } from '../../storage/update-log.ts'
import { Answers } from '../answers/answers.ts'
import { EarlyAnswers } from '../answers/early-answers.ts'
import { Intake, type IntakeDependencies } from '../intake/intake.ts'
import { layoutOf } from '../intake/layout-guard.ts'
import { LIMITS } from '../limits/limits.ts'
import type { Member } from '../member.ts'
import { Awareness, type Presence } from '../presence/awareness.ts'
import type { LastSeen } from '../presence/last-seen.ts'
import { wire } from '../wire.ts'

export interface RoomDependencies extends IntakeDependencies {
  /** How long an empty room stays in memory. */
  readonly lingerMs: number
  /** The other servers; null when there can be none. */
  readonly others: Others | null
}

/** What a room tells the other servers. Any of it may get lost. */
export interface Others {
  /** A room was opened: who is in it elsewhere? */
  opened(document: DocumentName): void
  /** The log of a document goes up to that number. */
  saved(document: DocumentName, last: number): void
  present(document: DocumentName, presences: readonly Presence[]): void
}

/** How long a change of where people are waits at most, in ms. */
const PRESENCE_MS = 20

const NOBODY = new Uint8Array()

export type RoomState = 'loading' | 'live' | 'flushing' | 'failed' | 'gone'

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
  /** While it is loading. */
  readonly early = new EarlyAnswers()
  /** Resolves when the room is live; rejects when the document cannot be read. */
  readonly loaded: Promise<void>
  readonly #deps: RoomDependencies
  readonly #lastSeen: LastSeen
  readonly #onGone: () => void
  readonly #members = new Set<Member>()
  /** Members who get updates. */
  readonly #informed = new Set<Member>()
  readonly #awareness: Awareness
  readonly #intake: Intake
  readonly #answers: Answers
  #state: RoomState = 'loading'
  #epoch = ''
  /** How far the log is by what other servers told. */
  #told = 0
  /** How far it was at the last look, when no hint had said so: that may be on its way. */
  #found = 0
  /** What it was when it was loaded, and so what those have who were answered before: the log up to that number. */
  #loaded: { last: number; stateVector: Uint8Array } = { last: 0, stateVector: NOBODY }
  /** The log up to that number was in a snapshot when it was loaded. */
  #inSnapshot = 0
  #holders = 0
  #linger: NodeJS.Timeout | undefined
  #awarenessTimer: NodeJS.Timeout | null = null

  constructor(document: DocumentName, deps: RoomDependencies, lastSeen: LastSeen, onGone: () => void) {
    this.document = document
    this.#deps = deps
    this.#lastSeen = lastSeen
    this.#onGone = onGone
    this.#awareness = new Awareness(parseDocumentName(document)?.kind ?? 'programme', () => this.#scheduleAwareness())
    this.#intake = new Intake(document, deps, {
      personOf: (client) => this.#personOf(client),
      broadcast: (message, authors) => this.#broadcast(message, authors),
      onSaved: (last) => deps.others?.saved(document, last),
      onIdle: () => this.#onIdle(),
      onBroken: (error) => this.#fail(error, 'document in memory does not agree with its log'),
    })
    this.#answers = new Answers(
      () => this.doc,
      (member) => this.inform(member),
    )
    this.loaded = this.#load()
  }

  get state(): RoomState {
    return this.#state
  }

  /** What is on disk. Read it while holding the room; never change it. */
  get doc(): Y.Doc {
    return this.#intake.doc
  }

  /** Of what is on disk; empty for a document that nobody wrote when it was loaded. */
  get epoch(): string {
    return this.#epoch
  }

  /** The layout of the document, also when it is on its way to disk. */
  get schemaVersion(): number {
    return layoutOf(this.#intake.newest)
  }

  /** Brings in what other servers wrote by now. When the log cannot be read, that comes later. */
  async catchUp(upTo?: number): Promise<void> {
    try {
      await this.loaded
      await this.#intake.catchUp(upTo)
    } catch (error) {
      this.#deps.logger.warn({ err: error, document: this.document }, 'log cannot be read; tried again in a moment')
    }
  }

  /** Another server says that the log goes up to that number. */
  told(last: number): void {
    this.#told = Math.max(this.#told, last)
    if (this.#state === 'loading' || last > this.#intake.last) void this.catchUp(last)
  }

  /** Up to which number of the log it is. */
  get last(): number {
    return this.#intake.last
  }

  /**
   * Compares with what stands in the log (null: nothing), asked when this room was at number `before`. A document that was
   * put back from a backup is another one. Says whether no other server told since of what was found the last time: then a
   * hint got lost.
   */
  compare(head: DocumentSummary | null, before: number): boolean {
    if (this.#state !== 'live') return false
    const isLost = this.#found > this.#told
    this.#found = 0
    if (this.#epoch === '') this.#epoch = head?.epoch ?? ''
    if (this.#epoch !== (head?.epoch ?? '') || (head?.last ?? 0) < before) this.#leaveBehind()
    else if (head !== null && head.last > this.#intake.last) {
      // Of its own writing this server may not have heard yet that it is there.
      if (this.waiting === 0) this.#found = head.last
      void this.catchUp(head.last)
    }
    return isLost
  }

  /** How many updates are not on disk yet. */
  get waiting(): number {
    return this.#intake.waiting
  }

  /** Resolves when everything that came in is on disk or refused. */
  settled(): Promise<void> {
    return this.#intake.settled()
  }

  /** Takes in who is here through another server. */
  hear(node: string, presence: Presence): void {
    this.#awareness.hear(node, presence)
  }

  /** Who is here through this server. */
  get present(): readonly Presence[] {
    return this.#awareness.own()
  }

  /** Lets go of everybody of whom no other server said for `ms` that they are there. */
  forgetUnheard(ms: number): void {
    this.#awareness.forgetUnheard(ms)
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
    member.send(wire.step1(this.#answers.stateVector))
    this.answerAwarenessQuery(member)
  }

  /**
   * From here on the member gets what others change. That is after its first message, which is a sync step 1 (so it has
   * the document by now): an update before that would refer to what it does not have, and show half a change.
   */
  inform(member: Member): void {
    if (this.#members.has(member) && !this.#answers.isWaiting(member)) this.#informed.add(member)
  }

  leave(member: Member): void {
    this.#members.delete(member)
    this.#informed.delete(member)
    this.#intake.forget(member)
    this.#answers.forget(member)
    this.#awareness.leave(member)
  }

  /** Answers sync step 1 with what the other lacks of what is on disk. */
  answerStep1(member: Member, stateVector: Uint8Array): void {
    if (!this.#members.has(member)) return
    if (!this.early.takeAnswered(member)) this.#answers.ask(member, stateVector)
    else if (this.#intake.last > this.#loaded.last) this.#answers.ask(member, this.#loaded.stateVector)
  }

  /** Takes in update message number `count` of a connection: to disk first, and only then to everybody. */
  receiveChanges(member: Member, count: number, update: Uint8Array, isStep2: boolean): void {
    if (this.#state !== 'live') return
    if (isStep2 && this.#answers.hear(member, update)) this.#intake.receiveNothing(member, count)
    else this.#intake.receive(member, count, update, isStep2)
  }

  receiveAwareness(member: Member, update: Uint8Array): void {
    const own = member.person.id
    const mayClaim = (client: number): boolean =>
      (this.#intake.authorOf(client) ?? this.#personOf(client) ?? own) === own
    if (!this.#awareness.receive(member, update, mayClaim)) member.close(CLOSE_CODES.malformed, nl.close.malformed)
  }

  /** Who is, or was last, present under a client id. */
  #personOf(client: number): string | undefined {
    return this.#awareness.personOf(client) ?? this.#lastSeen.personOf(this.document, client)
  }

  answerAwarenessQuery(member: Member): void {
    const others = this.#awareness.everybodyFor(member)
    if (others !== null) member.send(wire.awareness(others))
  }

  /** Storage works again: asks for what was refused meanwhile. */
  resync(): void {
    if (this.#state === 'live') this.#intake.resync()
  }

  async #load(): Promise<void> {
    try {
      const stored = await this.#deps.log.read(this.document)
      if (stored !== null) {
        await this.early.give(stored)
        this.#intake.load(stored)
        this.#inSnapshot = stored.last - stored.updates.length
      }
      this.#answers.forgetEncoded()
      this.#loaded = { last: this.#intake.last, stateVector: this.#answers.stateVector }
      this.#epoch = stored?.epoch ?? ''
      this.#state = 'live'
      this.#deps.others?.opened(this.document)
    } catch (error) {
      this.#fail(error, 'document cannot be loaded; nothing was made in its place')
      throw error
    }
  }

  /**
   * One message for all, and where people are along with it. Whoever wrote it alone has it already; several get their own
   * part back with the others'.
   */
  #broadcast(message: Uint8Array, authors: ReadonlySet<Member>): void {
    this.#answers.changed(message)
    if (this.#state === 'failed') return
    const presenceFor = this.#takePresence()
    for (const member of this.#members) {
      const isForThem = this.#informed.has(member) && (authors.size > 1 || !authors.has(member))
      const presence = presenceFor?.(member) ?? null
      if (isForThem) member.send(...(presence === null ? [message] : [message, presence]))
      else if (presence !== null) member.send(presence)
    }
  }

  /** Where people are may wait a little, for the next change to go with. */
  #scheduleAwareness(): void {
    this.#awarenessTimer ??= setTimeout(() => this.sendPresence(), PRESENCE_MS).unref()
  }

  /** Tells everybody, here and on other servers, what changed about who is here. */
  sendPresence(): void {
    const presenceFor = this.#takePresence()
    if (presenceFor === null) return
    for (const member of this.#members) {
      const presence = presenceFor(member)
      if (presence !== null) member.send(presence)
    }
  }

  /** What is to be told to each about who is here, or null when nothing changed. Tells it to other servers. */
  #takePresence(): ((member: Member) => Uint8Array | null) | null {
    if (this.#awarenessTimer === null) return null
    clearTimeout(this.#awarenessTimer)
    this.#awarenessTimer = null
    const changesFor = this.#awareness.takeChanges()
    const own = this.#awareness.takeOwnChanges()
    if (own.length > 0) this.#deps.others?.present(this.document, own)
    let last: { changes: Uint8Array; message: Uint8Array } = { changes: NOBODY, message: NOBODY }
    return (member) => {
      const changes = changesFor(member)
      if (changes === null) return null
      if (last.changes !== changes) last = { changes, message: wire.awareness(changes) }
      return last.message
    }
  }

  #onIdle(): void {
    if (this.#state === 'failed') this.#end()
    else if (this.#state === 'flushing') this.#flush()
    else this.resync()
  }

  #flush(): void {
    if (this.#holders > 0 || (this.#state !== 'live' && this.#state !== 'flushing')) return
    this.#state = 'flushing'
    if (!this.#intake.isIdle) return
    if (this.#intake.last - this.#inSnapshot >= LIMITS.updatesAtRest) this.#deps.compactor.compact(this.document)
    this.#end()
  }

  #fail(error: unknown, message: string): void {
    this.#deps.logger.error({ err: error, document: this.document }, message)
    this.#giveUp(CLOSE_CODES.loadFailed, nl.close.loadFailed)
  }

  /** Whoever comes back gets the document as it is now; whoever kept something of the old one is told so then. */
  #leaveBehind(): void {
    this.#deps.logger.warn({ document: this.document }, 'document was put back from a backup; everybody opens it again')
    this.#intake.abandon()
    this.#giveUp(CLOSE_CODES.restart, nl.close.otherEpoch)
  }

  #giveUp(code: number, reason: string): void {
    this.#state = 'failed'
    for (const member of this.#members) member.close(code, reason)
    if (this.#intake.isIdle) this.#end()
  }

  #end(): void {
    clearTimeout(this.#linger)
    clearTimeout(this.#awarenessTimer ?? undefined)
    this.#state = 'gone'
    this.#lastSeen.keep(this.document, this.#awareness.people())
    this.#answers.destroy()
    this.#intake.destroy()
    this.#onGone()
  }
}
