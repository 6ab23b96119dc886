import { useRef } from 'react'
import { LateMenuPopup } from '../../../ui/late/late-menu-popup.tsx'
import type { MenuPopupProps } from '../../../ui/menu-popup.tsx'

interface PopupMenuProps extends Pick<MenuPopupProps, 'label' | 'choices' | 'onClose'> {
  /** A point on the screen; without it the menu hangs under the element around it. */
  readonly at?: { readonly x: number; readonly y: number }
}

/** A menu that opens where something was asked: in a cell, or at the pointer. Gives the focus back when it closes. */
export function PopupMenu({ at, ...menu }: PopupMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={anchor}
        className={at ? 'popup-anchor fixed' : 'popup-anchor'}
        style={at ? { left: at.x, top: at.y } : undefined}
      />
      <LateMenuPopup {...menu} className="tl-popup" trigger={anchor} side="start" focus="first" />
    </>
  )
}
