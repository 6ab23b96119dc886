import type { Status } from '@samenspoor/shared/model/fields/place'
import type { CSSProperties } from 'react'

/** The status as a shape; the word stands beside it. `late` is derived, not a column. */
export function StatusIcon({ status, size = 13 }: { status: Status | 'late'; size?: number }) {
  return <span className={`st st-${status}`} style={{ '--s': `${size}px` } as CSSProperties} aria-hidden="true" />
}
