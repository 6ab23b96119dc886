import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react'
import { ITEM_NL } from '../../nl/item/item.ts'
import { useSelection } from '../../sync/use-selection.ts'
import { useView } from '../../sync/use-view.ts'
import { DrawerHeader } from './parts/drawer-header.tsx'
import { RemovedItem, UnknownItem } from './parts/gone-item.tsx'
import { ItemDetails } from './parts/item-details.tsx'
import { useDrawerFocus } from './use-drawer-focus.ts'
import './beside.css'
import './styles/item-drawer.css'

/** The details of the selected item, beside whatever page is open. */
export function ItemDrawer() {
  const { selected, select } = useSelection()
  return selected && <Drawer item={selected} onSelect={select} />
}

function Drawer({ item: ref, onSelect }: { item: ItemRef; onSelect: (ref: ItemRef | null) => void }) {
  const { plan } = useView()
  const drawer = useRef<HTMLElement>(null)
  const giveFocusBack = useDrawerFocus(drawer)
  const key = itemKey(ref)
  const item = plan.items.get(key)
  const track = plan.tracks.find(({ id }) => id === ref.track)
  const isGone = item === undefined || item.removed !== null
  useLayoutEffect(() => {
    // The field that had the focus went with the item: what is typed next must not fall on the page.
    if (isGone && document.activeElement === document.body) drawer.current?.focus({ preventScroll: true })
  }, [isGone])
  const close = useCallback(() => {
    giveFocusBack()
    onSelect(null)
  }, [giveFocusBack, onSelect])
  const onKeyDown = (event: KeyboardEvent) => {
    // Menus and dialogs that were opened from here close first; React passes their keys on although they lie elsewhere.
    const isHere = event.target instanceof Node && drawer.current?.contains(event.target)
    if (event.key !== 'Escape' || event.defaultPrevented || !isHere) return
    event.preventDefault()
    close()
  }
  return (
    <aside
      ref={drawer}
      className={`drawer${track ? ` t-${track.palette}` : ''}`}
      aria-label={item ? item.title : ITEM_NL.drawer}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <DrawerHeader item={ref} onSelect={onSelect} onClose={close} />
      <div className="drawer-scroll" key={key}>
        {item === undefined ? (
          <UnknownItem isUnreadable={isUnreadable(plan, ref)} onClose={close} />
        ) : item.removed !== null ? (
          <RemovedItem item={item} removed={item.removed} />
        ) : (
          <ItemDetails item={item} onSelect={onSelect} />
        )}
      </div>
    </aside>
  )
}

/** Whether it stands in the document, where this client cannot read it. */
const isUnreadable = ({ faults }: Plan, { track, item }: ItemRef): boolean =>
  faults.some(({ home, collection, id }) => home === `track:${track}` && collection === 'items' && id === item)
