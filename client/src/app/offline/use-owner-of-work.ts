import type { Person } from '@samenspoor/shared/model/person'
import { useEffect, useState } from 'react'
import { doesWorkWait } from '../../sync/kept/kept-mark.ts'
import { THEME_KEY } from '../theme.ts'

/**
 * Whose work waits in this browser from an earlier visit; null when nobody's does or the browser does not say whose,
 * undefined until that is known.
 */
export function useOwnerOfWork(): Person | null | undefined {
  const [owner, setOwner] = useState<Person | null | undefined>(() => (doesWorkWait() ? undefined : null))
  useEffect(() => {
    if (owner !== undefined) return
    import('../../sync/kept/kept-answers.ts')
      .then(({ ownerOfWork }) => ownerOfWork())
      .then(setOwner, () => setOwner(null))
  }, [owner])
  return owner
}

/** Throws away all that is kept: nobody is signed in, or somebody else goes on here. */
export async function forgetKept(): Promise<void> {
  forgetSettings()
  // A browser that keeps nothing, or code that cannot be fetched without a network: then there is nobody to sign in as.
  await import('../../sync/kept/kept-store.ts').then(({ clearKept }) => clearKept()).catch(() => undefined)
}

/** What a window wrote when it was left is written after the server had all of it thrown away. */
function forgetSettings(): void {
  try {
    sessionStorage.clear()
    for (const key of Object.keys(localStorage)) if (key !== THEME_KEY) localStorage.removeItem(key)
  } catch {
    // Storage can be forbidden: then there is nothing in it.
  }
}
