import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { RefObject } from 'react'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { COMMON_NL } from '../../../../nl/common.ts'
import { Signal } from '../../../../sync/store/signal.ts'
import { lateCode } from '../../../../ui/late/late-code.ts'
import { useToast } from '../../../../ui/toast/toast.tsx'
import type { ConsequencesOfMove } from '../../consequences/use-consequences.ts'
import type { TimelineActions } from '../use-actions.ts'
import type { LinkDrag } from './use-link-drag.ts'
import type { Shifting } from './use-shift.ts'

/** What is being moved or linked now, what that would do, and how to begin. Nobody but who looks at it is drawn again. */
export interface MovingState {
  readonly shifting: Shifting
  readonly consequences: ConsequencesOfMove
  readonly beginDrag: TimelineActions['beginDrag']
  /** The click that ends a drag opens nothing. */
  readonly hasDragged: RefObject<boolean>
  readonly linkDrag: LinkDrag | null
  readonly beginLink: TimelineActions['beginLink']
}

/** Fetched when the plan is drawn: until then nothing can be pulled, and keys wait for it. */
export const MOVING = lateCode(() => import('./moving.tsx').then((module) => module.Moving))

const NOTHING = (): undefined => undefined
const NO_GHOSTS: ConsequencesOfMove['ghosts'] = new Map()

/** While the code for it is on its way. `fetch` says so when it cannot be fetched. */
function atRest(fetch: () => void, begin: Shifting['begin']): MovingState {
  return {
    shifting: { preview: null, begin, moveTo: NOTHING, moveBy: NOTHING, place: NOTHING, cancel: NOTHING },
    consequences: { open: null, ghosts: NO_GHOSTS, previewedOf: () => null, onPlaced: NOTHING, close: NOTHING },
    beginDrag: fetch,
    hasDragged: { current: false },
    linkDrag: null,
    beginLink: fetch,
  }
}

/** The moving of one timeline; `Moving` fills it. */
export function useMovingSignal(): Signal<MovingState> {
  const showToast = useToast()
  const [moving] = useState(() => {
    const fetch = () => void MOVING.fetch().catch(() => showToast({ text: COMMON_NL.partFailed, tone: 'danger' }))
    const signal: Signal<MovingState> = new Signal(
      atRest(fetch, (key, by, ...how) => {
        // A pointer that pulls has to pull again; keys go on by themselves.
        const stop = signal.subscribe(() => {
          stop()
          if (by === 'keyboard') signal.get().shifting.begin(key, by, ...how)
        })
        fetch()
        return null
      }),
    )
    return signal
  })
  return moving
}

/** A part of it. `select` gives a plain value, or an object that stays the same while nothing of it changed. */
export function useMovingPart<T>(moving: Signal<MovingState>, select: (state: MovingState) => T): T {
  const getSnapshot = useCallback(() => select(moving.get()), [moving, select])
  return useSyncExternalStore(moving.subscribe, getSnapshot)
}

/** The move of this item or of others with it; null when it stays. */
export const isMovedIn = ({ shifting: { preview } }: MovingState, key: ItemKey): boolean =>
  preview !== null && (preview.key === key || preview.along.some((other) => other.key === key))
