import type { FuzzySearch } from '../../parts/fuzzy-search.ts'
import type { Entry, GroupId } from './entry.ts'

interface ListedGroup {
  readonly id: GroupId
  readonly entries: readonly Entry[]
}

export interface Listing {
  readonly groups: readonly ListedGroup[]
  /** How many fit, those included that are not in the list. */
  readonly count: number
  readonly shown: number
}

const MOST_ITEMS = 12
const MOST_OTHERS = 6

/** Without a query: what was used last, what can be done, and where one can go. */
export function listingAtRest(entries: readonly Entry[], recent: readonly string[]): Listing {
  const rank = new Map(recent.map((id, index) => [id, index]))
  const used = entries.filter(({ id }) => rank.has(id)).sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
  const others = Map.groupBy(
    entries.filter(({ id }) => !rank.has(id)),
    ({ group }) => group,
  )
  const groups = [
    { id: 'recent' as const, entries: used },
    ...(['chapter', 'command', 'view'] as const).map((id) => ({ id, entries: others.get(id) ?? [] })),
  ].filter((group) => group.entries.length > 0)
  const shown = groups.reduce((sum, group) => sum + group.entries.length, 0)
  return { groups, count: shown, shown }
}

/** What a query finds: the group with the best hit first, the best hits of each. */
export function listingOf(query: string, entries: readonly Entry[], search: FuzzySearch<Entry>): Listing {
  const hits = search.find(query, entries)
  const groups = [...Map.groupBy(hits, ({ entry }) => entry.group)].map(([id, found]) => ({
    id,
    entries: found.slice(0, id === 'item' ? MOST_ITEMS : MOST_OTHERS).map(({ entry }) => entry),
  }))
  return { groups, count: hits.length, shown: groups.reduce((sum, group) => sum + group.entries.length, 0) }
}
