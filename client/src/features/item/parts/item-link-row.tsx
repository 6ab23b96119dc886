import { removeLink } from '@samenspoor/shared/doc/commands/links'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { homeOfLinkKey } from '@samenspoor/shared/model/plan'
import type { ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { useState } from 'react'
import { LINK_STATE_NL, LINK_TYPE_NL } from '../../../nl/common.ts'
import { ITEM_NL } from '../../../nl/item/item.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import { ItemChip } from '../../../parts/item/item-chip.tsx'
import { EditLinkDialog } from '../../../parts/link/dialog/edit-link-dialog.tsx'
import { linkReasonNl } from '../../../parts/link/link-reason.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { Signal } from '../../../ui/marks/signal.tsx'

interface ItemLinkRowProps {
  readonly link: ScheduledLink
  readonly other: ItemRef
  readonly onSelect: (ref: ItemRef) => void
}

/** One link of an item: the other end, whether it fits and why, and what I may do with it. */
export function ItemLinkRow({ link, other, onSelect }: ItemLinkRowProps) {
  const { plan, schedule } = useView()
  const rights = useRights()
  const run = useRun()
  const [isEditing, setIsEditing] = useState(false)
  const home = homeOfLinkKey(link.key)
  const mayWrite = home === 'programme' ? rights.programme : rights.track(link.link.to.track)
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
      {mayWrite && (
        <div className="drawer-link-buttons">
          <button
            type="button"
            className="btn ghost s sq"
            aria-label={ITEM_NL.editLink(title)}
            title={ITEM_NL.editLink(title)}
            onClick={() => setIsEditing(true)}
          >
            <Icon name="edit" size={14} />
          </button>
          <button
            type="button"
            className="btn ghost s sq"
            aria-label={ITEM_NL.removeLink(title)}
            title={ITEM_NL.removeLink(title)}
            onClick={() => run(removeLink(home, link.link.id), ITEM_NL.linkRemoved(title), { announce: true })}
          >
            <Icon name="trash" size={14} />
          </button>
        </div>
      )}
      {isEditing && <EditLinkDialog link={link} onClose={() => setIsEditing(false)} />}
    </li>
  )
}
