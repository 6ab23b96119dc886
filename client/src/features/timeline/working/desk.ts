import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { RefObject } from 'react'
import type { Signal } from '../../../sync/store/signal.ts'
import type { MovingState } from '../hooks/moving/moving-state.ts'
import type { Picture } from '../hooks/picture/use-picture.ts'
import type { TimelineActions } from '../hooks/use-actions.ts'
import type { Cell } from '../layout/columns/columns.ts'
import type { OpenDialog } from '../parts/timeline-dialogs.tsx'
import type { WorkingStore } from './working-store.ts'

/** A menu that was asked for on a row. */
export interface OpenMenu {
  readonly row: string
  /** Where in time it was asked for; null when it was not on the drawing. */
  readonly day: number | null
  readonly at: { readonly x: number; readonly y: number }
}

/** Everything that working on the timeline needs of it: what is drawn, and what can be asked. */
export interface Desk {
  readonly store: WorkingStore
  readonly frame: RefObject<HTMLDivElement | null>
  /** Lies over the drawing, from its left top. */
  readonly overlay: RefObject<HTMLDivElement | null>
  readonly picture: Picture
  readonly active: Cell | null
  readonly moving: Signal<MovingState>
  readonly actions: TimelineActions
  readonly dialog: OpenDialog | null
  readonly menu: OpenMenu | null
  readonly isMine: (key: ItemKey) => boolean
  /** As `isMine`, and says why not. */
  readonly mayWrite: (key: ItemKey) => boolean
  readonly focus: (cell: Cell) => void
  /** Says something to who cannot see it. */
  readonly announce: (text: string) => void
  readonly openDialog: (dialog: OpenDialog) => void
  readonly openLink: (from: ItemKey, to: ItemKey | null) => void
  /** Begins Verplaatsen with the keys. */
  readonly move: (key: ItemKey) => void
  readonly remove: (key: ItemKey) => void
  readonly closeMenu: () => void
}
