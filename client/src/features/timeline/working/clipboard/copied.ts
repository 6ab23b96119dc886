import type { Item } from '@samenspoor/shared/model/entities/item'
import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { type Link, linkSchema } from '@samenspoor/shared/model/entities/link'
import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import * as z from 'zod/mini'

const MOST = 5_000

/** What travels over the clipboard: anybody may have put it there. */
const copiedSchema = z.object({
  programme: z.string(),
  items: z.array(itemSchema).check(z.minLength(1), z.maxLength(MOST)),
  links: z.array(linkSchema).check(z.maxLength(MOST)),
})
export type Copied = z.infer<typeof copiedSchema>

/** Items with the links among them, in the order of their keys; null when none of them is there. */
export function copiedOf(plan: Plan, keys: Iterable<ItemKey>): Copied | null {
  const items = [...keys].flatMap((key): Item[] => {
    const item = plan.items.get(key)
    return item && item.removed === null ? [item] : []
  })
  const among = new Set(items.map((item) => itemKey({ track: item.track, item: item.id })))
  const links = [...plan.links.values()].filter(
    ({ from, to, removed }) => removed === null && among.has(itemKey(from)) && among.has(itemKey(to)),
  )
  return items.length === 0 ? null : { programme: plan.programme, items, links: links satisfies Link[] }
}

/** The same as text, for other programs and for pasting as a list: a line per item, its period behind a tab. */
export const linesOf = ({ items }: Copied): string =>
  items.map(({ title, period }) => (period === '' ? title : `${title}\t${period}`)).join('\n')

export const printCopied = (copied: Copied): string => JSON.stringify(copied)

/** Null when it is not what we put there. */
export function readCopied(text: string): Copied | null {
  try {
    const read = copiedSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    // Whatever else stands there is no copy of ours.
    return null
  }
}
