import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { LateMenuPopup } from './late/late-menu-popup.tsx'
import type { MenuChoice, MenuPopupProps } from './menu-popup.tsx'

interface MenuProps {
  /** The accessible name of the button; also its text when `children` is absent. */
  readonly label: string
  readonly children?: ReactNode
  readonly className?: string
  /** Words above the choices. */
  readonly title?: string
  /** What can be chosen; or what draws the open menu, when finding that out takes code that is fetched late. */
  readonly choices: readonly MenuChoice[] | ((popup: OpenPopup) => ReactNode)
}

/** What an open menu needs to know of its button. */
export type OpenPopup = Pick<MenuPopupProps, 'trigger' | 'focus' | 'onClose'>

const FOCUS_OF_KEYS: Readonly<Record<string, 'first' | 'last'>> = { ArrowDown: 'first', ArrowUp: 'last' }

/** A button with a menu: arrows, Home/End, typing and Escape work. */
export function Menu({ label, children, className = 'btn', title, choices }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [focus, setFocus] = useState<'menu' | 'first' | 'last' | null>(null)
  const close = () => setFocus(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const start = FOCUS_OF_KEYS[event.key]
    if (start === undefined) return
    event.preventDefault()
    setFocus(start)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={focus !== null}
        {...(children === undefined ? {} : { 'aria-label': label, title: label })}
        onKeyDown={onKeyDown}
        onClick={({ detail }) => {
          // Not every browser focuses a button that is clicked; the focus comes back here when the menu closes.
          button.current?.focus()
          // Keys and screen readers click without a pointer.
          setFocus(detail === 0 ? 'first' : 'menu')
        }}
      >
        {children ?? label}
      </button>
      {focus !== null &&
        (typeof choices === 'function' ? (
          choices({ trigger: button, focus, onClose: close })
        ) : (
          <LateMenuPopup
            label={label}
            title={title}
            choices={choices}
            trigger={button}
            side="end"
            focus={focus}
            onClose={close}
          />
        ))}
    </>
  )
}
