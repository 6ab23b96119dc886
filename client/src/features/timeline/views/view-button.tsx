import { type KeyboardEvent, useRef, useState } from 'react'
import { GRID_NL as NL } from '../../../nl/grid.ts'
import { Icon } from '../../../ui/icon.tsx'
import { late } from '../../../ui/late.tsx'
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
  const button = useRef<HTMLButtonElement>(null)
  const [focus, setFocus] = useState<'menu' | 'first' | null>(null)
  const [dialog, setDialog] = useState<ViewDialogKind | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    setFocus('first')
  }
  const label = settings.view ? NL.viewNow(settings.view.title) : NL.view
  return (
    <>
      <button
        ref={button}
        type="button"
        className="btn"
        aria-haspopup="menu"
        aria-expanded={focus !== null}
        aria-label={label}
        title={label}
        onKeyDown={onKeyDown}
        onClick={({ detail }) => {
          // Not every browser focuses a button that is clicked; the focus comes back here when the menu closes.
          button.current?.focus()
          setFocus(detail === 0 ? 'first' : 'menu')
        }}
      >
        <Icon name="eye" />
        <span className={settings.view ? 'tl-wide' : 'tl-wide tl-widest'}>{label}</span>
        <Icon name="chevron-down" size={12} />
      </button>
      {focus !== null && (
        <ViewMenu
          settings={settings}
          trigger={button}
          focus={focus}
          onColumns={onColumns}
          onDialog={setDialog}
          onClose={() => setFocus(null)}
        />
      )}
      {dialog !== null && <ViewDialogs kind={dialog} settings={settings} onClose={() => setDialog(null)} />}
    </>
  )
}
