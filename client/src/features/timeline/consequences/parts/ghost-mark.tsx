import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { KindMarker } from '../../../../ui/marks/kind-marker.tsx'
import { BarBody, insetsOf } from '../../parts/drawing/bar-body.tsx'
import { FormerMark } from '../../parts/drawing/former-mark.tsx'
import type { Ghost } from '../ghosts.ts'

const MARKER_BOX = 22

interface GhostMarkProps {
  readonly ghost: Ghost
  readonly scheduled: ScheduledItem
}

/** Where an item would come to stand: its own drawing in a frame of ink, with an arrow from where it is. */
export function GhostMark({ ghost: { drawing, arrow }, scheduled: { item, certainty } }: GhostMarkProps) {
  if (drawing === null) return null
  const { shape } = drawing
  return (
    <span className="ghost" aria-hidden="true">
      {arrow && <FormerMark place={arrow} hasOutline={false} />}
      {shape.kind === 'bar' && (
        <span
          className={certainty === 'conditional' ? 'ghost-bar ev' : 'ghost-bar'}
          style={{ left: shape.x, width: shape.width, ...insetsOf(shape) }}
        >
          <BarBody shape={shape} isSolid={false} isConditional={certainty === 'conditional'} />
        </span>
      )}
      {shape.kind === 'moment' && (
        <span className="ghost-mark" style={{ left: shape.x - MARKER_BOX / 2 }}>
          <KindMarker item={{ ...item, certainty }} size={16} />
        </span>
      )}
    </span>
  )
}
