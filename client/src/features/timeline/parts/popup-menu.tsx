import type { ReactNode } from 'react'
import { useRef } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { COMMON_NL } from '../../../nl/common.ts'

export interface PopupChoice {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly isChosen?: boolean
  readonly onChoose: () => void
}

export interface PopupMenuProps {
  readonly label: string
  readonly choices: readonly PopupChoice[]
  readonly onClose: () => void
  /** A point on the screen; without it the menu hangs under the element around it. */
  readonly at?: { readonly x: number; readonly y: number }
}

/** A menu that opens where something was asked: in a cell, or at the pointer. Gives the focus back when it closes. */
export function PopupMenu({ label, choices, onClose, at }: PopupMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={anchor}
        className={at ? 'popup-anchor fixed' : 'popup-anchor'}
        style={at ? { left: at.x, top: at.y } : undefined}
      />
      <Popover
        className="menu pop tl-popup"
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Menu
          className="menu-list"
          aria-label={label}
          autoFocus="first"
          onAction={(key) => choices.find(({ id }) => id === key)?.onChoose()}
          onClose={onClose}
          selectionMode="none"
        >
          {choices.map(({ id, label: text, icon, isChosen }) => (
            <MenuItem key={id} id={id} className="menu-item" textValue={text}>
              {icon}
              <span className="grow">{text}</span>
              {isChosen && <span className="menu-check" role="img" aria-label={COMMON_NL.chosen} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  )
}
