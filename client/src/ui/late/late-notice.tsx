import { useEffect, useState } from 'react'
import { COMMON_NL } from '../../nl/common.ts'

const WORDS_AFTER_MS = 300

interface LateNoticeProps {
  readonly isFailed: boolean
  /** Many browsers do not fetch code again that they could not fetch once: then only loading the page anew helps. */
  readonly hasFailedAgain: boolean
  readonly onRetry: () => void
  /** Null when there is nothing to close. */
  readonly onClose: (() => void) | null
}

/** In the place of a part that is still fetched, which is seldom seen, or that could not be fetched. */
export function LateNotice({ isFailed, hasFailedAgain, onRetry, onClose }: LateNoticeProps) {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), WORDS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isFailed) {
    return isSlow ? (
      <div className="late-notice" role="status">
        {COMMON_NL.partLoading}
      </div>
    ) : null
  }
  return (
    <div className="late-notice" role="alert">
      <span>{COMMON_NL.partFailed}</span>
      <button type="button" className="btn s" onClick={hasFailedAgain ? reload : onRetry}>
        {hasFailedAgain ? COMMON_NL.loadPageAgain : COMMON_NL.tryAgain}
      </button>
      {onClose && (
        <button type="button" className="btn ghost s" onClick={onClose}>
          {COMMON_NL.close}
        </button>
      )}
    </div>
  )
}

const reload = (): void => window.location.reload()
