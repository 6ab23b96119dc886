import type { Item } from '@samenspoor/shared/model/entities/item'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { useMemo } from 'react'
import { ITEM_NL } from '../../../nl/item/item.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { useView } from '../../../sync/use-view.ts'
import { HangsOn } from '../hangs-on/hangs-on.tsx'
import { ItemFate } from '../hangs-on/item-fate.tsx'
import { ItemHistory } from '../history/item-history.tsx'
import { OutcomePanel } from '../outcome/outcome-panel.tsx'
import { WhyDate } from '../why/why-date.tsx'
import { WindowPanel } from '../window/window-panel.tsx'
import { ItemFacts } from './facts/item-facts.tsx'
import { ItemActions } from './item-actions.tsx'
import { ItemLinks } from './item-links.tsx'
import { ItemNotes } from './item-notes.tsx'
import { ItemSource } from './item-source.tsx'
import { ItemTitle } from './item-title.tsx'

/** Everything about one item. */
export function ItemDetails({ item, onSelect }: { item: Item; onSelect: (ref: ItemRef) => void }) {
  const { plan } = useView()
  const rights = useRights()
  const ref = useMemo<ItemRef>(() => ({ track: item.track, item: item.id }), [item.track, item.id])
  const mayEdit = rights.track(item.track)
  const track = plan.tracks.find(({ id }) => id === item.track)
  return (
    <>
      <ItemTitle item={item} itemRef={ref} mayEdit={mayEdit} />
      <ItemFate itemRef={ref} />
      <ItemFacts item={item} itemRef={ref} mayEdit={mayEdit} onSelect={onSelect} />
      <WhyDate itemRef={ref} onSelect={onSelect} />
      {!mayEdit && (
        <p className="drawer-read-only">
          {rights.programme ? ITEM_NL.readOnlyTrack(track?.title ?? item.track) : ITEM_NL.readOnly}
        </p>
      )}
      <div className="drawer-main">
        {item.kind === 'decision' && <WindowPanel item={item} mayEdit={mayEdit} />}
        {item.kind === 'decision' && <OutcomePanel item={item} itemRef={ref} mayEdit={mayEdit} />}
        {(item.certainty === 'conditional' || item.conditionalOn !== null) && (
          <HangsOn item={item} itemRef={ref} mayEdit={mayEdit} onSelect={onSelect} />
        )}
        <ItemNotes itemRef={ref} mayEdit={mayEdit} />
        <ItemLinks itemRef={ref} onSelect={onSelect} />
        <ItemActions itemRef={ref} />
        <ItemHistory item={item} />
        {(item.source || item.derived.length > 0) && <ItemSource source={item.source} derived={item.derived} />}
      </div>
    </>
  )
}
