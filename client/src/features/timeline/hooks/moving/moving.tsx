import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Signal } from '../../../../sync/store/signal.ts'
import { type ConsequencesOfMove, useConsequences } from '../../consequences/use-consequences.ts'
import type { WorkingStore } from '../../working/working-store.ts'
import type { Picture } from '../picture/use-picture.ts'
import type { MovingState } from './moving-state.ts'
import { useBarDrag } from './use-bar-drag.ts'
import { useLinkDrag } from './use-link-drag.ts'
import { type ShiftInput, useShift } from './use-shift.ts'

export interface MovingProps extends Pick<ShiftInput, 'announce' | 'tellSelection' | 'isMine'> {
  readonly moving: Signal<MovingState>
  readonly picture: Picture
  readonly working: WorkingStore
  readonly frame: RefObject<HTMLDivElement | null>
  /** Lies over the drawing, from its left top. */
  readonly overlay: RefObject<HTMLDivElement | null>
  /** As `isMine`, and says why not. */
  readonly mayWrite: (key: ItemKey) => boolean
  readonly openLink: (from: ItemKey, to: ItemKey) => void
}

/**
 * Moving items, by pointer and keys and together with what is chosen, what that does, and drawing links. Draws nothing
 * itself: it tells what is going on.
 */
export function Moving({ moving, picture, working, frame, overlay, mayWrite, openLink, ...input }: MovingProps) {
  // Each needs the other: what is placed is told to the one that was made after it.
  const placed = useRef<ConsequencesOfMove['onPlaced']>(() => undefined)
  const onPlaced = useCallback<ConsequencesOfMove['onPlaced']>((...of) => placed.current(...of), [])
  const chosenWith = useCallback((key: ItemKey) => working.chosenWith(key), [working])
  const shifting = useShift({ ...input, chosenWith, onPlaced })
  const consequences = useConsequences(shifting.preview, picture)
  useEffect(() => {
    placed.current = consequences.onPlaced
  })
  const { scale, leftWidth } = picture
  const { begin: beginDrag, hasDragged } = useBarDrag({ frame, scale, leftWidth, shifting, mayMove: mayWrite })
  const { drag: linkDrag, begin: beginLink } = useLinkDrag(overlay, openLink)
  const state = useMemo<MovingState>(
    () => ({ shifting, consequences, beginDrag, hasDragged, linkDrag, beginLink }),
    [shifting, consequences, beginDrag, hasDragged, linkDrag, beginLink],
  )
  useLayoutEffect(() => moving.set(state), [moving, state])
  return null
}
