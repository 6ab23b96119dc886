import type { LinkState } from '@samenspoor/shared/schedule/link-state'
import type { ReactElement } from 'react'

const DRAWINGS: Record<LinkState, { name: string; drawing: ReactElement }> = {
  feasible: {
    name: 'ok',
    drawing: (
      <>
        <circle cx="8" cy="8" r="6.2" />
        <path d="M5 8.3l2.1 2.1L11 6.3" />
      </>
    ),
  },
  'possible-conflict': {
    name: 'warn',
    drawing: (
      <>
        <path className="b" d="M8 1.6L15 14H1z" />
        <path className="f" d="M8 6v4M8 12h.01" />
      </>
    ),
  },
  conflict: {
    name: 'danger',
    drawing: (
      <>
        <path className="b" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
        <path className="f" d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" />
      </>
    ),
  },
}

/** The badge of a link state: check, triangle or octagon. The word stands beside it, or is given as `label`. */
export function Signal({ state, size = 14, label }: { state: LinkState; size?: number; label?: string }) {
  const { name, drawing } = DRAWINGS[state]
  return (
    <>
      <svg className={`sg sg-${name}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        {drawing}
      </svg>
      {label && <span className="vh">{label}</span>}
    </>
  )
}
