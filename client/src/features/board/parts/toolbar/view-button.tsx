import { useRef, useState } from 'react'
import { BOARD_NL } from '../../../../nl/board/board.ts'
import { late } from '../../../../ui/late/late.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import type { BoardView } from '../../model/board-view.ts'

const ViewPopup = late(() => import('./view-popup.tsx').then((module) => module.ViewPopup))
const ColumnsDialog = late(() => import('../../columns/columns-dialog.tsx').then((module) => module.ColumnsDialog))

/** What a card shows, and for the whole programme the columns. */
export function ViewButton({ view, onView }: { view: BoardView; onView: (view: BoardView) => void }) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<'view' | 'columns' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        className="btn"
        aria-haspopup="dialog"
        aria-expanded={open === 'view'}
        onClick={() => {
          // Not every browser focuses a button that is clicked; the focus comes back here afterwards.
          button.current?.focus()
          setOpen('view')
        }}
      >
        <Icon name="eye" />
        <span className="bar-word">{BOARD_NL.view}</span>
        <Icon name="chevron-down" size={12} />
      </button>
      {open === 'view' && (
        <ViewPopup
          view={view}
          onView={onView}
          trigger={button}
          onColumns={() => setOpen('columns')}
          onClose={() => setOpen((now) => (now === 'view' ? null : now))}
        />
      )}
      {open === 'columns' && <ColumnsDialog onClose={close} />}
    </>
  )
}
