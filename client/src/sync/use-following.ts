import { useSyncExternalStore } from 'react'
import type { Following } from './others/presence-store.ts'
import { useProgramme } from './programme-context.tsx'
import { Signal } from './store/signal.ts'

/** How I look at the screen that is open, for those who follow me; undefined where nothing is told of it. */
export const toldLook = new Signal<string | undefined>(undefined)

/** Whom I follow; null: nobody. */
export function useFollowing(): Following | null {
  const { presence } = useProgramme()
  return useSyncExternalStore(presence.subscribe, presence.getFollowing)
}

/** Whether a colleague sees what I see. */
export function useIsFollowed(): boolean {
  const { presence } = useProgramme()
  return useSyncExternalStore(presence.subscribe, presence.isFollowed)
}
