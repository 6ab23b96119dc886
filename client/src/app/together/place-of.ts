import { itemKey } from '@samenspoor/shared/model/item-ref'
import type { Programme } from '@samenspoor/shared/model/programme'
import type { Presence } from '@samenspoor/shared/protocol/presence'
import { viewPath } from '../views.ts'

/** The address where a colleague is: the screen, and the item that is open there. Null when that is not told. */
export function placeOf(
  programme: Pick<Programme, 'id' | 'tracks'>,
  { view, item, sight }: Presence,
): { readonly path: string; readonly item: string | null } | null {
  if (view === undefined) return null
  const track = view === 'plan' && programme.tracks.some(({ id }) => id === sight?.track) ? `/${sight?.track}` : ''
  return { path: `${viewPath(programme.id, view)}${track}`, item: item ? itemKey(item) : null }
}
