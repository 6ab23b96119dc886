import { useEffect, useState } from 'react'
import type { LateCode } from './late-code.ts'

/**
 * Late code once it is there; null before that. It is fetched when it `isWanted`, else with the others; what failed is tried
 * again once the network is back, and when it is wanted anew.
 */
export function useLateCode<T>(code: LateCode<T>, isWanted: boolean): T | null {
  const [, setThere] = useState(code.now() !== null)
  useEffect(() => {
    if (code.now() !== null) return setThere(true)
    const fetchNow = () => {
      // Offline before it was fetched: all stays as it is without.
      if (isWanted || code.hasFailed()) code.fetch().catch(() => undefined)
    }
    const stop = code.onThere(() => setThere(true))
    window.addEventListener('online', fetchNow)
    fetchNow()
    return () => {
      stop()
      window.removeEventListener('online', fetchNow)
    }
  }, [code, isWanted])
  return code.now()
}
