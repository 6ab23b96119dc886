import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { useSyncExternalStore } from 'react'
import type { Colleague } from './others/presence-store.ts'
import { useProgramme } from './programme-context.tsx'

/** Everybody else who has this programme open, one entry per tab. */
export function useColleagues(): readonly Colleague[] {
  const { presence } = useProgramme()
  return useSyncExternalStore(presence.subscribe, presence.getColleagues)
}

/** Who of these looks at or works on an item. */
export function colleaguesAt(colleagues: readonly Colleague[], ref: ItemRef): Colleague[] {
  return colleagues.filter(({ presence: { item } }) => item?.track === ref.track && item.item === ref.item)
}
