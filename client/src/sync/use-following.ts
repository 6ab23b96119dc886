import { useSyncExternalStore } from 'react'
import type { Following } from './others/presence-store.ts'
import { useProgramme } from './programme-context.tsx'

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
