/** One replaced stretch of a text, in UTF-16 units as Yjs and the browser count them. */
export interface TextEdit {
  readonly index: number
  readonly removed: number
  readonly inserted: string
}

/** The smallest single edit that makes `after` of `before`: what stands between their common beginning and end. */
export function diffText(before: string, after: string): TextEdit {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start += 1
  if (isLowSurrogate(before, start) || isLowSurrogate(after, start)) start -= 1
  let end = 0
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  if (isLowSurrogate(before, before.length - end) || isLowSurrogate(after, after.length - end)) end -= 1
  return { index: start, removed: before.length - end - start, inserted: after.slice(start, after.length - end) }
}

/** Where a position lands after an edit; one inside the removed stretch goes to the end of what came in its place. */
export function mapPosition(position: number, { index, removed, inserted }: TextEdit): number {
  if (position <= index) return position
  if (position >= index + removed) return position + inserted.length - removed
  return index + inserted.length
}

/** The same edit on a text that `over` changed meanwhile: both survive, and nothing unseen is removed. */
export function rebaseEdit(edit: TextEdit, over: TextEdit): TextEdit {
  const index = mapPosition(edit.index, over)
  const end = mapPosition(edit.index + edit.removed, over)
  const overlaps = edit.index < over.index + over.removed && over.index < edit.index + edit.removed
  const holdsUnseen = edit.index < over.index && over.index < edit.index + edit.removed && over.inserted !== ''
  if (overlaps || holdsUnseen) return { ...edit, index, removed: 0 }
  return { ...edit, index, removed: end - index }
}

/**
 * Where a position in the words stands in the text itself, given as Yjs' delta: another client may have put something
 * between the words that is no word and takes one place.
 */
export function placeInText(parts: readonly { readonly insert?: unknown }[], position: number): number {
  let words = 0
  let place = 0
  for (const { insert } of parts) {
    const length = typeof insert === 'string' ? insert.length : 0
    if (length > 0 && words + length >= position) return place + position - words
    words += length
    place += length || 1
  }
  return place
}

/** An emoji is two units: cutting between them would leave halves that no text can hold. */
function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff
}
