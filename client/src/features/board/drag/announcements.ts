import { type ItemKey, trackOfKey } from '@samenspoor/shared/model/item-ref'
import { BOARD_NL } from '../../../nl/board.ts'
import type { Board } from '../model/board-model.ts'
import type { MoveTarget } from '../model/move-target.ts'
import { positionIn } from '../use-move-card.ts'
import { currentSlot, type SlotColumn } from './slots.ts'

/** What a screen reader hears during a drag. A drop that moves the card is said by the message with "Ongedaan maken". */
export function announcements(
  board: Board,
  columnsOf: (track: string) => readonly SlotColumn[],
  titleOf: (key: ItemKey) => string,
) {
  const from = (key: ItemKey) => currentSlot(columnsOf(trackOfKey(key)), key)
  const isSame = (a: MoveTarget | null, b: MoveTarget | null) => a?.status === b?.status && a?.before === b?.before
  return {
    start: (key: ItemKey) => {
      const slot = from(key)
      return slot ? BOARD_NL.pickedUp(titleOf(key), slot.status, ...positionIn(board, key, slot)) : undefined
    },
    over: (key: ItemKey, target: MoveTarget | null) =>
      target === null
        ? BOARD_NL.overNothing(titleOf(key))
        : BOARD_NL.over(titleOf(key), target.status, ...positionIn(board, key, target)),
    drop: (key: ItemKey, target: MoveTarget | null) =>
      target === null || isSame(target, from(key)) ? BOARD_NL.putBack(titleOf(key)) : undefined,
    // A card that vanished has a message of its own.
    cancel: (key: ItemKey) => (titleOf(key) === '' ? undefined : BOARD_NL.cancelled(titleOf(key))),
  }
}
