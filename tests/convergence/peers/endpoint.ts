import type { DocumentName } from '@samenspoor/shared/model/document-name'
import * as Y from 'yjs'
import type { Replica } from './replica.ts'

/** `question` carries a state vector, `answer` what it lacks; `lost` says that frames did not arrive, `ping` nothing. */
export interface Frame {
  readonly sequence: number
  readonly kind: 'update' | 'question' | 'answer' | 'lost' | 'ping'
  readonly document: DocumentName
  readonly bytes: Uint8Array
}

/** A planted fault: a deaf side misses one update and never asks again; an eager one applies what comes too early. */
export interface Flaw {
  readonly kind: 'deaf' | 'eager'
  hasMissed: boolean
}

const NOTHING = new Uint8Array()

/**
 * One side of a connection. Numbers its frames; a gap in the numbers that come in means that something was lost, and
 * then both sides ask again for everything that their documents lack.
 *
 * Until the answer is there, updates of a document are left alone, for the answer has them too. Applying them would
 * show half a change: Yjs keeps a new value that comes too early waiting, but takes away the old one at once.
 */
export class Endpoint {
  /** Frames on their way to the other side. */
  readonly outgoing: Frame[] = []
  readonly #replica: Replica
  readonly #flaw: Flaw | null
  readonly #behind = new Set<DocumentName>()
  #sent = 0
  #received = 0

  constructor(replica: Replica, flaw: Flaw | null = null) {
    this.#replica = replica
    this.#flaw = flaw
    this.askForAll()
  }

  send(kind: Frame['kind'], document: DocumentName, bytes: Uint8Array = NOTHING): void {
    this.outgoing.push({ sequence: this.#sent, kind, document, bytes })
    this.#sent += 1
  }

  askForAll(): void {
    if (this.#flaw?.hasMissed) return
    for (const [name, doc] of this.#replica.docs) {
      this.#behind.add(name)
      this.send('question', name, Y.encodeStateVector(doc))
    }
  }

  receive(frame: Frame): void {
    const isGap = frame.sequence !== this.#received
    this.#received = frame.sequence + 1
    if (isGap) {
      this.askForAll()
      this.send('lost', frame.document)
    }
    const doc = this.#replica.doc(frame.document)
    switch (frame.kind) {
      case 'update':
        if (this.#behind.has(frame.document) && this.#flaw?.kind !== 'eager') break
        if (this.#flaw?.kind === 'deaf' && !this.#flaw.hasMissed) this.#flaw.hasMissed = true
        else Y.applyUpdate(doc, frame.bytes, this)
        break
      case 'answer':
        this.#behind.delete(frame.document)
        Y.applyUpdate(doc, frame.bytes, this)
        break
      case 'question':
        this.send('answer', frame.document, Y.encodeStateAsUpdate(doc, frame.bytes))
        break
      case 'lost':
        this.askForAll()
        break
      case 'ping':
        break
    }
  }
}
