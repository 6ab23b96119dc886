import { lookSchema, type SavedView, savedViewSchema } from '@samenspoor/shared/model/saved-view'

/** A view of my own: in this browser only, and gone with signing out as everything is. */
export type PersonalView = Pick<SavedView, 'id' | 'title' | 'look'>

export const MOST_PERSONAL_VIEWS = 50

const keyOf = (programme: string): string => `samenspoor-views-${programme}`

/** What is kept; a view that cannot be read is left out, and is gone at the next write. */
export function readPersonalViews(programme: string, storage: Storage = localStorage): readonly PersonalView[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(programme)) ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept.flatMap((each: unknown) => {
      const parsed = savedViewSchema.safeParse(each)
      return parsed.success ? [{ id: parsed.data.id, title: parsed.data.title, look: parsed.data.look }] : []
    })
  } catch {
    return []
  }
}

/** False when this browser does not let us keep it. */
export function writePersonalViews(
  programme: string,
  views: readonly PersonalView[],
  storage: Storage = localStorage,
): boolean {
  try {
    storage.setItem(
      keyOf(programme),
      JSON.stringify(views.map(({ id, title, look }) => ({ id, title, look: lookSchema.parse(look) }))),
    )
    return true
  } catch {
    return false
  }
}
