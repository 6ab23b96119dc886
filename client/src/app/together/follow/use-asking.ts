import { useSyncExternalStore } from 'react'
import { useProgramme } from '../../../sync/programme-context.tsx'

/** Whether I ask everybody to look along. */
export function useAsking(): boolean {
  const { presence } = useProgramme()
  return useSyncExternalStore(presence.subscribe, presence.isAsking)
}
