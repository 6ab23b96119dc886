import type { Token } from './tokens.ts'

/** A position in the tokens of a phrase. Every `take…` moves only when it succeeds. */
export class Cursor {
  readonly tokens: readonly Token[]
  at: number

  constructor(tokens: readonly Token[], at = 0) {
    this.tokens = tokens
    this.at = at
  }

  get done(): boolean {
    return this.at >= this.tokens.length
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead]
  }

  /** Takes the words (separated by spaces in `sequence`) when they come next; marks count as words. */
  take(sequence: string): boolean {
    let at = this.at
    // Compared in place: a phrase is held against hundreds of sequences, and nearly all differ in the first word.
    for (let offset = 0; offset <= sequence.length; offset += 1) {
      const text = this.tokens[at]?.text
      if (text === undefined || !sequence.startsWith(text, offset)) return false
      at += 1
      offset += text.length
      if (offset === sequence.length) {
        this.at = at
        return true
      }
      if (sequence[offset] !== ' ') return false
    }
    return false
  }

  /** Takes the first of the sequences that comes next, and tells which. */
  takeOneOf<T extends string>(sequences: readonly T[]): T | null {
    return sequences.find((sequence) => this.take(sequence)) ?? null
  }

  /** Takes a word that stands in a table, and gives its value; a dot after an abbreviation goes with it. */
  takeFrom<T>(table: ReadonlyMap<string, T>): T | null {
    const token = this.peek()
    const value = token?.kind === 'word' ? table.get(token.text) : undefined
    if (value === undefined) return null
    this.at += 1
    return value
  }

  /** Takes a number of at most `digits` digits. */
  takeNumber(digits: number): number | null {
    const token = this.peek()
    if (token?.kind !== 'number' || token.text.length > digits) return null
    this.at += 1
    return Number(token.text)
  }

  /** Runs a reader; when it gives null the position is restored. */
  try<T>(reader: () => T | null): T | null {
    const before = this.at
    const result = reader()
    if (result === null) this.at = before
    return result
  }

  /** Offset in the phrase where the next token starts, or where the last one ended. */
  get from(): number {
    return this.peek()?.from ?? this.to
  }

  get to(): number {
    return this.tokens[this.at - 1]?.to ?? 0
  }
}
