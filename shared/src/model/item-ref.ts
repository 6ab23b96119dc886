import * as z from 'zod/mini'
import { itemIdSchema, trackIdSchema } from './ids.ts'

/** Where an item lives: ids are unique within a track's document only, because each team writes its own. */
export const itemRefSchema = z.object({ track: trackIdSchema, item: itemIdSchema })
export type ItemRef = z.infer<typeof itemRefSchema>

/** `{track}/{item}`: the key of an item in a Plan. */
export type ItemKey = `${string}/${string}`

export function itemKey(ref: ItemRef): ItemKey {
  return `${ref.track}/${ref.item}`
}

/** The inverse of {@link itemKey}; null when the text is no key. */
export function parseItemKey(key: string): ItemRef | null {
  const slash = key.indexOf('/')
  const parsed = itemRefSchema.safeParse({ track: key.slice(0, slash), item: key.slice(slash + 1) })
  return slash > 0 && parsed.success ? parsed.data : null
}

/** The track in which the item of a key lives, as text. */
export const trackOfKey = (key: ItemKey): string => key.slice(0, key.indexOf('/'))

/** Sorts keys and ids the same on every machine, whatever its language. */
export const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
