import type { Status } from '@samenspoor/shared/model/fields/place'
import type { ItemKey, ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import type { Track } from '@samenspoor/shared/model/track'
import { createContext, useContext } from 'react'
import type { Rights } from '../../../sync/use-rights.ts'
import type { BoardStore } from '../board-store.ts'
import type { CardField } from '../model/board-view.ts'
import type { LaneSubject } from '../model/lane-groups.ts'
import type { ScrollBand } from '../window/scroll-band.ts'

/** What the lanes, columns and cards share. It changes seldom: what changes often is in the store. */
export interface BoardContextValue {
  readonly store: BoardStore
  /** What of the board is in sight. */
  readonly band: ScrollBand
  readonly rights: Rights
  readonly people: ReadonlyMap<string, Person>
  readonly tracks: ReadonlyMap<string, Track>
  /** What a card shows beside its title. */
  readonly fields: ReadonlySet<CardField>
  readonly nameOf: (status: Status) => string
  readonly select: (ref: ItemRef) => void
  readonly openMoveMenu: (key: ItemKey) => void
  /** Puts a card with these words at the end of a column; false: it could not be. */
  readonly addCard: (card: NewCard) => boolean
}

export interface NewCard {
  readonly title: string
  readonly period: string
  readonly track: string
  readonly status: Status
  readonly lane: LaneSubject
}

export const BoardContext = createContext<BoardContextValue | null>(null)

export function useBoard(): BoardContextValue {
  const board = useContext(BoardContext)
  if (!board) throw new Error('useBoard needs a BoardContext')
  return board
}
