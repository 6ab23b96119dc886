import { useEffect } from 'react'
import { useUndo } from '../../../sync/use-undo.ts'

/** A checkbox has nothing of its own to undo. */
const TEXT_FIELDS = 'textarea, input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"])'

/** Ctrl Z and Ctrl Shift Z (or Ctrl Y), except where text is edited: that has its own. */
export function UndoKeys() {
  const { undo, redo } = useUndo()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey
      if (!isCommand || event.altKey || isText(event.target)) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) undo()
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [undo, redo])
  return null
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TEXT_FIELDS))
}
