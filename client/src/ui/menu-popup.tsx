import type { ReactNode, RefObject } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { flushSync } from 'react-dom'
import { COMMON_NL } from '../nl/common.ts'

export interface MenuChoice {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly isChecked?: boolean
  readonly isDisabled?: boolean
  /** It shows another list in the same place. */
  readonly staysOpen?: boolean
  readonly onChoose: () => void
}

export interface MenuPopupProps {
  readonly label: string
  readonly className?: string
  /** Words above the choices. */
  readonly title?: string | undefined
  readonly choices: readonly MenuChoice[]
  /** What it hangs under. */
  readonly trigger: RefObject<HTMLElement | null>
  /** The side on which it is flush with that. */
  readonly side: 'start' | 'end'
  /** Where the focus starts: on the menu itself, or on a choice. */
  readonly focus: 'menu' | 'first' | 'last'
  readonly onClose: () => void
}

/** The choices of a menu, open. Gives the focus back when it closes. */
export function MenuPopup({ label, className, title, choices, trigger, side, focus, onClose }: MenuPopupProps) {
  const choose = ({ staysOpen, onChoose }: MenuChoice) => {
    if (!staysOpen) {
      // A dialog that it opens gives the focus back to what has it then: that must not be a choice that is gone.
      flushSync(onClose)
      trigger.current?.focus()
    }
    onChoose()
  }
  return (
    <Popover
      className={className === undefined ? 'menu pop' : `menu pop ${className}`}
      aria-label={label}
      isOpen
      triggerRef={trigger}
      placement={`bottom ${side}`}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      {title && <p className="menu-title">{title}</p>}
      <Menu
        key={label}
        className="menu-list"
        aria-label={label}
        autoFocus={focus === 'menu' ? true : focus}
        onAction={(key) => {
          const choice = choices.find(({ id }) => id === key)
          if (choice) choose(choice)
        }}
        disabledKeys={choices.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
      >
        {choices.map((choice) => (
          <MenuItem
            key={choice.id}
            id={choice.id}
            className="menu-item"
            textValue={choice.label}
            shouldCloseOnSelect={!choice.staysOpen}
          >
            {choice.icon}
            <span className="grow">{choice.label}</span>
            {choice.isChecked && <span className="menu-check" role="img" aria-label={COMMON_NL.chosen} />}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
