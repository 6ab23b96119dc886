import { VIEWS_NL as NL } from '../../../nl/timeline/views.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import type { TimelineSettings } from '../hooks/use-settings.ts'
import { linkToLook } from './look/link-to-look.ts'
import { lookOf } from './look/look.ts'
import { ManageViews } from './manage-views.tsx'
import { SaveView } from './save-view.tsx'
import './views.css'

export type ViewDialogKind = 'save' | 'manage' | 'link'

interface ViewDialogsProps {
  readonly kind: ViewDialogKind
  readonly settings: TimelineSettings
  readonly onClose: () => void
}

/** Save how I look now, change or remove what was saved, or copy the link by hand. */
export function ViewDialogs({ kind, settings, onClose }: ViewDialogsProps) {
  switch (kind) {
    case 'save':
      return (
        <Dialog title={NL.saveTitle} onClose={onClose}>
          <SaveView settings={settings} onClose={onClose} />
        </Dialog>
      )
    case 'manage':
      return (
        <Dialog title={NL.manageTitle} onClose={onClose}>
          <ManageViews settings={settings} />
        </Dialog>
      )
    case 'link':
      return (
        <Dialog title={NL.linkTitle} onClose={onClose}>
          <p>{NL.copyFailed}</p>
          <input
            className="field"
            aria-label={NL.linkField}
            readOnly
            value={linkToLook(lookOf(settings), settings.sight.middle())}
            onFocus={(event) => event.target.select()}
          />
        </Dialog>
      )
  }
}
