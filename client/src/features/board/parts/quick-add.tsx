import type { Status } from '@samenspoor/shared/model/fields/place'
import { useRef, useState } from 'react'
import { BOARD_NL } from '../../../nl/board/board.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { type LaneSubject, laneName } from '../model/lane-groups.ts'
import { useBoard } from './board-context.ts'
import { QuickField } from './quick-field.tsx'

/** Adds cards at the end of a column: a button that becomes a field of one line, which stays open for the next card. */
export function QuickAdd({ subject, status }: { subject: LaneSubject; status: Status }) {
  const { nameOf } = useBoard()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (isOpen) {
    return (
      <QuickField
        subject={subject}
        status={status}
        onClose={(byKey) => {
          setOpen(false)
          if (byKey) requestAnimationFrame(() => button.current?.focus())
        }}
      />
    )
  }
  return (
    <button
      ref={button}
      type="button"
      className="addc"
      aria-label={BOARD_NL.addCardTo(laneName(subject), nameOf(status))}
      onClick={() => setOpen(true)}
    >
      <Icon name="plus" size={13} />
      {BOARD_NL.addCard}
    </button>
  )
}
