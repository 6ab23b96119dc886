import { onlineManager } from '@tanstack/react-query'
import { HISTORY_NL } from '../../nl/history/history.ts'

interface RequestStateProps {
  /** Of a query without data. */
  readonly query: {
    readonly isPaused?: boolean
    readonly fetchStatus: string
    readonly isError: boolean
    readonly error: Error | null
    readonly refetch: () => unknown
  }
  readonly words: { readonly loading: string; readonly offline: string; readonly failed: string }
}

/** Why there is nothing to see yet: it is on its way, there is no network, or the server does not answer. */
export function RequestState({ query, words }: RequestStateProps) {
  const isOffline = query.fetchStatus === 'paused' || !onlineManager.isOnline()
  if (!isOffline && !query.isError) return <p role="status">{words.loading}</p>
  return (
    <p role="status">
      {isOffline ? words.offline : words.failed}{' '}
      {!isOffline && (
        <button type="button" className="btn s" onClick={() => query.refetch()}>
          {HISTORY_NL.tryAgain}
        </button>
      )}
    </p>
  )
}
