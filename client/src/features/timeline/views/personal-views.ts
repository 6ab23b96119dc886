import { lookSchema, type SavedView, savedViewSchema } from '@samenspoor/shared/model/entities/saved-view'
import * as z from 'zod/mini'
import { readStored, store } from '../../../ui/browser/stored.ts'

/** A view of my own: in this browser only, and gone with signing out as everything is. */
export type PersonalView = Pick<SavedView, 'id' | 'title' | 'look'>

export const MOST_PERSONAL_VIEWS = 50

/** Each view is read by itself, so that a strange one leaves the others. */
const keptSchema = z.array(z.unknown())

const keyOf = (programme: string): string => `samenspoor-views-${programme}`

/** What is kept; a view that cannot be read is left out, and is gone at the next write. */
export function readPersonalViews(programme: string): readonly PersonalView[] {
  return (readStored('localStorage', keyOf(programme), keptSchema) ?? []).flatMap((each) => {
    const parsed = savedViewSchema.safeParse(each)
    return parsed.success ? [{ id: parsed.data.id, title: parsed.data.title, look: parsed.data.look }] : []
  })
}

/** False when this browser does not let us keep it. */
export function writePersonalViews(programme: string, views: readonly PersonalView[]): boolean {
  const kept = views.map(({ id, title, look }) => ({ id, title, look: lookSchema.parse(look) }))
  return store('localStorage', keyOf(programme), kept)
}
