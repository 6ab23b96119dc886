import { type RefObject, useCallback, useEffect, useRef } from 'react'

/**
 * Moves the focus into the drawer when it opens, except when the page was opened with it, and remembers what had the
 * focus outside it last. The answer gives the focus back there.
 */
export function useDrawerFocus(drawer: RefObject<HTMLElement | null>): () => void {
  const outside = useRef<Element | null>(null)
  useEffect(() => {
    const before = document.activeElement
    if (before !== null && before !== document.body) {
      outside.current = before
      drawer.current?.focus({ preventScroll: true })
    }
    const onFocusIn = ({ target }: FocusEvent) => {
      const isOutside = target instanceof Element && !drawer.current?.contains(target) && isOfThePage(target)
      if (isOutside) outside.current = target
    }
    document.addEventListener('focusin', onFocusIn)
    return () => document.removeEventListener('focusin', onFocusIn)
  }, [drawer])
  return useCallback(() => {
    const target = outside.current
    const isThere = target?.isConnected && (target instanceof HTMLElement || target instanceof SVGElement)
    if (isThere) target.focus({ preventScroll: true })
    else focusPage()
  }, [])
}

/** Where the person came from has gone: a colleague moved or removed it. Then the page itself is the next best place. */
function focusPage(): void {
  const page = document.getElementById('inhoud')
  if (!page) return
  page.tabIndex = -1
  page.focus({ preventScroll: true })
}

/** Menus and dialogs are gone by the time the drawer closes. */
function isOfThePage(target: Element): boolean {
  return target.closest('.app') !== null
}
