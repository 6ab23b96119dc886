import type { HintListener, OpenHints } from '../hints/hints.ts'

/** What becomes of a hint on its way to one server: after how many turns of the event loop each copy arrives; none is lost. */
export type Fate = (text: string) => readonly number[]

const AT_ONCE: Fate = () => [0]
export const LOST: Fate = () => []

/** Lines between servers in one process, over which a test decides what arrives. */
export class HintHub {
  fate: Fate = AT_ONCE
  /** Everything that was said. */
  readonly said: string[] = []
  readonly #listeners = new Set<HintListener>()
  readonly #cut = new Set<OpenHints>()
  readonly #listenerOf = new Map<OpenHints, HintListener>()

  /** The end of the line for one server. */
  line(): OpenHints {
    const open: OpenHints = (listener) => {
      this.#listeners.add(listener)
      this.#listenerOf.set(open, listener)
      setImmediate(() => listener.onLine())
      return {
        send: async (text) => {
          if (this.#cut.has(open)) throw new Error('cut')
          this.said.push(text)
          for (const other of this.#listeners) for (const turns of this.fate(text)) deliver(other, text, turns)
        },
        close: async () => void this.#listeners.delete(listener),
      }
    }
    return open
  }

  /** From here on nothing that this server says or should hear arrives. */
  cut(line: OpenHints): void {
    this.#cut.add(line)
    const listener = this.#listenerOf.get(line)
    if (listener !== undefined) this.#listeners.delete(listener)
  }

  mend(line: OpenHints): void {
    this.#cut.delete(line)
    const listener = this.#listenerOf.get(line)
    if (listener === undefined) return
    this.#listeners.add(listener)
    listener.onLine()
  }
}

function deliver(listener: HintListener, text: string, turns: number): void {
  setImmediate(() => (turns > 0 ? deliver(listener, text, turns - 1) : listener.onText(text)))
}
