import type { ReactNode } from 'react'
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { COMMON_NL } from '../nl/common.ts'

interface MenuChoice {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly isChecked?: boolean
  readonly isDisabled?: boolean
  readonly onChoose: () => void
}

interface MenuProps {
  /** The accessible name of the button; also its text when `children` is absent. */
  readonly label: string
  readonly children?: ReactNode
  readonly className?: string
  /** Words above the choices. */
  readonly title?: string
  readonly choices: readonly MenuChoice[]
}

/** A button with a menu: arrows, Home/End, typing and Escape work. */
export function Menu({ label, children, className = 'btn', title, choices }: MenuProps) {
  return (
    <MenuTrigger>
      <Button className={className} {...(children === undefined ? {} : { 'aria-label': label })}>
        {children ?? label}
      </Button>
      <Popover className="menu pop" placement="bottom end">
        {title && <p className="menu-title">{title}</p>}
        <AriaMenu
          className="menu-list"
          aria-label={label}
          onAction={(key) => choices.find(({ id }) => id === key)?.onChoose()}
          disabledKeys={choices.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
        >
          {choices.map((choice) => (
            <MenuItem key={choice.id} id={choice.id} className="menu-item" textValue={choice.label}>
              {choice.icon}
              <span className="grow">{choice.label}</span>
              {choice.isChecked && <span className="menu-check" role="img" aria-label={COMMON_NL.chosen} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
