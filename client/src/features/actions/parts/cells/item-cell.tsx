import type { Action } from '@samenspoor/shared/model/entities/action'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import { ACTIONS_NL } from '../../../../nl/actions.ts'
import { KindMarker } from '../../../../ui/marks/kind-marker.tsx'
import { TrackMark } from '../../../../ui/marks/track-mark.tsx'
import { useActions } from '../actions-context.ts'

/** The item that the action is for; opens its details. */
export function ItemCell({ action }: { action: Action }) {
  const { plan, openItem } = useActions()
  const ref = action.item
  if (ref === null) return <span className="ml2 ml2-none" />
  const item = plan.items.get(itemKey(ref))
  const track = plan.tracks.find(({ id }) => id === ref.track)
  if (!item || item.removed !== null || !track) return <span className="ml2 muted">{ACTIONS_NL.vanishedItem}</span>
  return (
    <button
      type="button"
      className={`ml2 cell-button t-${track.palette}`}
      title={item.title}
      onClick={() => openItem(ref)}
    >
      <span className="vh">{ACTIONS_NL.openItem}</span>
      {item.kind === 'activity' ? <TrackMark track={track} size={11} /> : <KindMarker item={item} size={14} />}
      <span className="t2">{item.title}</span>
    </button>
  )
}
