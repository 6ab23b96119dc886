import { formatDateShort } from '@samenspoor/shared/dates/format'
import { type ItemRef, parseItemKey } from '@samenspoor/shared/model/item-ref'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import { DEPENDENCIES_NL } from '../../../nl/dependencies/dependencies.ts'
import { daysLeftNl } from '../../../nl/item/decisions.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import { useView } from '../../../sync/use-view.ts'
import { KindMarker } from '../../../ui/marks/kind-marker.tsx'
import { TrackName } from '../../../ui/marks/track-mark.tsx'

interface WindowRowProps {
  readonly window: DecisionWindow
  readonly isOpen: boolean
  readonly onSelect: (ref: ItemRef) => void
}

/** One besluitvenster. The whole row opens the decision; its title does for the keyboard. */
export function WindowRow({ window, isOpen, onSelect }: WindowRowProps) {
  const { plan } = useView()
  const item = plan.items.get(window.decision)
  const track = plan.tracks.find(({ id }) => id === item?.track)
  const { lastDay, daysLeft, missed, isAtRisk, start, next } = window
  const open = () => {
    const ref = parseItemKey(window.decision)
    if (ref) onSelect(ref)
  }
  const state = missed ? 'missed' : isAtRisk ? 'at-risk' : ''
  const classes = [track && `t-${track.palette}`, isOpen && 'on', state]
  return (
    <tr className={classes.filter(Boolean).join(' ')} onClick={open}>
      <th scope="row">
        <button type="button" className="window-title">
          {item && <KindMarker item={item} size={15} />}
          <span>{item?.title ?? PARTS_NL.vanishedItem}</span>
        </button>
      </th>
      <td>{track && <TrackName track={track} />}</td>
      <td className="window-last">
        <b>{formatDateShort(lastDay)}</b>
        <span>{missed ? DEPENDENCIES_NL.missed : daysLeftNl(daysLeft)}</span>
        {isAtRisk && !missed && <span>{DEPENDENCIES_NL.atRisk}</span>}
      </td>
      <td className={missed ? 'window-start-missed' : undefined}>{formatDateShort(start)}</td>
      <td className="window-next">
        {formatDateShort(next.lastDay)}
        <span>{DEPENDENCIES_NL.nextStart(formatDateShort(next.start))}</span>
      </td>
    </tr>
  )
}
