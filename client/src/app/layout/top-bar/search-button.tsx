import { useEffect, useRef, useState } from 'react'
import { PALETTE_OPEN_NL } from '../../../nl/app/palette-open.ts'
import { useIsLoaded } from '../../../sync/use-view.ts'
import { late } from '../../../ui/late/late.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'

const Palette = late(() => import('../../palette/palette.tsx').then((module) => module.Palette))
const KeysDialog = late(() => import('../../palette/keys/keys-dialog.tsx').then((module) => module.KeysDialog))

/**
 * Finding and doing everything: by this button, or Ctrl K from anywhere but a rich text, where that makes a link. And the
 * list of keys: Ctrl /, or ? in the timeline and on the board (single keys work only there).
 */
export function SearchButton() {
  const isLoaded = useIsLoaded()
  const [opened, setOpened] = useState<'palette' | 'keys' | null>(null)
  const before = useRef<Element | null>(null)
  const then = useRef<(() => void) | undefined>(undefined)
  const open = (what: 'palette' | 'keys') => {
    before.current = document.activeElement
    setOpened(what)
  }
  const close = (todo?: () => void) => {
    then.current = todo
    setOpened(null)
  }
  useEffect(() => {
    if (opened !== null) return
    const todo = then.current
    then.current = undefined
    if (!todo) return
    // The focus is back before something else asks for it, so that this can come back here in its turn.
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
    todo()
  }, [opened])
  useEffect(() => {
    if (!isLoaded) return
    const onKeyDown = (event: KeyboardEvent) => {
      const what = whatKeyOpens(event)
      if (what === null) return
      event.preventDefault()
      event.stopPropagation()
      // A dialog that waits for an answer is not left by a key.
      if (document.querySelector('.dialog-scrim') === null) open(what)
    }
    // Before a field or the grid sees the key: those keep theirs to themselves.
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  })
  return (
    <>
      <button
        type="button"
        className="btn ghost sq"
        aria-label={PALETTE_OPEN_NL}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        title={`${PALETTE_OPEN_NL} (Ctrl K)`}
        disabled={!isLoaded}
        onClick={() => open('palette')}
      >
        <Icon name="search" />
      </button>
      {opened === 'palette' && <Palette onClose={close} onKeys={() => open('keys')} />}
      {opened === 'keys' && <KeysDialog onClose={close} />}
    </>
  )
}

function whatKeyOpens({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): 'palette' | 'keys' | null {
  const at = target instanceof HTMLElement ? target : null
  if (altKey || at?.isContentEditable) return null
  if (ctrlKey || metaKey) return key === 'k' || key === 'K' ? 'palette' : key === '/' ? 'keys' : null
  return key === '?' && at?.closest('[role="treegrid"], .board') && !at.matches('input, textarea') ? 'keys' : null
}
