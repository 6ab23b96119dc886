import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

interface EditToggle {
  readonly isEditing: boolean
  readonly start: () => void
  readonly stop: () => void
  /** Goes around the value and its editor. */
  readonly place: RefObject<HTMLDivElement | null>
  /** The button that shows the value and starts editing; gets the focus back when the editor had it. */
  readonly trigger: RefObject<HTMLButtonElement | null>
}

/** A value that becomes an editor where it stands, and back. */
export function useEditToggle(): EditToggle {
  const [isEditing, setIsEditing] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const returnsFocus = useRef(false)
  useLayoutEffect(() => {
    if (isEditing || !returnsFocus.current) return
    returnsFocus.current = false
    trigger.current?.focus({ preventScroll: true })
  }, [isEditing])
  return {
    isEditing,
    start: () => setIsEditing(true),
    stop: () => {
      returnsFocus.current = place.current?.contains(document.activeElement) ?? false
      setIsEditing(false)
    },
    place,
    trigger,
  }
}
