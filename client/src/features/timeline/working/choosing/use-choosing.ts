import { type ItemKey, itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback, useEffect, useRef } from 'react'
import { WORKING_NL as NL } from '../../../../nl/working/working.ts'
import { cellAfter } from '../../layout/columns/columns.ts'
import type { Desk } from '../desk.ts'
import { type Choosing, everything, extended, NOTHING_CHOSEN, toggled, withoutGone } from './choose.ts'

/**
 * [CHO1] Choosing with the pointer (Ctrl or Shift and a click, a click on the square before a row) and with the keys
 * (space, Shift and an arrow, Ctrl A; Escape lets go). Says how many are chosen.
 */
export function useChoosing(desk: Desk): {
  choose: (next: Choosing) => void
  onKeyDown: (event: KeyboardEvent) => boolean
} {
  const { store, frame, picture, announce } = desk
  const latest = useRef(desk)
  useEffect(() => {
    latest.current = desk
  })
  const choose = useCallback(
    (next: Choosing) => {
      const { size } = store.getState().chosen
      store.set(next)
      if (next.chosen.size !== size) announce(next.chosen.size === 0 ? NL.nothingChosen : NL.chosen(next.chosen.size))
    },
    [store, announce],
  )

  useEffect(() => {
    const now = store.getState()
    const next = withoutGone(now, picture.rows)
    if (next !== now) choose(next)
  }, [store, choose, picture.rows])

  // Rows make room for their squares while something is chosen.
  useEffect(() => {
    const mark = () => frame.current?.toggleAttribute('data-choosing', store.getState().chosen.size > 0)
    mark()
    return store.subscribe(mark)
  }, [store, frame])

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const onClick = (event: MouseEvent) => {
      const key = keyUnder(event)
      if (key === null) return
      const isSquare = event.target instanceof Element && event.target.closest('.row-check') !== null
      if (!isSquare && !event.ctrlKey && !event.metaKey && !event.shiftKey) return
      event.preventDefault()
      event.stopPropagation()
      if (event.type !== 'click') return
      const { active, picture: now, focus, actions } = latest.current
      const state = store.getState()
      choose(
        event.shiftKey && !isSquare
          ? extended(state, now.rows, active?.row ?? key, key, event.ctrlKey || event.metaKey)
          : toggled(state, key),
      )
      actions.stopEdit(false)
      focus({ row: key, column: 'title' })
    }
    // A range of rows is chosen, not the text in them.
    const onMouseDown = (event: MouseEvent) => {
      if (event.shiftKey && keyUnder(event) !== null) event.preventDefault()
    }
    element.addEventListener('click', onClick, true)
    element.addEventListener('dblclick', onClick, true)
    element.addEventListener('mousedown', onMouseDown, true)
    return () => {
      element.removeEventListener('click', onClick, true)
      element.removeEventListener('dblclick', onClick, true)
      element.removeEventListener('mousedown', onMouseDown, true)
    }
  }, [frame, store, choose])

  const onKeyDown = useCallback(
    (event: KeyboardEvent): boolean => {
      const { active, picture: now, focus } = latest.current
      const state = store.getState()
      if (!active) return false
      const isCommand = event.ctrlKey || event.metaKey
      if (isCommand && event.key.toLowerCase() === 'a' && !event.shiftKey) {
        choose(everything(now.rows))
        return true
      }
      if (event.key === 'Escape' && state.chosen.size > 0) {
        choose(NOTHING_CHOSEN)
        return true
      }
      const ref = parseItemKey(active.row)
      if (event.key === ' ' && ref && active.column !== 'bar') {
        choose(toggled(state, itemKey(ref)))
        return true
      }
      if (event.shiftKey && !isCommand && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        const to = cellAfter(
          now.rows,
          active,
          event.key === 'ArrowDown' ? 'down' : 'up',
          1,
          now.columns.map(({ id }) => id),
        )
        choose(extended(state, now.rows, active.row, to.row, false))
        focus(to)
        return true
      }
      return false
    },
    [store, choose],
  )
  return { choose, onKeyDown }
}

/** The item whose row was clicked; null on anything else, and in a field that is being typed in. */
function keyUnder({ target }: MouseEvent): ItemKey | null {
  if (!(target instanceof Element) || target.closest('input, textarea, .link-handle, .off')) return null
  const ref = parseItemKey(target.closest<HTMLElement>('[data-row]')?.dataset.row ?? '')
  return ref && itemKey(ref)
}
