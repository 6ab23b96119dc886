import { useEffect, useLayoutEffect, useRef } from 'react'
import { COMMON_NL } from '../../nl/common.ts'
import { Icon } from '../marks/icon.tsx'
import './toast.css'

export interface Toast {
  readonly text: string
  readonly tone: 'info' | 'danger'
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

interface ToastCardProps {
  readonly toast: Toast
  /** It stays until `onRelease`. */
  readonly onHold: () => void
  readonly onRelease: () => void
  readonly onClose: () => void
}

/** What stays free between a message and a dialog above it, in pixels. */
const GAP = 8

/**
 * The message itself. What has the focus is not left under it, a dialog ends above it (`--message-room`), and a focus
 * that came to it goes back when it closes.
 */
export function ToastCard({ toast: { text, tone, action }, onHold, onRelease, onClose }: ToastCardProps) {
  const card = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const tell = () => style.setProperty('--message-room', `${(card.current?.offsetHeight ?? 0) + GAP}px`)
    tell()
    const observer = new ResizeObserver(tell)
    if (card.current) observer.observe(card.current)
    const shown = card.current
    return () => {
      observer.disconnect()
      style.removeProperty('--message-room')
      if (shown?.contains(document.activeElement) && cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
    }
  }, [])
  useEffect(() => {
    const focused = document.activeElement
    if (!card.current || !focused || focused === document.body) return
    // A dialog has just become lower for it.
    if (focused.closest('.dialog') || overlap(card.current, focused)) focused.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the timer, nothing to operate
    <div
      ref={card}
      className={`toast ${tone}`}
      onPointerEnter={onHold}
      onPointerLeave={onRelease}
      onFocus={(event) => {
        onHold()
        if (!event.currentTarget.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget
      }}
      onBlur={onRelease}
    >
      <span>{text}</span>
      {action && (
        <button
          type="button"
          className="btn s"
          onClick={() => {
            onClose()
            action.onPress()
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className="btn ghost s sq" aria-label={COMMON_NL.close} onClick={onClose}>
        <Icon name="close" size={12} />
      </button>
    </div>
  )
}

function overlap(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
