import type { Place } from '@samenspoor/shared/model/fields/place'
import type { PersonId, TrackId } from '@samenspoor/shared/model/ids'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { createContext, type PointerEvent, useContext } from 'react'
import type { GridColumn } from '../layout/columns/column-set.ts'
import type { Column } from '../layout/columns/columns.ts'
import type { ShiftEdge } from './moving/use-shift.ts'

/** What rows can ask for. One object for the life of the screen, so that a row renders only when its item changes. */
export interface TimelineActions {
  /** Opens the details of an item. */
  readonly open: (key: ItemKey) => void
  readonly edit: (key: ItemKey, column: Column) => void
  /** Closes the editor; `refocus` puts the focus back on its cell. */
  readonly stopEdit: (refocus: boolean) => void
  readonly rename: (key: ItemKey, title: string) => void
  readonly writePeriod: (key: ItemKey, words: string) => void
  readonly setPlace: (key: ItemKey, place: Place) => void
  readonly assign: (key: ItemKey, who: PersonId | null) => void
  /** By the id of a group, or the key of an item with others under it. */
  readonly fold: (key: string, isFolded: boolean) => void
  readonly showDone: (group: string, isShown: boolean) => void
  readonly sortBy: (column: GridColumn) => void
  readonly setWidth: (column: GridColumn, width: number) => void
  readonly addTo: (track: TrackId) => void
  readonly beginDrag: (event: PointerEvent, key: ItemKey, edge: ShiftEdge) => void
  readonly beginLink: (event: PointerEvent, key: ItemKey) => void
  /** Brings a place of the drawing into view. */
  readonly reveal: (x: number) => void
}

const ActionsContext = createContext<TimelineActions | null>(null)
export const ActionsProvider = ActionsContext.Provider

export function useActions(): TimelineActions {
  const actions = useContext(ActionsContext)
  if (!actions) throw new Error('useActions needs an ActionsProvider')
  return actions
}
