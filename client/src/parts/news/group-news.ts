import { keyOf } from '../history/group-changes.ts'
import type { News } from './news-store.ts'

/** What one thing went through: its fields, each from what it was at first to what it became last. */
export interface NewsGroup {
  readonly key: string
  /** The last change, with who and when. */
  readonly last: News
  /** Everybody who changed it, the last first; undefined for whom nobody knows. */
  readonly by: readonly (string | undefined)[]
  readonly changes: readonly News[]
}

/** News by what it is about, the last first. `news` has the last first too. */
export function groupNews(news: readonly News[]): readonly NewsGroup[] {
  const groups = new Map<string, { last: News; by: Set<string | undefined>; fields: Map<string, News> }>()
  for (const change of news) {
    const key = keyOf(change)
    const group = groups.get(key) ?? { last: change, by: new Set(), fields: new Map() }
    groups.set(key, group)
    group.by.add(change.by)
    const later = group.fields.get(change.field)
    group.fields.set(change.field, later ? { ...later, before: change.before } : change)
  }
  return [...groups].map(([key, { last, by, fields }]) => ({
    key,
    last,
    by: [...by],
    // What was made is new as a whole.
    changes: fields.has('*') ? [...fields.values()].filter(({ field }) => field === '*') : [...fields.values()],
  }))
}
