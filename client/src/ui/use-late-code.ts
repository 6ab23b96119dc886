import { useEffect, useState } from 'react'
import type { LateCode } from './late.tsx'

/** Late code once it is there; null before that, and as long as nobody wants it. What fails is tried again when wanted anew. */
export function useLateCode<T>(code: LateCode<T>, isWanted: boolean): T | null {
  const [, setIsThere] = useState(false)
  const now = isWanted ? code.now() : null
  const isMissing = isWanted && now === null
  useEffect(() => {
    if (!isMissing) return
    let isGone = false
    code.fetch().then(
      () => {
        if (!isGone) setIsThere(true)
      },
      // Offline before it was fetched: all stays as it is without.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [code, isMissing])
  return now
}
