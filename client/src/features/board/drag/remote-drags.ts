import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import type { Colleague } from '../../../sync/others/presence-store.ts'

export interface RemoteDrag {
  readonly key: ItemKey
  readonly person: Person
  /** The status of the column that the card hangs over; null: over none that takes it. */
  readonly over: string | null
}

/** What colleagues drag right now, one drag per card. */
export function remoteDrags(colleagues: readonly Colleague[]): RemoteDrag[] {
  const drags = new Map<ItemKey, RemoteDrag>()
  for (const { person, presence } of colleagues) {
    if (presence.doing !== 'dragging' || !presence.item || presence.view !== 'board') continue
    const { item, over } = presence
    const isOwnLane = over?.track === item.track
    const key = itemKey(item)
    drags.set(key, { key, person, over: over && isOwnLane ? over.status : null })
  }
  return [...drags.values()]
}

/** Who else has a card open, per card. */
export function viewersOf(colleagues: readonly Colleague[], me: string): ReadonlyMap<ItemKey, readonly Person[]> {
  const viewers = new Map<ItemKey, Person[]>()
  for (const { person, presence } of colleagues) {
    if (!presence.item || presence.doing === 'dragging' || person.id === me) continue
    const key = itemKey(presence.item)
    const known = viewers.get(key) ?? []
    if (!known.some(({ id }) => id === person.id)) viewers.set(key, [...known, person])
  }
  return viewers
}
