import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { memo } from 'react'
import { LINK_REASON_SHORT_NL, LINK_STATE_NL } from '../../../../nl/common.ts'
import { DESCRIBED_NL as NL } from '../../../../nl/timeline/described.ts'
import { shortTitle } from '../../../../nl/timeline/timeline.ts'
import { linkReasonNl } from '../../../../parts/link/link-reason.ts'
import type { Signal } from '../../../../sync/store/signal.ts'
import { SIGN_OF } from '../../../../ui/marks/signal.tsx'
import { type FoundLines, useFoundLines } from '../../hooks/picture/use-link-lines.ts'
import type { Badge } from '../../layout/links/badge-place.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { Row } from '../../layout/rows/rows.ts'
import type { TimeScale } from '../../layout/time-scale.ts'

interface BadgeLayerProps {
  readonly lines: Signal<FoundLines>
  readonly rows: readonly Row[]
  readonly scale: TimeScale
  readonly schedule: Schedule
  readonly firstRow: number
  readonly lastRow: number
  readonly onSelect: (key: ItemKey) => void
}

const HALF = 12

/** The triangles and octagons on the lines, with a few words. A click goes to what waits. */
export const BadgeLayer = memo(function BadgeLayer(props: BadgeLayerProps) {
  const { schedule, firstRow, lastRow, onSelect } = props
  const lines = useFoundLines(props.lines, props.rows, props.scale)
  return lines.badges.map(({ key, ...badge }) => {
    const link = lines.linkOf(key)
    if (!link || badge.y < firstRow * ROW_HEIGHT || badge.y > (lastRow + 1) * ROW_HEIGHT) return null
    return <LinkBadge key={key} {...badge} link={link} schedule={schedule} onSelect={onSelect} />
  })
})

interface LinkBadgeProps extends Omit<Badge, 'key'>, Pick<BadgeLayerProps, 'schedule' | 'onSelect'> {
  readonly link: ScheduledLink
}

const LinkBadge = memo(function LinkBadge({ x, y, reason, link, schedule, onSelect }: LinkBadgeProps) {
  const title = schedule.items.get(link.to)?.item.title ?? ''
  return (
    <button
      type="button"
      className={`dbadge sg ${SIGN_OF[link.state]} ${reason ?? ''}`}
      tabIndex={-1}
      style={{ left: x - HALF, top: y - HALF }}
      aria-label={NL.linkBadge(LINK_STATE_NL[link.state], shortTitle(title), linkReasonNl(link, schedule))}
      title={linkReasonNl(link, schedule)}
      data-reason={reason ? LINK_REASON_SHORT_NL[link.reason] : null}
      onClick={() => onSelect(link.to)}
    />
  )
}, isSameBadge)

/** Of the schedule only the two items count. */
function isSameBadge(a: LinkBadgeProps, b: LinkBadgeProps): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.reason === b.reason &&
    a.link === b.link &&
    a.onSelect === b.onSelect &&
    a.schedule.items.get(a.link.from) === b.schedule.items.get(b.link.from) &&
    a.schedule.items.get(a.link.to) === b.schedule.items.get(b.link.to)
  )
}
