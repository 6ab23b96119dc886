import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback, useSyncExternalStore } from 'react'
import type { MoveTarget } from './model/move-target.ts'
import { useBoard } from './parts/board-context.ts'

/** The drag that goes on in this window. */
export interface CardDrag {
  readonly key: ItemKey
  readonly by: 'pointer' | 'keyboard'
  /** The keys of the lanes that take the card. */
  readonly takenBy: readonly string[]
  readonly target: MoveTarget | null
  /** The lane under the pointer that does not take it. */
  readonly refusedBy: string | null
}

export interface BoardState {
  readonly drag: CardDrag | null
  /** The card of which the details are open. */
  readonly selected: ItemKey | null
  /** The card of which the menu Verplaatsen is open. */
  readonly menu: ItemKey | null
  /** The card that is about to be looked at or get the focus: it is drawn wherever it stands. */
  readonly wanted: ItemKey | null
}

/**
 * What changes often while somebody works on the board. A card or column hears of it by itself, so that only what
 * looks different is drawn again.
 */
export class BoardStore {
  readonly #listeners = new Set<() => void>()
  #state: BoardState = { drag: null, selected: null, menu: null, wanted: null }

  get state(): BoardState {
    return this.#state
  }

  set(change: Partial<BoardState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

/** A plain value from the store: draws again only when it is another one. */
export function useBoardState<T extends string | number | boolean | null>(read: (state: BoardState) => T): T {
  const { store } = useBoard()
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => read(store.state), [store, read]),
  )
}
