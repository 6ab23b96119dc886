import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { meQuery } from '../api/me.ts'
import { waitingWork } from '../sync/documents/document-set.ts'

const CHANNEL = 'samenspoor-signed-out'

/** Tells the other windows of this browser that the person signed out. */
export function tellSignedOut(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(null)
  channel.close()
}

/**
 * Leaves the plan when the person signed out in another window, and when the browser brings back this one as it was some
 * time ago: whoever sits at this computer next must not see it. Work that waits stays, behind the sign-in page.
 */
export function useSignedOutElsewhere(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = () => leave(queries)
    const onShow = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) leave(queries)
    }
    window.addEventListener('pageshow', onShow)
    return () => {
      channel.close()
      window.removeEventListener('pageshow', onShow)
    }
  }, [queries])
}

/** Forgets everything that came from the server; while work waits, it only asks again who is signed in. */
function leave(queries: QueryClient): void {
  if (waitingWork() === 0) void queries.resetQueries()
  else void queries.invalidateQueries({ queryKey: meQuery.queryKey })
}
