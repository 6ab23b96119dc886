import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { parseItemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback, useEffect, useRef, useState } from 'react'
import { BOARD_NL } from '../../../nl/board/board.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useToast } from '../../../ui/toast/toast.tsx'
import type { BoardStore } from '../board-store.ts'
import { focusCard } from '../card-element.ts'
import type { Board } from '../model/board-model.ts'
import type { LaneKind } from '../model/lane-groups.ts'
import type { MoveTarget } from '../model/move-target.ts'
import { announcements, slotOf } from './announcements.ts'
import { CardDragging, type DragHost } from './card-dragging.ts'
import type { SlotLane } from './slots/slots.ts'
import { stopSensors } from './stop-sensors.ts'

interface BoardDragOptions {
  readonly store: BoardStore
  readonly frame: () => HTMLElement | null
  readonly board: Board
  readonly lanes: LaneKind
  readonly nameOf: (status: MoveTarget['status']) => string
  readonly lanesFor: (key: ItemKey) => readonly SlotLane[]
  readonly move: (key: ItemKey, target: MoveTarget) => void
  /** Why a lane does not take a card, in words. */
  readonly refusal: (key: ItemKey, lane: string) => string
}

/**
 * The drag that goes on in this window. Colleagues see it before it lands; the plan changes only at the drop. A card that
 * somebody else removes meanwhile ends it.
 */
export function useBoardDrag(options: BoardDragOptions) {
  const { presence } = useProgramme()
  const showToast = useToast()
  const saidNow = useRef('')
  const latest = useRef(options)
  const { store, board } = options
  const [dragging] = useState(() => {
    /** The title of the card: it may be gone when the drag ends. */
    let title = ''
    const say = (text: string): void => {
      saidNow.current = text
    }
    const words = () => announcements(latest.current)
    const end = () => presence.tell({ item: parseItemKey(store.state.selected ?? ''), doing: null, over: null })
    const host: DragHost = {
      frame: () => latest.current.frame(),
      lanesFor: (key) => latest.current.lanesFor(key),
      onStart: (key) => {
        title = latest.current.board.cards.get(key)?.scheduled.item.title ?? ''
        presence.tell({ item: parseItemKey(key), doing: 'dragging', over: null })
        say(words().start(key))
      },
      onOver: (key, target) => {
        const ref = parseItemKey(key)
        presence.tell({
          item: ref,
          doing: 'dragging',
          over: target && ref ? { status: target.status, track: ref.track } : null,
        })
        say(words().over(key, target))
      },
      onDrop: (key, target, refusedBy) => {
        end()
        const slot = slotOf(latest.current.board, latest.current.board.cards.get(key))
        const isSame = target?.lane === slot?.lane && target?.status === slot?.status && target?.before === slot?.before
        if (target === null || isSame) {
          say(words().putBack(key))
          if (refusedBy) showToast({ text: latest.current.refusal(key, refusedBy), tone: 'info' })
          focusCard(store, key)
        } else {
          say('')
          latest.current.move(key, target)
        }
      },
      onCancel: (key) => {
        end()
        say(words().cancelled(key))
        focusCard(store, key)
      },
      onLost: (key) => {
        end()
        say('')
        const isThere = latest.current.board.cards.has(key)
        showToast({ text: isThere ? BOARD_NL.noLonger(title) : BOARD_NL.vanished(title), tone: 'danger' })
        if (isThere) focusCard(store, key)
        else latest.current.frame()?.focus({ preventScroll: true })
      },
    }
    return new CardDragging(store, host)
  })
  useEffect(() => {
    latest.current = options
  })
  // Whatever changes on the board may be under the drag.
  useEffect(() => dragging.refresh(), [board, options.lanesFor, dragging])
  useEffect(
    () => () => {
      dragging.cancel()
      stopSensors()
    },
    [dragging],
  )
  /** What a screen reader hears now. */
  const said = useCallback(() => saidNow.current, [])
  return { dragging, said }
}
