import { moveItem } from '@samenspoor/shared/doc/commands/items'
import { type ItemKey, trackOfKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { BOARD_NL } from '../../nl/board.ts'
import { useRun } from '../../sync/use-run.ts'
import { focusCard } from './card-element.ts'
import { type Board, columnKeys } from './model/board-model.ts'
import { type MoveTarget, placeAt, positionAt } from './model/move-target.ts'

/** Puts a card at another place and says where it is now. The card keeps the focus. */
export function useMoveCard(schedule: Schedule, board: Board): (key: ItemKey, target: MoveTarget) => void {
  const run = useRun()
  return (key, target) => {
    const item = schedule.items.get(key)?.item
    if (!item) return
    const place = placeAt(key, target, columnKeys(schedule, item.track, target.status), Math.random)
    if (place) {
      const label = BOARD_NL.moved(item.title, target.status, ...positionIn(board, key, target))
      run(moveItem({ track: item.track, item: item.id }, place), label, { announce: true })
    }
    focusCard(key)
  }
}

/** The position that a card gets on the screen, and of how many. */
export function positionIn(board: Board, key: ItemKey, { status, before }: MoveTarget): [number, number] {
  const track = trackOfKey(key)
  const column = board.lanes.find((lane) => lane.track.id === track)?.columns[status] ?? []
  const keys = column.map((card) => card.key)
  return [positionAt(key, before, keys), keys.includes(key) ? keys.length : keys.length + 1]
}
