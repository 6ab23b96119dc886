import { removeLink } from '@samenspoor/shared/doc/commands/links'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { homeOfLinkKey } from '@samenspoor/shared/model/plan'
import { compareStates } from '@samenspoor/shared/schedule/link-state'
import type { ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { useState } from 'react'
import { LINK_STATE_NL, LINK_TYPE_NL } from '../../../nl/common.ts'
import { ITEM_NL } from '../../../nl/item.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import { compareText } from '../../../parts/compare-text.ts'
import { ItemChip } from '../../../parts/item/item-chip.tsx'
import { LinkDialog } from '../../../parts/link/link-dialog.tsx'
import { linkReasonNl } from '../../../parts/link/link-reason.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Signal } from '../../../ui/signal.tsx'

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
  const isNeeds = direction === 'needs'
  const title = isNeeds ? ITEM_NL.needs : ITEM_NL.neededFor
  return (
    <div className="drawer-links">
      <div className="drawer-section minor">
        <h4 id={`item-links-${direction}`}>{title}</h4>
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
            <LinkRow key={link.key} link={link} other={isNeeds ? link.link.from : link.link.to} onSelect={onSelect} />
          ))}
        </ul>
      )}
      {isAdding && (
        <LinkDialog {...(isNeeds ? { to: itemRef } : { from: itemRef })} onClose={() => setIsAdding(false)} />
      )}
    </div>
  )
}

interface LinkRowProps {
  readonly link: ScheduledLink
  readonly other: ItemRef
  readonly onSelect: (ref: ItemRef) => void
}

function LinkRow({ link, other, onSelect }: LinkRowProps) {
  const { plan, schedule } = useView()
  const rights = useRights()
  const run = useRun()
  const home = homeOfLinkKey(link.key)
  const mayRemove = home === 'programme' ? rights.programme : rights.track(link.link.to.track)
  const title = plan.items.get(itemKey(other))?.title ?? PARTS_NL.vanishedItem
  const { note, type } = link.link
  return (
    <li className={`drawer-link ${link.state}`}>
      <Signal state={link.state} size={16} />
      <div className="drawer-link-what">
        <div className="drawer-link-head">
          <ItemChip item={other} onPress={() => onSelect(other)} />
          <span className="drawer-link-state">{LINK_STATE_NL[link.state]}</span>
        </div>
        <p className="drawer-link-reason">{linkReasonNl(link, schedule)}</p>
        <p className="drawer-link-note">
          <span title={LINK_TYPE_NL[type].meaning}>{LINK_TYPE_NL[type].name}</span>
          {note !== '' && ` · ${note}`}
        </p>
      </div>
      {mayRemove && (
        <button
          type="button"
          className="btn ghost s sq"
          aria-label={ITEM_NL.removeLink(title)}
          title={ITEM_NL.removeLink(title)}
          onClick={() => run(removeLink(home, link.link.id), ITEM_NL.linkRemoved(title), { announce: true })}
        >
          <Icon name="trash" size={14} />
        </button>
      )}
    </li>
  )
}

const worstFirst = (a: ScheduledLink, b: ScheduledLink): number =>
  compareStates(a.state, b.state) || compareText(a.key, b.key)
