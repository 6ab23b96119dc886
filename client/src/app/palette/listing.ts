import type { View } from '@samenspoor/shared/protocol/presence'
import type { FuzzySearch } from '../../parts/fuzzy-search.ts'
import type { Listed } from './entries/command-entries.ts'
import type { Entry, GroupId } from './entries/entry.ts'

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

const MOST_AT_REST = 8
const MOST_RECENT = 4
const MOST_ITEMS = 12
const MOST_OTHERS = 6

/** What people come for, the most likely first, with the screens on which that is so; null for all. */
const LIKELY: readonly { readonly id: Listed | 'undo' | 'keys'; readonly at: readonly View[] | null }[] = [
  { id: 'undo', at: null },
  { id: 'new-link', at: ['dependencies'] },
  { id: 'new-item', at: ['timeline', 'board'] },
  { id: 'today', at: ['timeline'] },
  { id: 'filter-clear', at: ['timeline', 'board'] },
  { id: 'filter-problems', at: ['timeline', 'board'] },
  { id: 'fit', at: ['timeline'] },
  { id: 'trash', at: ['board', 'dependencies'] },
  { id: 'who', at: null },
  { id: 'new-item', at: ['actions', 'dependencies', 'plan'] },
  { id: 'calendar', at: null },
  { id: 'keys', at: null },
]

/** Without a query: at most eight, of which what was used last comes first, then what is likely on this screen. */
export function listingAtRest(entries: readonly Entry[], recent: readonly string[], view: View | null): Listing {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const used = recent.flatMap((id) => byId.get(id) ?? []).slice(0, MOST_RECENT)
  const others = entries.filter((entry) => !used.includes(entry))
  const room = MOST_AT_REST - used.length
  const places = others.filter(({ group }) => group === 'chapter').slice(0, Math.floor(room / 2))
  const likely = LIKELY.flatMap(({ id, at }) => {
    const entry = byId.get(`command ${id}`)
    return entry && others.includes(entry) && (at === null || (view !== null && at.includes(view))) ? [entry] : []
  }).slice(0, Math.ceil((room - places.length) / 2))
  const pages = others.filter(({ group, isHere }) => group === 'view' && !isHere)
  const groups = [
    { id: 'recent' as const, entries: used },
    { id: 'chapter' as const, entries: places },
    { id: 'command' as const, entries: likely },
    { id: 'view' as const, entries: pages.slice(0, room - places.length - likely.length) },
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
