import type { ReadOptions } from '../read-period.ts'
import { type Shift, shiftWords } from '../writing/shift-words.ts'

/**
 * Moves the dates in a phrase and keeps its words: "uiterlijk Q4 2022" one quarter on is "uiterlijk Q1 2023".
 * A phrase moves in its own pieces: a quarter by whole quarters, a month by whole months; a move that rounds to
 * nothing gives the phrase back. A year or half that is moved by quarters becomes quarters [DAT46].
 * Null when it cannot be moved: vague, recurring, unread, an open side, or an end before its start.
 */
export function shiftPeriod(phrase: string, shift: Shift, options: ReadOptions = {}): string | null {
  return shiftWords(phrase, shift, options)
}
