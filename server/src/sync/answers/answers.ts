import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import * as Y from 'yjs'
import { nl } from '../../nl.ts'
import { processorMs } from '../intake/processor-ms.ts'
import type { Member } from '../member.ts'
import { isNothing, wire } from '../wire.ts'

/** From so many structs on, answering takes long enough to let others go first. */
const LARGE_STRUCTS = 1_000
/** How long answers may keep the server busy in one turn of the event loop, in ms. */
const TURN_MS = 5
/** Repeating fewer bytes than this is cheaper than asking whether they are needed. */
const FEW_BYTES = 1_024
/** How long a client may take to say what it has before it gets everything after all, in ms. */
const PATIENCE_MS = 1_000

/** What somebody is told who lacks nothing: no structs, no deletions. */
const NOTHING = wire.step2(Uint8Array.of(0, 0))

/** Up to so much, sending what everybody was told since a large document was encoded is cheaper than encoding it anew. */
const TAIL = { messages: 200, bytes: 128 * 1024 }

interface Encoded {
  stateVector?: Uint8Array
  /** What somebody with this state vector is told: all deletions, because a state vector says nothing about those. */
  deletions?: Uint8Array
}

/** The document for those who have nothing: as it was when it was encoded, and what everybody was told since. */
interface Whole {
  readonly state: Uint8Array
  /** A small document is encoded anew when it changed. */
  readonly isLarge: boolean
  readonly tail: Uint8Array[]
  tailBytes: number
  /** The state as a message, made when it is asked for. */
  step2?: Uint8Array
  update?: Uint8Array
}

/**
 * The answers of a room to sync step 1. What many ask for is encoded once. Of a large document they go out a few a turn,
 * so that whoever works is not kept waiting by a crowd at the door.
 *
 * Somebody who comes back with the newest state vector may lack deletions only. A stock client says which it has, in its
 * own step 2 a moment later: when those are the server's, byte for byte, there is nothing to send. Otherwise, or when it
 * does not say so in time, it gets all of them.
 */
export class Answers {
  readonly #docOf: () => Y.Doc
  readonly #onAnswer: (member: Member) => void
  /** State vectors of those whose turn has to come. */
  readonly #waiting = new Map<Member, Uint8Array>()
  /** Those with the newest state vector who have not said which deletions they have. */
  readonly #comparing = new Map<Member, { readonly stateVector: Uint8Array; readonly timer: NodeJS.Timeout }>()
  #encoded: Encoded = {}
  #whole: Whole | null = null
  #isScheduled = false

  /** `docOf` gives the document as it is now. `onAnswer` is called when what changes from then on follows on what that member has. */
  constructor(docOf: () => Y.Doc, onAnswer: (member: Member) => void) {
    this.#docOf = docOf
    this.#onAnswer = onAnswer
  }

  /** The document changed; `message` is what everybody is told about it. */
  changed(message: Uint8Array): void {
    this.#encoded = {}
    const whole = this.#whole
    if (whole === null) return
    whole.tail.push(message)
    whole.tailBytes += message.length
    const isMuch = whole.tail.length > TAIL.messages || whole.tailBytes > TAIL.bytes
    if (isMuch || !whole.isLarge) this.#whole = null
  }

  /** The document is another. */
  forgetEncoded(): void {
    this.#encoded = {}
    this.#whole = null
  }

  get stateVector(): Uint8Array {
    this.#encoded.stateVector ??= Y.encodeStateVector(this.#docOf())
    return this.#encoded.stateVector
  }

  ask(member: Member, stateVector: Uint8Array): void {
    if (!this.#isLarge()) {
      this.#answer(member, stateVector)
      return
    }
    this.#waiting.set(member, stateVector)
    this.#schedule()
  }

  /** Whether the answer to somebody has yet to be made. */
  isWaiting(member: Member): boolean {
    return this.#waiting.has(member)
  }

  /** Somebody sent sync step 2. True when it says that they have exactly what the server has; that answers them. */
  hear(member: Member, update: Uint8Array): boolean {
    const stateVector = this.#comparing.get(member)?.stateVector ?? this.#waiting.get(member)
    if (stateVector === undefined) return false
    if (!this.#isNewest(stateVector) || !isSame(update, this.#deletions)) {
      if (this.#comparing.has(member)) this.#send(member, stateVector)
      return false
    }
    this.forget(member)
    member.send(NOTHING)
    this.#onAnswer(member)
    return true
  }

  forget(member: Member): void {
    clearTimeout(this.#comparing.get(member)?.timer)
    this.#comparing.delete(member)
    this.#waiting.delete(member)
  }

  destroy(): void {
    for (const member of [...this.#comparing.keys(), ...this.#waiting.keys()]) this.forget(member)
    this.forgetEncoded()
  }

  get #deletions(): Uint8Array {
    this.#encoded.deletions ??= Y.encodeStateAsUpdate(this.#docOf(), this.stateVector)
    return this.#encoded.deletions
  }

  #isLarge(): boolean {
    let structs = 0
    for (const { length } of this.#docOf().store.clients.values()) structs += length
    return structs >= LARGE_STRUCTS
  }

  #schedule(): void {
    if (this.#isScheduled || this.#waiting.size === 0) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      const until = performance.now() + TURN_MS
      for (const [member, stateVector] of this.#waiting) {
        this.#waiting.delete(member)
        this.#answer(member, stateVector)
        if (performance.now() > until) break
      }
      this.#schedule()
    })
  }

  #answer(member: Member, stateVector: Uint8Array): void {
    if (this.#isNewest(stateVector) && this.#deletions.length > FEW_BYTES) {
      clearTimeout(this.#comparing.get(member)?.timer)
      const timer = setTimeout(() => this.#send(member, stateVector), PATIENCE_MS).unref()
      this.#comparing.set(member, { stateVector, timer })
      this.#onAnswer(member)
    } else this.#send(member, stateVector)
  }

  #send(member: Member, stateVector: Uint8Array): void {
    this.forget(member)
    const started = processorMs()
    try {
      member.send(...this.#messagesFor(stateVector))
    } catch {
      // Not a state vector: Yjs says so by throwing.
      member.close(CLOSE_CODES.malformed, nl.close.malformed)
      return
    }
    this.#onAnswer(member)
    member.charge(processorMs() - started)
  }

  #messagesFor(stateVector: Uint8Array): readonly Uint8Array[] {
    if (this.#isNewest(stateVector)) return [wire.step2(this.#deletions)]
    if (!isNothing(stateVector)) return [wire.step2(Y.encodeStateAsUpdate(this.#docOf(), stateVector))]
    this.#whole ??= {
      ...{ state: Y.encodeStateAsUpdate(this.#docOf()), isLarge: this.#isLarge() },
      ...{ tail: [], tailBytes: 0 },
    }
    const whole = this.#whole
    if (whole.tail.length === 0) {
      whole.step2 ??= wire.step2(whole.state)
      return [whole.step2]
    }
    whole.update ??= wire.update(whole.state)
    // A stock client takes the sync step 2 as the end.
    return [whole.update, ...whole.tail, NOTHING]
  }

  #isNewest(stateVector: Uint8Array): boolean {
    return isSame(stateVector, this.stateVector)
  }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
