import { mayWriteDocument } from '@samenspoor/shared/access/permissions'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { Person } from '@samenspoor/shared/model/person'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import type { RefusalReason } from '@samenspoor/shared/protocol/messages'
import { correlation, newCorrelation } from '../logging/correlation.ts'
import { nl } from '../nl.ts'
import type { EarlyAnswers } from './answers/early-answers.ts'
import { processorMs } from './intake/processor-ms.ts'
import { Budget, COST_OF_AUTHOR, costOf, costOfTime, LIMITS, spendAll } from './limits/limits.ts'
import type { Member } from './member.ts'
import type { Room } from './rooms/room.ts'
import type { HeldRoom } from './rooms/room-store.ts'
import type { Channel } from './sockets/channel.ts'
import { HEARTBEAT, type Incoming, isNothing, readMessage, wire } from './wire.ts'

export interface ConnectionOptions {
  readonly document: DocumentName
  readonly person: Person
  /** The session or token that it was opened with. */
  readonly credential: string
  readonly origin: string
  /** Whether the client understands acknowledgements and refusals. */
  readonly acks: boolean
  /** The newest layout of documents that the client knows. */
  readonly schemaVersion: number
  /** Of what the client has of the document; empty when it has nothing or does not say. */
  readonly epoch: string
}

/** One person's line to one document: reads its messages, keeps to the limits, and passes them to the room. */
export class Connection implements Member {
  readonly document: DocumentName
  readonly credential: string
  readonly origin: string
  readonly correlation = correlation() ?? newCorrelation()
  readonly #channel: Channel
  readonly #acks: boolean
  readonly #schemaVersion: number
  readonly #epoch: string
  /** Its own first, then those that it shares. */
  readonly #budgets: readonly Budget[]
  #person: Person
  /** By the role of the person. */
  #mayEdit: boolean
  /** What the client was told about its rights. */
  #told: boolean | null = null
  #held: HeldRoom | null = null
  /** While the document is being loaded, and it may be answered before that. */
  #earlyAnswers: EarlyAnswers | null = null
  /** What came in before the document was there. */
  #early: Uint8Array[] = []
  #earlyBytes = 0
  /** Update messages so far. */
  #count = 0
  #isOpen = true
  #isExpelled = false
  #isListening = true
  #wroteSinceCheck = false

  /** `shared`: the budgets of the socket and the person, which other connections spend from too. */
  constructor(channel: Channel, options: ConnectionOptions, shared: readonly Budget[]) {
    this.#channel = channel
    this.document = options.document
    this.credential = options.credential
    this.origin = options.origin
    this.#acks = options.acks
    this.#schemaVersion = options.schemaVersion
    this.#epoch = options.epoch
    this.#person = options.person
    this.#mayEdit = mayWriteDocument(options.person, options.document)
    this.#budgets = [new Budget(LIMITS.budget, LIMITS.budgetPerSecond, performance.now()), ...shared]
  }

  get person(): Person {
    return this.#person
  }

  get isExpelled(): boolean {
    return this.#isExpelled
  }

  /** A client that does not know the layout of the document would damage it: it may only read. */
  get mayWrite(): boolean {
    const isOutdated = this.#held !== null && this.#held.room.schemaVersion > this.#schemaVersion
    return !isOutdated && this.#mayEdit
  }

  /** The document is not there yet: somebody who has nothing of it may be answered before that. */
  wait(answers: EarlyAnswers): void {
    if (!this.#channel.isOpenAtOnce || this.#epoch !== '') return
    this.#earlyAnswers = answers
    answers.expect(this)
  }

  /** Brings it into the room that it asked for, and handles what it said meanwhile. Lets the room go when it closes. */
  enter(held: HeldRoom): void {
    if (!this.#isOpen) {
      held.letGo()
      return
    }
    this.#held = held
    this.#earlyAnswers = null
    const { epoch, schemaVersion } = held.room
    if (this.#epoch !== '' && epoch !== '' && this.#epoch !== epoch) {
      this.close(CLOSE_CODES.otherEpoch, nl.close.otherEpoch)
      return
    }
    this.#told = this.mayWrite
    this.#channel.opened({ mayWrite: this.#told, schemaVersion, epoch })
    held.room.join(this)
    const early = this.#early
    this.#early = []
    for (const message of early) this.#handle(message)
  }

  /** Takes in a message. Text is never one of ours. */
  receive(data: Uint8Array | string): void {
    if (!this.#isOpen || !this.#isListening) return
    if (typeof data === 'string') {
      this.close(CLOSE_CODES.malformed, nl.close.malformed)
      return
    }
    if (this.#held !== null) {
      this.#handle(data)
      return
    }
    this.#early.push(data)
    this.#earlyBytes += data.length
    const isTooMuch = this.#early.length > LIMITS.earlyMessages || this.#earlyBytes > LIMITS.earlyBytes
    if (isTooMuch) this.close(CLOSE_CODES.tooMany, nl.close.tooMany)
    else this.#earlyAnswers?.hear(this, asksForAll(data))
  }

  /** Bytes that the other side has not taken yet. */
  get waitingBytes(): number {
    return this.#isOpen ? this.#channel.waitingBytes : 0
  }

  /**
   * Takes over the rights of today (null: none any more); says false when they differ, because then the client must start
   * afresh. What it said before and was not tried yet, is tried with the rights of today too.
   */
  hasSameRights(person: Person | null): boolean {
    if (person === null) {
      this.#mayEdit = false
      return false
    }
    this.#person = person
    this.#mayEdit = mayWriteDocument(person, this.document)
    return this.#told === null || this.#told === this.mayWrite
  }

  /** Whether the person wrote anything since the last time this was asked. */
  takeActivity(): boolean {
    const wrote = this.#wroteSinceCheck
    this.#wroteSinceCheck = false
    return wrote
  }

  /** From here on what the client says is not heard. What it said before can still be acknowledged. */
  stopListening(): void {
    this.#isListening = false
  }

  /** Asks for a sign of life; a client that did not answer the last time is cut off. */
  heartbeat(): void {
    if (!this.#channel.isAlive()) {
      this.gone()
      this.#channel.cut()
    } else if (this.#held !== null) this.send(HEARTBEAT)
  }

  send(...messages: readonly Uint8Array[]): void {
    if (!this.#isOpen) return
    if (this.#channel.waitingBytes > LIMITS.waitingBytes) {
      this.close(CLOSE_CODES.tryLater, nl.close.slow)
      return
    }
    this.#channel.send(...messages)
  }

  acknowledge(count: number): void {
    if (this.#acks) this.send(wire.ack(count))
  }

  refuse(count: number, reason: RefusalReason): boolean {
    if (this.#acks) this.send(wire.refused(count, reason))
    return this.#acks
  }

  chargeAuthors(count: number): void {
    if (this.#isOpen) this.#spend(count * COST_OF_AUTHOR)
  }

  charge(ms: number): void {
    if (this.#isOpen) this.#spend(costOfTime(ms))
  }

  close(code: number, reason: string): void {
    if (!this.#isOpen) return
    this.#isExpelled = code === CLOSE_CODES.malformed || code === CLOSE_CODES.tooMany
    this.gone()
    this.#channel.close(code, reason)
  }

  /** The channel is closed or about to be: out of the room at once. */
  gone(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#early = []
    this.#earlyAnswers?.forget(this)
    this.#held?.room.leave(this)
    this.#held?.letGo()
    this.#held = null
  }

  #handle(data: Uint8Array): void {
    const room = this.#held?.room
    if (!this.#isOpen || room === undefined) return
    const message = readMessage(data)
    if (message === null) {
      this.close(CLOSE_CODES.malformed, nl.close.malformed)
      return
    }
    if (!this.#spend(costOf(data.length, message.type === 'step1'))) return
    // What changes cost is known when they are tried, a little later.
    const started = message.type === 'changes' ? null : processorMs()
    this.#pass(message, room)
    if (started !== null) this.#spend(costOfTime(processorMs() - started))
  }

  /** Takes it from the budget; ends the connection when there is not enough left. */
  #spend(cost: number): boolean {
    const isWithin = spendAll(this.#budgets, cost)
    if (!isWithin) this.close(CLOSE_CODES.tooMany, nl.close.tooMany)
    return isWithin
  }

  #pass(message: Incoming, room: Room): void {
    switch (message.type) {
      case 'step1':
        room.answerStep1(this, message.stateVector)
        break
      case 'changes':
        this.#count += 1
        this.#wroteSinceCheck = true
        room.receiveChanges(this, this.#count, message.update, message.isStep2)
        break
      case 'awareness':
        room.receiveAwareness(this, message.update)
        break
      case 'query-awareness':
        room.answerAwarenessQuery(this)
        break
    }
    room.inform(this)
  }
}

/** Sync step 1 of somebody who has nothing. */
function asksForAll(data: Uint8Array): boolean {
  const message = readMessage(data)
  return message?.type === 'step1' && isNothing(message.stateVector)
}
