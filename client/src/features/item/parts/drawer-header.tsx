import { removeItem } from '@samenspoor/shared/doc/commands/items/items'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { useState } from 'react'
import { KIND_NL, listNl } from '../../../nl/common.ts'
import { ITEM_NL } from '../../../nl/item/item.ts'
import { TrashDialog } from '../../../parts/trash/trash-dialog.tsx'
import { useRights } from '../../../sync/use-rights.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { useIsNarrow } from '../../../ui/browser/use-is-narrow.ts'
import { Avatar } from '../../../ui/marks/avatar.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import type { IconName } from '../../../ui/marks/icon-paths.ts'
import { TrackName } from '../../../ui/marks/track-mark.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { useToast } from '../../../ui/toast/toast.tsx'
import { neighboursOf } from '../neighbours.ts'
import { useOthersAt } from '../use-others-at.ts'

interface DrawerHeaderProps {
  readonly item: ItemRef
  readonly onSelect: (ref: ItemRef | null) => void
  readonly onClose: () => void
}

const MOST_PEOPLE = 3

/** Where the item belongs, who else looks at it, and what can be done with it as a whole. */
export function DrawerHeader({ item: ref, onSelect, onClose }: DrawerHeaderProps) {
  const { plan } = useView()
  const isNarrow = useIsNarrow()
  const item = plan.items.get(itemKey(ref))
  const track = plan.tracks.find(({ id }) => id === ref.track)
  const { previous, next } = neighboursOf(plan, ref)
  return (
    <div className="drawer-head">
      <span className="drawer-crumb">
        {track && <TrackName track={track} long={!isNarrow} />}
        {item && (
          <>
            <span aria-hidden="true">/</span>
            <span>{KIND_NL[item.kind]}</span>
          </>
        )}
      </span>
      <span className="grow" />
      <AlsoHere item={ref} />
      <IconButton icon="chevron-up" label={ITEM_NL.previous} target={previous} onSelect={onSelect} />
      <IconButton icon="chevron-down" label={ITEM_NL.next} target={next} onSelect={onSelect} />
      <CopyLink />
      <More item={ref} onRemoved={onClose} />
      <button type="button" className="btn ghost sq" aria-label={ITEM_NL.close} title={ITEM_NL.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  )
}

function AlsoHere({ item }: { item: ItemRef }) {
  const { people } = useOthersAt(item)
  if (people.length === 0) return null
  return (
    <span
      className="drawer-also"
      role="group"
      aria-label={ITEM_NL.alsoHereNames(listNl(people.map(({ name }) => name)))}
    >
      <span className="drawer-also-word" aria-hidden="true">
        {ITEM_NL.alsoHere}
      </span>
      {people.slice(0, MOST_PEOPLE).map((person) => (
        <Avatar key={person.id} person={person} size={24} live />
      ))}
      {people.length > MOST_PEOPLE && <span className="muted">+{people.length - MOST_PEOPLE}</span>}
    </span>
  )
}

interface IconButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly target: ItemRef | null
  readonly onSelect: (ref: ItemRef) => void
}

function IconButton({ icon, label, target, onSelect }: IconButtonProps) {
  return (
    <button
      type="button"
      className="btn ghost sq"
      aria-label={label}
      title={label}
      // Stays focusable at the end of the list, so that the focus is not lost there.
      aria-disabled={target === null}
      onClick={() => target && onSelect(target)}
    >
      <Icon name={icon} />
    </button>
  )
}

function CopyLink() {
  const showToast = useToast()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      showToast({ text: ITEM_NL.linkCopied, tone: 'info' })
    } catch {
      // Not allowed, or no secure connection.
      showToast({ text: ITEM_NL.copyFailed, tone: 'danger' })
    }
  }
  return (
    <button
      type="button"
      className="btn ghost sq"
      aria-label={ITEM_NL.copyLink}
      title={ITEM_NL.copyLink}
      onClick={copy}
    >
      <Icon name="copy" />
    </button>
  )
}

function More({ item: ref, onRemoved }: { item: ItemRef; onRemoved: () => void }) {
  const { plan } = useView()
  const rights = useRights()
  const run = useRun()
  const [isTrashOpen, setIsTrashOpen] = useState(false)
  const item = plan.items.get(itemKey(ref))
  const mayRemove = item !== undefined && item.removed === null && rights.track(ref.track)
  const remove = () => {
    if (item && run(removeItem(ref), ITEM_NL.removed(item.title), { announce: true }).ok) onRemoved()
  }
  return (
    <>
      <Menu
        label={ITEM_NL.more}
        className="btn ghost sq"
        choices={[
          {
            id: 'remove',
            label: ITEM_NL.remove,
            icon: <Icon name="trash" />,
            isDisabled: !mayRemove,
            onChoose: remove,
          },
          {
            id: 'trash',
            label: ITEM_NL.openTrash,
            icon: <Icon name="history" />,
            onChoose: () => setIsTrashOpen(true),
          },
        ]}
      >
        <Icon name="more" />
      </Menu>
      {isTrashOpen && <TrashDialog onClose={() => setIsTrashOpen(false)} />}
    </>
  )
}
