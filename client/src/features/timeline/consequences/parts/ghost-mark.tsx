import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { KindMarker } from '../../../../ui/kind-marker.tsx'
import { BarSvg } from '../../parts/rows/bar-svg.tsx'
import { FormerMark } from '../../parts/rows/former-mark.tsx'
import type { Ghost } from '../ghosts.ts'

const MARKER_BOX = 22

interface GhostMarkProps {
  readonly ghost: Ghost
  readonly scheduled: ScheduledItem
  readonly palette: string
}

/** Where an item would come to stand: its own drawing in a frame of ink, with an arrow from where it is. */
export function GhostMark({ ghost: { drawing, arrow }, scheduled: { item, certainty }, palette }: GhostMarkProps) {
  if (drawing === null) return null
  const { shape } = drawing
  return (
    <span className="ghost" aria-hidden="true">
      {arrow && <FormerMark place={arrow} hasOutline={false} />}
      {shape.kind === 'bar' && (
        <span
          className={certainty === 'conditional' ? 'ghost-bar ev' : 'ghost-bar'}
          style={{ left: shape.x, width: shape.width }}
        >
          <BarSvg shape={shape} palette={palette} isSolid={false} isConditional={certainty === 'conditional'} />
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
