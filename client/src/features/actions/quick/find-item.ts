import type { Item } from '@samenspoor/shared/model/entities/item'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Track } from '@samenspoor/shared/model/track'
import { type Word, wordsOf } from './fold-text.ts'

/** An item as it can be named after a `#`. */
export interface NamedItem {
  readonly ref: ItemRef
  readonly item: Item
  readonly track: Track | undefined
  readonly title: readonly string[]
  /** The words by which it is found: those of the title and of the track. */
  readonly words: readonly string[]
}

export function namedItems(plan: Plan): NamedItem[] {
  return [...plan.items.values()]
    .filter(({ removed }) => removed === null)
    .map((item) => {
      const track = plan.tracks.find(({ id }) => id === item.track)
      const title = wordsOf(item.title).map(({ text }) => text)
      return {
        ref: { track: item.track, item: item.id },
        item,
        track,
        title,
        words: [...title, ...wordsOf(track?.shortTitle ?? '').map(({ text }) => text)],
      }
    })
}

/** The items in which every word of the query begins a word. */
export function itemsMatching(items: readonly NamedItem[], query: string): NamedItem[] {
  return matching(
    items,
    wordsOf(query).map(({ text }) => text),
  )
}

const matching = (items: readonly NamedItem[], query: readonly string[]): NamedItem[] =>
  items.filter(({ words }) => query.every((part) => words.some((word) => word.startsWith(part))))

/**
 * The one item that a text begins to name, and where the name ends: as few words as single it out, and further words as
 * long as they go on in its title. When several items are left, the only one of `track` is meant. Null: none, or
 * still more than one.
 */
export function itemNamedAt(
  items: readonly NamedItem[],
  text: string,
  track: TrackId | null,
): { found: NamedItem; length: number } | null {
  const words = wordsOf(text)
  let last: { found: NamedItem; count: number } | null = null
  for (let count = 1; count <= words.length; count += 1) {
    const left = matching(
      items,
      words.slice(0, count).map((word) => word.text),
    )
    if (left.length === 0) break
    const [only] = left.length === 1 ? left : left.filter(({ ref }) => ref.track === track)
    const isSure = left.length === 1 || left.filter(({ ref }) => ref.track === track).length === 1
    last = isSure && only ? { found: only, count } : last
    if (left.length === 1) break
  }
  if (!last) return null
  const count = goneOn(last.found, words, last.count)
  const end = words[count - 1]?.end ?? 0
  const isBracketed = text[end] === ')' && text.slice(0, end).includes('(')
  return { found: last.found, length: isBracketed ? end + 1 : end }
}

/** How many words belong to the title when it was typed from its beginning on. */
function goneOn({ title }: NamedItem, words: readonly Word[], count: number): number {
  let reached = count
  if (!words.slice(0, count).every((word, index) => word.text === title[index])) return count
  while (reached < title.length && words[reached]?.text === title[reached]) reached += 1
  return reached
}

const LABEL_WORDS = 3

/** A short name that means this item and no other: the first words of its title, with its track when that is needed. */
export function labelOf({ ref, item, track }: NamedItem, items: readonly NamedItem[]): string {
  const words = wordsOf(item.title)
  const names = (text: string) => {
    const named = itemNamedAt(items, text, null)
    return named?.found.ref.item === ref.item && named.found.ref.track === ref.track
  }
  for (let count = Math.min(LABEL_WORDS, words.length); count <= words.length; count += 1) {
    const label = item.title.slice(words[0]?.start ?? 0, words[count - 1]?.end)
    if (names(label)) return label
    if (names(`${label} (${track?.shortTitle ?? item.track})`)) return `${label} (${track?.shortTitle ?? item.track})`
  }
  return `${item.title} (${track?.shortTitle ?? item.track})`
}
