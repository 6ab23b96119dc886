import { STATUSES } from '@samenspoor/shared/model/fields/place'
import { useCallback, useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { readStored, store } from '../../ui/browser/stored.ts'
import { NO_FILTER, type PlanFilter } from './plan-filter.ts'

const storedSchema = z.object({
  text: z._default(z.string(), ''),
  people: z._default(z.array(z.nullable(z.string())), []),
  statuses: z._default(z.array(z.enum(STATUSES)), []),
  late: z._default(z.boolean(), false),
  onlyProblems: z._default(z.boolean(), false),
})

const listeners = new Set<() => void>()
/** The filter of the programme that is open, read once. */
let current: { readonly key: string; readonly filter: PlanFilter } | null = null

const keyOf = (programme: string, me: string): string => `samenspoor-filter-${programme}-${me}`

/** What I filter the plan by: the same on every screen, kept for this tab. */
export function usePlanFilter(programme: string, me: string): [PlanFilter, (filter: PlanFilter) => void] {
  const key = keyOf(programme, me)
  const filter = useSyncExternalStore(subscribe, () => filterAt(key))
  const setFilter = useCallback(
    (next: PlanFilter) => {
      current = { key, filter: next }
      write(key, next)
      for (const listener of listeners) listener()
    },
    [key],
  )
  return [filter, setFilter]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function filterAt(key: string): PlanFilter {
  if (current?.key !== key) current = { key, filter: read(key) }
  return current.filter
}

function read(key: string): PlanFilter {
  const stored = readStored('sessionStorage', key, storedSchema)
  if (stored === null) return NO_FILTER
  return { ...stored, people: new Set(stored.people), statuses: new Set(stored.statuses) }
}

function write(key: string, { text, people, statuses, late, onlyProblems }: PlanFilter): void {
  store('sessionStorage', key, { text, people: [...people], statuses: [...statuses], late, onlyProblems })
}
