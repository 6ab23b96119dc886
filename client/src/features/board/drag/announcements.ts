import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { BOARD_NL } from '../../../nl/board/board.ts'
import type { Board, Card, Lane } from '../model/board-model.ts'
import { laneOfCard } from '../model/board-model.ts'
import { type LaneKind, laneName } from '../model/lane-groups.ts'
import { type MoveTarget, positionAt } from '../model/move-target.ts'

interface Spoken {
  readonly board: Board
  readonly lanes: LaneKind
  readonly nameOf: (status: MoveTarget['status']) => string
}

/** Where a card is or goes, in words: column, position, and in lanes of people whose lane it is. */
export function placeInWords({ board, lanes, nameOf }: Spoken, key: ItemKey, target: MoveTarget): string {
  const lane = board.lanes.find((each) => each.key === target.lane)
  const keys = lane?.columns[target.status].map((card) => card.key) ?? []
  const count = keys.includes(key) ? keys.length : keys.length + 1
  const place = BOARD_NL.at(nameOf(target.status), positionAt(key, target.before, keys), count)
  return lanes === 'owner' && lane ? BOARD_NL.atPerson(place, laneName(lane.subject)) : place
}

/** What a screen reader hears during a drag. A drop that moves the card is said by the message with "Ongedaan maken". */
export function announcements(spoken: Spoken) {
  const { board } = spoken
  const titleOf = (key: ItemKey): string => board.cards.get(key)?.scheduled.item.title ?? ''
  return {
    start: (key: ItemKey): string => {
      const slot = slotOf(board, board.cards.get(key))
      return slot ? BOARD_NL.pickedUp(titleOf(key), placeInWords(spoken, key, slot)) : ''
    },
    over: (key: ItemKey, target: MoveTarget | null): string =>
      target === null
        ? BOARD_NL.overNothing(titleOf(key))
        : BOARD_NL.over(titleOf(key), placeInWords(spoken, key, target)),
    putBack: (key: ItemKey): string => BOARD_NL.putBack(titleOf(key)),
    cancelled: (key: ItemKey): string => BOARD_NL.cancelled(titleOf(key)),
  }
}

/** Where a card stands now; null when the filter hides it. */
export function slotOf(board: Board, card: Card | undefined): MoveTarget | null {
  const lane: Lane | undefined = card && laneOfCard(board, card)
  if (!card || !lane) return null
  const { status } = card.scheduled.item.place
  const cards = lane.columns[status]
  return { lane: lane.key, status, before: cards[cards.indexOf(card) + 1]?.key ?? null }
}
