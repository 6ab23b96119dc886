import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { STATUSES, type Status } from '@samenspoor/shared/model/place'
import { useRef } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import { BOARD_NL } from '../../../nl/board.ts'
import { STATUS_NL } from '../../../nl/common.ts'
import { StatusIcon } from '../../../ui/status-icon.tsx'
import { type MoveTarget, type Step, stepTarget } from '../model/move-target.ts'

interface MoveMenuProps {
  readonly cardKey: ItemKey
  readonly title: string
  readonly status: Status
  /** The cards of the column as they stand on the screen. */
  readonly column: readonly ItemKey[]
  readonly anchor: HTMLElement
  readonly onMove: (target: MoveTarget) => void
  readonly onClose: () => void
}

const STEPS: readonly { step: Step; label: string }[] = [
  { step: 'up', label: BOARD_NL.moveUp },
  { step: 'down', label: BOARD_NL.moveDown },
  { step: 'top', label: BOARD_NL.moveTop },
  { step: 'bottom', label: BOARD_NL.moveBottom },
]

/** Everything that dragging does, without dragging: to another column, or up and down in this one. */
export function MoveMenu({ cardKey, title, status, column, anchor, onMove, onClose }: MoveMenuProps) {
  const trigger = useRef<HTMLElement>(anchor)
  const targets = new Map<string, MoveTarget>()
  for (const to of STATUSES) if (to !== status) targets.set(to, { status: to, before: null })
  for (const { step } of STEPS) {
    const before = stepTarget(cardKey, step, column)
    if (before !== undefined) targets.set(step, { status, before })
  }
  const isDisabled = (id: string) => !targets.has(id)
  return (
    <Popover
      className="menu pop"
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
        }}
        disabledKeys={[...STATUSES, ...STEPS.map(({ step }) => step)].filter(isDisabled)}
      >
        <MenuSection>
          <Header className="menu-header">{BOARD_NL.moveToColumn}</Header>
          {STATUSES.map((to) => (
            <MenuItem key={to} id={to} className="menu-item" textValue={STATUS_NL[to]}>
              <StatusIcon status={to} />
              <span className="grow">{STATUS_NL[to]}</span>
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
      </Menu>
    </Popover>
  )
}
