import { STATUSES } from '@samenspoor/shared/model/fields/place'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { useMemo, useRef } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import { BOARD_NL } from '../../../../nl/board/board.ts'
import { StatusIcon } from '../../../../ui/marks/status-icon.tsx'
import { cardElement } from '../../card-element.ts'
import type { ShownColumn } from '../../columns/shown-columns.ts'
import { type MoveTarget, type Step, stepTarget } from '../../model/move-target.ts'

interface MoveMenuProps {
  readonly cardKey: ItemKey
  readonly title: string
  /** Where it stands now. */
  readonly slot: MoveTarget
  readonly columns: readonly ShownColumn[]
  /** The cards of the column as they stand on the screen. */
  readonly column: readonly ItemKey[]
  readonly onMove: (target: MoveTarget) => void
  /** The person wants to say exactly where. */
  readonly onChoose: () => void
  readonly onClose: () => void
}

const STEPS: readonly { step: Step; label: string }[] = [
  { step: 'up', label: BOARD_NL.moveUp },
  { step: 'down', label: BOARD_NL.moveDown },
  { step: 'top', label: BOARD_NL.moveTop },
  { step: 'bottom', label: BOARD_NL.moveBottom },
]
const CHOOSE = 'choose'

/** Everything that dragging does, without dragging: to another column, or up and down in this one. */
export function MoveMenu(props: MoveMenuProps) {
  const { cardKey, title, slot, columns, column, onMove, onChoose, onClose } = props
  const anchor = useMemo(() => cardElement(cardKey)?.querySelector<HTMLElement>('.card-open') ?? null, [cardKey])
  const trigger = useRef<HTMLElement>(anchor)
  const targets = new Map<string, MoveTarget>()
  for (const { status } of columns) if (status !== slot.status) targets.set(status, { ...slot, status, before: null })
  for (const { step } of STEPS) {
    const before = stepTarget(cardKey, step, column)
    if (before !== undefined) targets.set(step, { ...slot, before })
  }
  const isDisabled = (id: string) => !targets.has(id)
  return (
    <Popover
      className="menu pop"
      aria-label={BOARD_NL.move(title)}
      placement="bottom end"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu
        className="menu-list"
        aria-label={BOARD_NL.move(title)}
        autoFocus="first"
        onClose={onClose}
        onAction={(id) => {
          const target = targets.get(String(id))
          if (target) onMove(target)
          if (id === CHOOSE) onChoose()
        }}
        disabledKeys={[...STATUSES, ...STEPS.map(({ step }) => step)].filter(isDisabled)}
      >
        <MenuSection>
          <Header className="menu-header">{BOARD_NL.moveToColumn}</Header>
          {columns.map(({ status, name }) => (
            <MenuItem key={status} id={status} className="menu-item" textValue={name}>
              <StatusIcon status={status} />
              <span className="grow">{name}</span>
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection>
          <Header className="menu-header">{BOARD_NL.moveInColumn}</Header>
          {STEPS.map(({ step, label }) => (
            <MenuItem key={step} id={step} className="menu-item" textValue={label}>
              {label}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection aria-label={BOARD_NL.chooseMore}>
          <MenuItem id={CHOOSE} className="menu-item" textValue={BOARD_NL.chooseMore}>
            {BOARD_NL.chooseMore}
          </MenuItem>
        </MenuSection>
      </Menu>
    </Popover>
  )
}
