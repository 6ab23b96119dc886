import { useSyncExternalStore } from 'react'

const narrow = watch('(max-width: 719px)')
const phone = watch('(max-width: 479px)')

function watch(media: string) {
  const query = window.matchMedia(media)
  const subscribe = (listener: () => void): (() => void) => {
    query.addEventListener('change', listener)
    return () => query.removeEventListener('change', listener)
  }
  return { subscribe, matches: () => query.matches }
}

/** A phone, or a desktop zoomed in so far that it is as narrow as one. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(narrow.subscribe, narrow.matches)
}

/** A phone held upright, or as narrow as one. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(phone.subscribe, phone.matches)
}
