import type { Person } from '@samenspoor/shared/model/person'
import { useEffect, useState } from 'react'
import { doesWorkWait } from '../../sync/kept/kept-mark.ts'
import { THEME_KEY } from '../theme.ts'

interface OwnerOfWork {
  /** Whose work waits in this browser from an earlier visit; null when nobody's does, undefined until that is known. */
  readonly owner: Person | null | undefined
  /** Work waits, but the browser does not give it now: it must not be thrown away. */
  readonly isOutOfReach: boolean
}

/** Looks up whose work waits in this browser. */
export function useOwnerOfWork(): OwnerOfWork {
  const [owner, setOwner] = useState<Person | null | undefined>(() => (doesWorkWait() ? undefined : null))
  const [isOutOfReach, setOutOfReach] = useState(false)
  useEffect(() => {
    if (owner !== undefined) return
    import('../../sync/kept/kept-answers.ts')
      .then(({ ownerOfWork }) => ownerOfWork())
      .then(setOwner, () => {
        setOutOfReach(true)
        setOwner(null)
      })
  }, [owner])
  return { owner, isOutOfReach }
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
