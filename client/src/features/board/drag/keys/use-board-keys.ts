import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { KeyboardEvent } from 'react'
import { focusCard } from '../../card-element.ts'
import type { ShownColumn } from '../../columns/shown-columns.ts'
import type { Board } from '../../model/board-model.ts'
import { useBoard } from '../../parts/board-context.ts'
import { focusedCard } from '../card-at.ts'
import { cardBeside } from './card-beside.ts'

interface BoardKeysOptions {
  readonly board: Board
  readonly columns: readonly ShownColumn[]
  readonly folded: ReadonlySet<string>
  readonly mayMove: (key: ItemKey) => boolean
}

/** Keys on the cards, for the frame around all of them: from card to card, and the menu Verplaatsen. */
export function useBoardKeys({ board, columns, folded, mayMove }: BoardKeysOptions) {
  const { store } = useBoard()
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const key = focusedCard(event.target)
      if (key === null || store.state.drag || event.ctrlKey || event.metaKey || event.altKey) return
      const beside = cardBeside(board, columns, folded, key, event.key)
      if (beside) {
        event.preventDefault()
        focusCard(store, beside)
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
