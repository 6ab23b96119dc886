import * as z from 'zod/mini'

/** Marks that turn the direction of all that follows, and control characters: ends of lines become a space. */
const BREAKS = /[\n\r\t\v\f\u0085\u2028\u2029]+/gu
const HIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** Words as one line, with nothing in them that changes how the words beside them are shown [DOC16]. */
const asLine = (words: string): string => words.replaceAll(BREAKS, ' ').replaceAll(HIDDEN, '')

/** A line of text of `least` to `most` characters that stands in rows and in sentences: a title or a name. */
export const lineSchema = (least: 0 | 1, most: number) =>
  z.string().check(z.maxLength(most), z.overwrite(asLine), z.minLength(least))

/** Whether words can be written as a title or a name of at most `most` characters: something of them has to be seen. */
export const isLine = (words: string, most: number): boolean =>
  /[^\s\p{C}\p{Z}]/u.test(words) && words.trim().length <= most
