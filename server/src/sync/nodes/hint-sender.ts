import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { HINT_BYTES, type Hints } from '../../hints/hints.ts'
import type { HintCounters } from '../sync-counters.ts'
import type { Hint, PresenceHint } from './hint.ts'

type Part = Partial<Pick<Hint, 'saved' | 'present' | 'ask'>>

/**
 * Says things to the other servers, one text at a time. What is said while a text is under way is taken together: of a
 * document only how far it is now, of a client only where it is now. What cannot be said is dropped.
 */
export class HintSender {
  readonly #node: string
  readonly #hints: Hints
  readonly #counters: HintCounters
  readonly #saved = new Map<DocumentName, number>()
  readonly #present = new Map<string, PresenceHint>()
  readonly #ask = new Set<DocumentName>()
  #sending: Promise<void> | null = null

  constructor(node: string, hints: Hints, counters: HintCounters) {
    this.#node = node
    this.#hints = hints
    this.#counters = counters
  }

  saved(document: DocumentName, last: number): void {
    this.#saved.set(document, last)
    this.#start()
  }

  present(presence: PresenceHint): void {
    const [document, client] = presence
    this.#present.set(`${client} ${document}`, presence)
    this.#start()
  }

  ask(document: DocumentName): void {
    this.#ask.add(document)
    this.#start()
  }

  /** Resolves when everything was said, or is lost. */
  async settled(): Promise<void> {
    await this.#sending
  }

  #start(): void {
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null
    })
  }

  async #send(): Promise<void> {
    // All that is said in one turn goes together.
    await new Promise((resolve) => setImmediate(resolve))
    for (let texts = this.#take(); texts.length > 0; texts = this.#take()) {
      // What is lost is made up for by the next look at the log, and by saying again who is there.
      for (const text of texts) this.#counters[await this.#say(text)] += 1
    }
  }

  #say(text: string): Promise<'sent' | 'failed'> {
    return this.#hints.send(text).then(
      () => 'sent',
      () => 'failed',
    )
  }

  #take(): readonly string[] {
    const parts: Part[] = [
      ...[...this.#saved].map((saved) => ({ saved: [saved] })),
      ...[...this.#ask].map((document) => ({ ask: [document] })),
      ...[...this.#present.values()].map((presence) => ({ present: [presence] })),
    ]
    for (const waiting of [this.#saved, this.#present, this.#ask]) waiting.clear()
    return pack(this.#node, parts)
  }
}

/** As few texts as hold all parts, in their order. A part that is too large by itself is left out. */
function pack(node: string, parts: readonly Part[]): readonly string[] {
  const texts: string[] = []
  let hint: Hint = { node, saved: [], present: [], ask: [] }
  let bytes = 0
  const flush = (): void => {
    if (bytes > 0) texts.push(JSON.stringify(hint))
    hint = { node, saved: [], present: [], ask: [] }
    bytes = 0
  }
  const room = HINT_BYTES - Buffer.byteLength(JSON.stringify(hint))
  for (const part of parts) {
    const size = Buffer.byteLength(JSON.stringify(part))
    if (size > room) continue
    if (bytes + size > room) flush()
    hint.saved.push(...(part.saved ?? []))
    hint.present.push(...(part.present ?? []))
    hint.ask.push(...(part.ask ?? []))
    bytes += size
  }
  flush()
  return texts
}
