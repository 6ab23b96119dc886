import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { KeyboardEvent, PointerEvent, TouchEvent } from 'react'
import { focusCard } from '../card-element.ts'
import type { ShownColumn } from '../columns/shown-columns.ts'
import type { Board } from '../model/board-model.ts'
import { useBoard } from '../parts/board-context.ts'
import { cardBeside } from './card-beside.ts'
import type { CardDragging } from './card-dragging.ts'
import { followMouse, followTouch } from './sensors.ts'

interface BoardKeysOptions {
  readonly dragging: CardDragging
  readonly board: Board
  readonly columns: readonly ShownColumn[]
  readonly folded: ReadonlySet<string>
}

/** Hands and keys on the cards, for the frame around all of them: a card itself listens to nothing. */
export function useBoardKeys({ dragging, board, columns, folded }: BoardKeysOptions) {
  const { store, rights } = useBoard()
  const mayMove = (key: ItemKey): boolean => {
    const card = board.cards.get(key)
    return card !== undefined && rights.track(card.ref.track)
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      const key = draggableAt(event.target)
      if (key === null || !mayMove(key) || event.pointerType === 'touch' || event.button !== 0 || event.ctrlKey) return
      followMouse(event, dragging.follower(key))
    },
    onTouchStart: (event: TouchEvent) => {
      const key = draggableAt(event.target)
      if (key !== null && mayMove(key)) followTouch(event.nativeEvent, dragging.follower(key))
    },
    onKeyDown: (event: KeyboardEvent) => {
      const key = focusedCard(event.target)
      if (key === null || event.ctrlKey || event.metaKey || event.altKey) return
      const beside = cardBeside(board, columns, folded, key, event.key)
      if (beside) {
        event.preventDefault()
        focusCard(store, beside)
      } else if (mayMove(key) && event.key === ' ') {
        event.preventDefault()
        dragging.startByKeys(key)
      } else if (mayMove(key) && event.key.toLowerCase() === 'm') {
        event.preventDefault()
        store.set({ menu: key })
      }
    },
    onKeyUp: (event: KeyboardEvent) => {
      // Firefox clicks a button when Space comes up; here Space picks the card up.
      const key = event.key === ' ' ? focusedCard(event.target) : null
      if (key !== null && mayMove(key)) event.preventDefault()
    },
  }
}

/** The card that a hand is on; null on the buttons in it that do something else. */
function draggableAt(target: EventTarget): ItemKey | null {
  if (!(target instanceof Element) || target.closest('.card-move')) return null
  return cardAround(target)
}

const focusedCard = (target: EventTarget): ItemKey | null =>
  target instanceof Element && target.matches('.card-open') ? cardAround(target) : null

const cardAround = (element: Element): ItemKey | null =>
  (element.closest<HTMLElement>('[data-card]')?.dataset.card ?? null) as ItemKey | null
