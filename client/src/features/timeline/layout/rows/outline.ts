import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { touchedSince } from '../../../../parts/link/touched-since.ts'
import type { Arrangement } from './group.ts'

/** Per item that others hang under: all of those, however deep, in no order. */
export type Families = ReadonlyMap<ItemKey, readonly ScheduledItem[]>

let last: { readonly schedule: Schedule; readonly families: Families } | null = null

/** What hangs under what: the same as before while nothing that hangs under anything changed. */
export function familiesOf(schedule: Schedule): Families {
  if (last?.schedule !== schedule) last = { schedule, families: keptFamilies(schedule) ?? newFamilies(schedule) }
  return last.families
}

function keptFamilies(schedule: Schedule): Families | null {
  const touched = last && touchedSince(schedule, last.schedule)
  if (!last || !touched) return null
  const before = last
  const isAlone = (entry: ScheduledItem | undefined) => entry?.item.parent === null
  const isSame = [...touched].every(
    (key) => isAlone(schedule.items.get(key)) && isAlone(before.schedule.items.get(key)),
  )
  return isSame ? before.families : null
}

function newFamilies(schedule: Schedule): Families {
  const families = new Map<ItemKey, ScheduledItem[]>()
  for (const entry of schedule.items.values()) {
    if (entry.item.parent === null) continue
    // Items that are each other's parent: a loop ends where it comes back.
    const above = new Set([entry.key])
    for (
      let parent = parentOf(entry, schedule);
      parent && !above.has(parent.key);
      parent = parentOf(parent, schedule)
    ) {
      above.add(parent.key)
      const family = families.get(parent.key)
      if (family) family.push(entry)
      else families.set(parent.key, [entry])
    }
  }
  return families
}

function parentOf({ item: { track, parent } }: ScheduledItem, schedule: Schedule): ScheduledItem | undefined {
  return parent === null ? undefined : schedule.items.get(itemKey({ track, item: parent }))
}

export interface OutlineEntry {
  readonly entry: ScheduledItem
  readonly depth: number
  /** Null when nothing can be shown under it. */
  readonly isFolded: boolean | null
}

interface OutlineOptions {
  readonly families: Families
  readonly folded: ReadonlySet<string>
  readonly compare: Arrangement['compare']
}

/** Deeper than this is drawn at the same indent. */
const MAX_DEPTH = 3

/** In order, each followed by what hangs under it. */
export function inOutlineOrder(
  entries: readonly ScheduledItem[],
  { families, folded, compare }: OutlineOptions,
): OutlineEntry[] {
  const ordered = entries.toSorted(compare)
  if (families.size === 0) return ordered.map((entry) => ({ entry, depth: 0, isFolded: null }))
  const shown = new Set(entries.map(({ key }) => key))
  const children = Map.groupBy(ordered, ({ item: { track, parent } }) => {
    const key = parent === null ? null : itemKey({ track, item: parent })
    return key !== null && shown.has(key) ? key : null
  })
  const placed = new Set<ItemKey>()
  const outline: OutlineEntry[] = []
  const place = (list: readonly ScheduledItem[], depth: number): void => {
    for (const entry of list) {
      if (placed.has(entry.key)) continue
      placed.add(entry.key)
      const under = children.get(entry.key) ?? []
      const isFolded = under.length === 0 ? null : folded.has(entry.key)
      outline.push({ entry, depth: Math.min(depth, MAX_DEPTH), isFolded })
      if (isFolded) hide(under)
      else place(under, depth + 1)
    }
  }
  const hide = (list: readonly ScheduledItem[]): void => {
    for (const { key } of list) {
      if (placed.has(key)) continue
      placed.add(key)
      hide(children.get(key) ?? [])
    }
  }
  place(children.get(null) ?? [], 0)
  // Items that are each other's parent have no beginning: they are shown all the same.
  place(ordered, 0)
  return outline
}
