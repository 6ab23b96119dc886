import type { TrackId } from '@samenspoor/shared/model/ids'
import type { ItemKey, ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import type { Status } from '@samenspoor/shared/model/place'
import { createContext, useContext } from 'react'
import type { RemoteDrag } from '../drag/remote-drags.ts'
import type { BoardDrag } from '../drag/use-board-drag.ts'
import type { Card } from '../model/board-model.ts'

/** What the lanes, columns and cards share. */
export interface BoardContextValue {
  readonly selected: ItemKey | null
  readonly select: (ref: ItemRef) => void
  readonly people: ReadonlyMap<string, Person>
  readonly viewers: ReadonlyMap<ItemKey, readonly Person[]>
  readonly drag: BoardDrag | null
  readonly remoteDrags: readonly RemoteDrag[]
  readonly titleOf: (key: ItemKey) => string
  readonly cardOf: (key: ItemKey) => Card | undefined
  readonly openMoveMenu: (key: ItemKey, anchor: HTMLElement) => void
  readonly menuOf: ItemKey | null
  readonly addCard: (track: TrackId, status: Status) => void
}

export const BoardContext = createContext<BoardContextValue | null>(null)

export function useBoard(): BoardContextValue {
  const board = useContext(BoardContext)
  if (!board) throw new Error('useBoard needs a BoardContext')
  return board
}
