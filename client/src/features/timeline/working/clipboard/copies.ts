import type { Command } from '@samenspoor/shared/doc/commands/command'
import { addItem, type NewItem } from '@samenspoor/shared/doc/commands/items/items'
import { orderBetween } from '@samenspoor/shared/doc/commands/items/order-key'
import { linkItems } from '@samenspoor/shared/doc/commands/links'
import { inOrder } from '@samenspoor/shared/doc/commands/undo/revert'
import { compareByRow, type Item, TITLE_MAX } from '@samenspoor/shared/model/entities/item'
import { itemIdSchema, linkIdSchema, type TrackId } from '@samenspoor/shared/model/ids'
import { type ItemKey, type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { ordersAtEnd } from '../choosing/orders-at-end.ts'
import type { Copied } from './copied.ts'

export interface CopiesInput {
  readonly plan: Plan
  /** Where a copy goes; null when I may not write there. */
  readonly trackFor: (item: Item) => TrackId | null
  /** The copies stand right under this one in its track, elsewhere at the end; without it each under the last of its own. */
  readonly after: ItemKey | null
  readonly titleOfCopy: (title: string) => string
  readonly makeId: () => string
  readonly random: () => number
}

export interface Copies {
  readonly command: Command
  /** The new items, in order. */
  readonly refs: readonly ItemRef[]
  readonly leftOut: number
}

/**
 * [CHO6] New items like these, with the links among them: each its own id, in a track that I may write, without the
 * outcome, the source and the history of what it was copied from. One step.
 */
export function copiesOf(copied: Copied, input: CopiesInput): Copies {
  const { plan, trackFor, makeId } = input
  const taken = copied.items.flatMap((item) => {
    const track = trackFor(item)
    return track === null ? [] : [{ item, ref: { track, item: itemIdSchema.parse(makeId()) } }]
  })
  const refOf = new Map<ItemKey, ItemRef>(taken.map(({ item, ref }) => [keyOf(item), ref]))
  const rows = rowsUnder(taken, input)
  const titles = new Set([...plan.items.values()].filter(({ removed }) => removed === null).map(nameOf))
  const orders = ordersAtEnd(
    plan,
    taken.map(({ item }) => item.place.status),
    input.random,
  )
  const adds = taken.map(({ item, ref }, index) => {
    const isSameProgramme = copied.programme === plan.programme
    const hasTwin = titles.has(nameOf({ title: item.title, track: ref.track }))
    const place = orders[index] ?? item.place
    return addItem({
      ...fieldsOf(item, ref, isSameProgramme, refOf),
      title: hasTwin ? input.titleOfCopy(item.title).slice(0, TITLE_MAX) : item.title,
      place,
      row: rows[index] ?? '',
    })
  })
  const links = copied.links.flatMap(({ type, lagDays, lag, note, ...link }) => {
    const [from, to] = [refOf.get(itemKey(link.from)), refOf.get(itemKey(link.to))]
    return from && to ? [linkItems({ id: linkIdSchema.parse(makeId()), from, to, type, lagDays, lag, note })] : []
  })
  return {
    command: inOrder(...adds, ...links),
    refs: taken.map(({ ref }) => ref),
    leftOut: copied.items.length - taken.length,
  }
}

const keyOf = (item: Item): ItemKey => itemKey({ track: item.track, item: item.id })
const nameOf = ({ track, title }: Pick<Item, 'track' | 'title'>): string => `${track} ${title}`

/** What of an item a copy has too. What it refers to is the copy of that, or else the same, where it can be. */
function fieldsOf(
  item: Item,
  ref: ItemRef,
  isSameProgramme: boolean,
  refOf: ReadonlyMap<ItemKey, ItemRef>,
): Omit<NewItem, 'place' | 'row'> {
  const { title, kind, period, anchorDate, certainty, decidingBody, rule, conditionalOn } = item
  const sibling = <T extends Item['parent']>(id: T): T | null => {
    const copy = id === null ? undefined : refOf.get(itemKey({ track: item.track, item: id }))
    return copy?.track === ref.track ? (copy.item as T) : isSameProgramme && item.track === ref.track ? id : null
  }
  const decision = conditionalOn && (refOf.get(itemKey(conditionalOn)) ?? (isSameProgramme ? conditionalOn : null))
  return {
    ...{ id: ref.item, track: ref.track, title, kind, period, anchorDate, certainty, decidingBody },
    who: item.who as NewItem['who'] & string,
    parent: sibling(item.parent),
    rule: rule && { ...rule, starts: sibling(rule.starts), noticeItem: sibling(rule.noticeItem) },
    conditionalOn: decision,
  }
}

/** A place in the list of its track for each. */
function rowsUnder(taken: readonly { item: Item; ref: ItemRef }[], { plan, after, random }: CopiesInput): string[] {
  const last = new Map<TrackId, { lower: string | null; upper: string | null }>()
  const gapIn = (track: TrackId) => {
    const rows = [...plan.items.values()].filter((item) => item.track === track).sort(compareByRow)
    const own = new Set(taken.map(({ item }) => keyOf(item)))
    const at = rows.findLastIndex((item) => (after === null ? own.has(keyOf(item)) : keyOf(item) === after))
    const index = at < 0 ? rows.length - 1 : at
    return { lower: rows[index]?.row ?? null, upper: rows[index + 1]?.row ?? null }
  }
  return taken.map(({ ref: { track } }) => {
    const { lower, upper } = last.get(track) ?? gapIn(track)
    const row = orderBetween(lower, upper, random)
    last.set(track, { lower: row, upper })
    return row
  })
}
