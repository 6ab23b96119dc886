import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { compareStates } from '@samenspoor/shared/schedule/links/link-state'
import type { ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { useState } from 'react'
import { PREDECESSORS_NL } from '../../../nl/dependencies/predecessors.ts'
import { ITEM_NL } from '../../../nl/item/item.ts'
import { compareText } from '../../../parts/compare-text.ts'
import { LinkDialog } from '../../../parts/link/dialog/link-dialog.tsx'
import { PredecessorsDialog } from '../../../parts/link/predecessors/predecessors-dialog.tsx'
import { useRights } from '../../../sync/use-rights.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { ItemLinkRow } from './item-link-row.tsx'

type Direction = 'needs' | 'neededFor'

interface ItemLinksProps {
  readonly itemRef: ItemRef
  readonly onSelect: (ref: ItemRef) => void
}

/** What this item waits for, and what waits for it. */
export function ItemLinks({ itemRef, onSelect }: ItemLinksProps) {
  const { schedule } = useView()
  const key = itemKey(itemRef)
  const links = [...schedule.links.values()]
  const needs = links.filter(({ to }) => to === key).sort(worstFirst)
  const neededFor = links.filter(({ from }) => from === key).sort(worstFirst)
  return (
    <section aria-labelledby="item-links">
      <div className="drawer-section">
        <h3 id="item-links">{ITEM_NL.links}</h3>
        <span className="chip">{needs.length + neededFor.length}</span>
      </div>
      <LinkList direction="needs" links={needs} itemRef={itemRef} onSelect={onSelect} />
      <LinkList direction="neededFor" links={neededFor} itemRef={itemRef} onSelect={onSelect} />
    </section>
  )
}

interface LinkListProps extends ItemLinksProps {
  readonly direction: Direction
  readonly links: readonly ScheduledLink[]
}

function LinkList({ direction, links, itemRef, onSelect }: LinkListProps) {
  const rights = useRights()
  const [isAdding, setIsAdding] = useState(false)
  const [isTyping, setIsTyping] = useState(false)
  const isNeeds = direction === 'needs'
  const title = isNeeds ? ITEM_NL.needs : ITEM_NL.neededFor
  return (
    <div className="drawer-links">
      <div className="drawer-section minor">
        <h4 id={`item-links-${direction}`}>{title}</h4>
        {rights.programme && isNeeds && (
          <button
            type="button"
            className="btn s ghost"
            aria-label={PREDECESSORS_NL.title}
            onClick={() => setIsTyping(true)}
          >
            {PREDECESSORS_NL.command}
          </button>
        )}
        {rights.programme && (
          <button
            type="button"
            className="btn s ghost"
            aria-label={isNeeds ? ITEM_NL.addNeeds : ITEM_NL.addNeededFor}
            onClick={() => setIsAdding(true)}
          >
            <Icon name="plus" />
            {ITEM_NL.add}
          </button>
        )}
      </div>
      {links.length === 0 ? (
        <p className="muted sm">{isNeeds ? ITEM_NL.noNeeds : ITEM_NL.noNeededFor}</p>
      ) : (
        <ul aria-labelledby={`item-links-${direction}`}>
          {links.map((link) => (
            <ItemLinkRow
              key={link.key}
              link={link}
              other={isNeeds ? link.link.from : link.link.to}
              onSelect={onSelect}
            />
          ))}
        </ul>
      )}
      {isTyping && <PredecessorsDialog itemRef={itemRef} onClose={() => setIsTyping(false)} />}
      {isAdding && (
        <LinkDialog {...(isNeeds ? { to: itemRef } : { from: itemRef })} onClose={() => setIsAdding(false)} />
      )}
    </div>
  )
}

const worstFirst = (a: ScheduledLink, b: ScheduledLink): number =>
  compareStates(a.state, b.state) || compareText(a.key, b.key)
