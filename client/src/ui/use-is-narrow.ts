import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(max-width: 719px)')

const subscribe = (listener: () => void): (() => void) => {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** A phone, or a desktop zoomed in so far that it is as narrow as one. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches)
}
