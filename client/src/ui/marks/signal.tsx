import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import type { CSSProperties } from 'react'

/** Its shape in the styles. */
export const SIGN_OF: Record<LinkState, string> = {
  feasible: 'sg-ok',
  'possible-conflict': 'sg-warn',
  conflict: 'sg-danger',
}

/** The badge of a link state: check, triangle or octagon. The word stands beside it, or is given as `label`. */
export function Signal({ state, size = 14, label }: { state: LinkState; size?: number; label?: string }) {
  return (
    <span
      className={`sg ${SIGN_OF[state]}`}
      style={{ '--s': `${size}px` } as CSSProperties}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  )
}
