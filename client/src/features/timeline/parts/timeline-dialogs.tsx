import type { TrackId } from '@samenspoor/shared/model/ids'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { late } from '../../../ui/late/late.tsx'
import type { Picture } from '../hooks/picture/use-picture.ts'
import type { TimelineSettings } from '../hooks/use-settings.ts'

const NewItemDialog = late(() =>
  import('../../../parts/item/new-item-dialog.tsx').then((module) => module.NewItemDialog),
)
const LinkDialog = late(() => import('../../../parts/link/dialog/link-dialog.tsx').then((module) => module.LinkDialog))
const ColumnsDialog = late(() => import('../views/columns-dialog.tsx').then((module) => module.ColumnsDialog))
const PasteListDialog = late(() =>
  import('../working/clipboard/paste-list-dialog.tsx').then((module) => module.PasteListDialog),
)
const TrashDialog = late(() => import('../../../parts/trash/trash-dialog.tsx').then((module) => module.TrashDialog))

export type OpenDialog =
  | { readonly kind: 'new'; readonly track: TrackId | null }
  | { readonly kind: 'link'; readonly from: ItemRef; readonly to: ItemRef | null }
  /** A list of lines that become items: what was pasted already, or a field to paste it in. */
  | { readonly kind: 'list'; readonly text: string; readonly track: TrackId | null }
  | { readonly kind: 'trash' }
  | { readonly kind: 'columns' }

interface TimelineDialogsProps {
  readonly dialog: OpenDialog
  readonly settings: TimelineSettings
  readonly picture: Pick<Picture, 'columns' | 'isCompact'>
  readonly onClose: () => void
  readonly onCreated: (ref: ItemRef) => void
  /** Gets the first of the items that a list became. */
  readonly onAdded: (ref: ItemRef) => void
}

/** The dialogs that the timeline opens; they are shared with the other screens. */
export function TimelineDialogs({ dialog, settings, picture, onClose, onCreated, onAdded }: TimelineDialogsProps) {
  switch (dialog.kind) {
    case 'new':
      return (
        <NewItemDialog {...(dialog.track ? { track: dialog.track } : {})} onClose={onClose} onCreated={onCreated} />
      )
    case 'link':
      return <LinkDialog from={dialog.from} {...(dialog.to ? { to: dialog.to } : {})} onClose={onClose} />
    case 'list':
      return <PasteListDialog text={dialog.text} track={dialog.track} onClose={onClose} onAdded={onAdded} />
    case 'trash':
      return <TrashDialog onClose={onClose} />
    case 'columns':
      return (
        <ColumnsDialog
          settings={settings}
          isCut={!picture.isCompact && picture.columns.length < settings.columns.length}
          onClose={onClose}
        />
      )
  }
}
