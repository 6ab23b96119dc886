import type { RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { BOARD_NL } from '../../../../nl/board/board.ts'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { type BoardView, CARD_FIELDS, type CardField } from '../../model/board-view.ts'

interface ViewPopupProps {
  readonly view: BoardView
  readonly onView: (view: BoardView) => void
  readonly onColumns: () => void
  /** The button that it hangs under. */
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** What a card shows beside its title; every choice works at once, and is mine only. */
export function ViewPopup({ view, onView, onColumns, trigger, onClose }: ViewPopupProps) {
  const toggle = (field: CardField) => {
    const { fields } = view
    onView({ ...view, fields: fields.includes(field) ? fields.filter((each) => each !== field) : [...fields, field] })
  }
  return (
    <Popover
      className="pop board-view"
      isOpen
      triggerRef={trigger}
      placement="bottom start"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Dialog className="board-view-body" aria-label={BOARD_NL.viewTitle}>
        <fieldset>
          <legend>{BOARD_NL.viewTitle}</legend>
          {CARD_FIELDS.map((field) => (
            <label key={field}>
              <input
                type="checkbox"
                className="chk"
                checked={view.fields.includes(field)}
                onChange={() => toggle(field)}
              />
              {BOARD_NL.fields[field]}
            </label>
          ))}
        </fieldset>
        <button type="button" className="btn" onClick={onColumns}>
          <Icon name="board" />
          {BOARD_NL.editColumns}
        </button>
      </Dialog>
    </Popover>
  )
}
