import { moveItem } from '@samenspoor/shared/doc/commands/items/items'
import { boardColumns } from '@samenspoor/shared/model/board-columns'
import { STATUSES } from '@samenspoor/shared/model/fields/place'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { BOARD_NL } from '../../nl/board/board.ts'
import { useRun } from '../../sync/use-run.ts'
import { useView } from '../../sync/use-view.ts'
import type { BoardStore } from './board-store.ts'
import { focusCard } from './card-element.ts'
import { placeInWords } from './drag/announcements.ts'
import type { Board } from './model/board-model.ts'
import { type LaneKind, ownerOfLane } from './model/lane-groups.ts'
import { type MoveTarget, placeAt } from './model/move-target.ts'

interface MoveOptions {
  readonly store: BoardStore
  readonly board: Board
  readonly lanes: LaneKind
  readonly nameOf: (status: MoveTarget['status']) => string
}

/**
 * Puts a card at another place and says where it is now; in lanes of people it becomes of the person of that lane, in one
 * step. The card keeps the focus.
 */
export function useMoveCard({ store, board, lanes, nameOf }: MoveOptions): (key: ItemKey, target: MoveTarget) => void {
  const run = useRun()
  const { settings } = useView().plan
  return (key, target) => {
    const card = board.cards.get(key)
    if (!card) return
    const { item } = card.scheduled
    const lane = board.lanes.find((each) => each.key === target.lane)
    const column = lane?.whole[target.status] ?? []
    const places = column.map((other) => ({ key: other.key, order: other.scheduled.item.place.order }))
    const place = placeAt(key, target, places, Math.random)
    // Who left the programme still has the card in the lane of nobody.
    const isOwnLane = STATUSES.some((status) => lane?.whole[status].includes(card))
    const who = lanes === 'owner' && !isOwnLane ? ownerOfLane(target.lane) : undefined
    if (place || who !== undefined) {
      const moved = BOARD_NL.moved(item.title, placeInWords({ board, lanes, nameOf }, key, target))
      const { limit } = boardColumns(settings.boardColumns).find(({ status }) => status === target.status) ?? {}
      const count = board.totals[target.status] + (item.place.status === target.status ? 0 : 1)
      const label = limit && count > limit ? BOARD_NL.movedOver(moved, nameOf(target.status), count, limit) : moved
      run(moveItem(card.ref, place ?? item.place, who), label, { announce: true })
    }
    focusCard(store, key)
  }
}
