import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { meQuery } from '../../api/me.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useSaveState } from '../../sync/use-view.ts'

/** Every window at a pace of its own, so that those that lost a server at one moment do not ask at one moment. */
const askEveryMs = (): number => 2_000 + Math.random() * 5_000

/**
 * A browser does not tell why a websocket was refused, so that a session that ended looks like a server that is away.
 * While there is no connection this asks who is signed in. The first answer says that the server is there: everything
 * connects at once. When that does not help, the socket keeps to its own waiting.
 */
export function SessionWatch() {
  const store = useProgramme()
  const save = useSaveState()
  const [interval] = useState(askEveryMs)
  const isOffline = save.kind === 'offline'
  // The server has told that it is somebody else: who that is, is asked too.
  const mustAsk = isOffline || (save.kind === 'refused' && save.reason === 'person')
  const { status, dataUpdatedAt } = useQuery({ ...meQuery, refetchInterval: mustAsk ? interval : false })
  const before = useRef({ status, dataUpdatedAt })
  const hasTried = useRef(false)
  useEffect(() => {
    const isBack = before.current.status === 'error' && status === 'success'
    const isAnswer = dataUpdatedAt !== before.current.dataUpdatedAt && status === 'success'
    before.current = { status, dataUpdatedAt }
    if (!isOffline) hasTried.current = false
    if (!isBack && !(isOffline && isAnswer && !hasTried.current)) return
    hasTried.current = true
    store.reconnect()
  }, [status, dataUpdatedAt, isOffline, store])
  return null
}
