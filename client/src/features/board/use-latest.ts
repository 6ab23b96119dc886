import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function on every render, that does what the newest one does: for what many cards hold on to. */
export function useLatest<A extends readonly unknown[], R>(newest: (...args: A) => R): (...args: A) => R {
  const latest = useRef(newest)
  useLayoutEffect(() => {
    latest.current = newest
  })
  return useCallback((...args: A) => latest.current(...args), [])
}
