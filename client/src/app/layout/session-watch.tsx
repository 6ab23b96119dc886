import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { meQuery } from '../../api/me.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useSaveState } from '../../sync/use-view.ts'

const ASK_EVERY_MS = 5_000

/**
 * A browser does not tell why a websocket was refused, so that a session that ended looks like a server that is away.
 * While there is no connection this asks who is signed in; when that is known again, everything connects at once.
 */
export function SessionWatch() {
  const store = useProgramme()
  const isOffline = useSaveState().kind === 'offline'
  const { status } = useQuery({ ...meQuery, refetchInterval: isOffline ? ASK_EVERY_MS : false })
  const before = useRef(status)
  useEffect(() => {
    if (before.current === 'error' && status === 'success') store.reconnect()
    before.current = status
  }, [status, store])
  return null
}
