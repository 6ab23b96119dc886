import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import type { ReactNodeViewProps } from '@tiptap/react'
import type { MouseEvent } from 'react'
import { COMMON_NL, LINK_REASON_SHORT_NL, LINK_STATE_NL, shortened } from '../../../nl/common.ts'
import { PLAN_NL } from '../../../nl/plan.ts'
import { useStatusNames } from '../../../parts/item/status/use-status-names.ts'
import { carriedLinks } from '../../../parts/link/carried-links.ts'
import { useView } from '../../../sync/use-view.ts'
import { KindMarker } from '../../../ui/marks/kind-marker.tsx'
import { Signal } from '../../../ui/marks/signal.tsx'
import { StatusIcon } from '../../../ui/marks/status-icon.tsx'
import { TrackMark } from '../../../ui/marks/track-mark.tsx'
import { itemOfReference } from './item-of-reference.ts'
import { usePeriodBefore, useReferences } from './reference-context.ts'

/** A title may have 500 characters; a sentence does not survive that. The whole title is in the tooltip and the drawer. */
const LONGEST_TITLE = 120
const LONGEST_ON_ONE_LINE = 32
const lineClass = (words: string): string | undefined => (words.length <= LONGEST_ON_ONE_LINE ? 'nw' : undefined)

/** An item in the sentence, as it is now. */
export function ItemReferenceView({ node, editor, getPos }: ReactNodeViewProps) {
  const ref = itemOfReference(node)
  // A click selects the reference; what is typed next must not take its place.
  const placeCaretBehind = () => {
    const position = getPos()
    if (position !== undefined && editor.isEditable) editor.commands.setTextSelection(position + node.nodeSize)
  }
  return (
    <span data-node-view-wrapper="">
      {ref ? <Reference itemRef={ref} onOpen={placeCaretBehind} /> : <Removed title={null} />}
    </span>
  )
}

function Reference({ itemRef, onOpen }: { itemRef: ItemRef; onOpen: () => void }) {
  const statuses = useStatusNames()
  const { plan, schedule } = useView()
  const { open, selected, areTabStops } = useReferences()
  const key = itemKey(itemRef)
  const item = plan.items.get(key)
  const before = usePeriodBefore(key, item?.period ?? '')
  const track = plan.tracks.find(({ id }) => id === itemRef.track)
  if (!item || !track || item.removed !== null) return <Removed title={item?.title ?? null} />
  const link = carriedLinks(schedule).get(key)
  const scheduled = schedule.items.get(key)
  const period = item.period === '' ? COMMON_NL.noPeriod : item.period
  const title = shortened(item.title, LONGEST_TITLE)
  const [firstWord = ''] = title.split(' ')
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onOpen()
    open(itemRef)
  }
  return (
    <a
      className={`ref t-${track.palette}${item.certainty === 'conditional' ? ' ev' : ''}${selected === key ? ' open' : ''}`}
      href={`?item=${encodeURIComponent(key)}`}
      tabIndex={areTabStops ? 0 : -1}
      title={item.title}
      onClick={onClick}
    >
      <span className="rn">
        <span className={lineClass(firstWord)}>
          {item.kind === 'activity' ? <TrackMark track={track} size={11} /> : <KindMarker item={item} size={15} />}
          {firstWord}
        </span>
        {title.slice(firstWord.length)}
      </span>{' '}
      {before !== null && (
        <>
          <s className={lineClass(before)}>
            <span className="vh">{PLAN_NL.wasPeriod(before)}</span>
            <span aria-hidden="true">{before === '' ? COMMON_NL.noPeriod : before}</span>
          </s>{' '}
        </>
      )}
      <span className={lineClass(period)}>{period}</span>{' '}
      {link && (
        <span className={`chgd nw ${link.state}`}>
          <Signal state={link.state} size={13} />
          {LINK_REASON_SHORT_NL[link.reason]}
          <span className="vh">, {LINK_STATE_NL[link.state]}</span>
        </span>
      )}{' '}
      <StatusIcon status={scheduled?.isLate ? 'late' : item.place.status} />
      <span className="vh">
        , {track.shortTitle}, {statuses[item.place.status]}
      </span>
    </a>
  )
}

function Removed({ title }: { title: string | null }) {
  return (
    <span className="ref gone">
      {title !== null && <s className="rn">{shortened(title, LONGEST_TITLE)}</s>}
      <span>{PLAN_NL.removedItem}</span>
    </span>
  )
}
