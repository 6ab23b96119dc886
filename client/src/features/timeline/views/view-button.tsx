import { useState } from 'react'
import { GRID_NL as NL } from '../../../nl/timeline/grid.ts'
import { late } from '../../../ui/late/late.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { Menu } from '../../../ui/menu.tsx'
import type { TimelineSettings } from '../hooks/use-settings.ts'
import type { ViewDialogKind } from './view-dialogs.tsx'

const ViewMenu = late(() => import('./view-menu.tsx').then((module) => module.ViewMenu))
const ViewDialogs = late(() => import('./view-dialogs.tsx').then((module) => module.ViewDialogs))

interface ViewButtonProps {
  readonly settings: TimelineSettings
  readonly onColumns: () => void
}

/** How to look at the timeline: in time or as a table, the saved views, the columns, and a link to all of that. */
export function ViewButton({ settings, onColumns }: ViewButtonProps) {
  const [dialog, setDialog] = useState<ViewDialogKind | null>(null)
  const label = settings.view ? NL.viewNow(settings.view.title) : NL.view
  return (
    <>
      <Menu
        label={label}
        choices={(popup) => <ViewMenu {...popup} settings={settings} onColumns={onColumns} onDialog={setDialog} />}
      >
        <Icon name="eye" />
        <span className="tl-wide">
          {NL.view}
          {settings.view && <span className="tl-roomy">{NL.viewTitle(settings.view.title)}</span>}
        </span>
        <Icon name="chevron-down" size={12} />
      </Menu>
      {dialog !== null && <ViewDialogs kind={dialog} settings={settings} onClose={() => setDialog(null)} />}
    </>
  )
}
