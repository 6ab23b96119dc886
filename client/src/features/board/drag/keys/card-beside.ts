import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { ShownColumn } from '../../columns/shown-columns.ts'
import type { Board, Card, Lane } from '../../model/board-model.ts'
import { laneOfCard } from '../../model/board-model.ts'

/**
 * The card that an arrow key, Home or End goes to from another: up and down in its column and on to the lanes above and
 * below, left and right to the nearest column that has one, at the same height. Null: none, or another key.
 */
export function cardBeside(
  board: Board,
  columns: readonly Pick<ShownColumn, 'status'>[],
  folded: ReadonlySet<string>,
  from: ItemKey,
  key: string,
): ItemKey | null {
  const card = board.cards.get(from)
  const lane = card && laneOfCard(board, card)
  if (!card || !lane) return null
  const { status } = card.scheduled.item.place
  const list = lane.columns[status]
  const index = list.indexOf(card)
  const open = board.lanes.filter((each) => !folded.has(each.key))
  const laneAt = open.indexOf(lane)
  switch (key) {
    case 'Home':
      return keyOf(list[0])
    case 'End':
      return keyOf(list.at(-1))
    case 'ArrowUp':
      return keyOf(list[index - 1]) ?? keyOf(firstIn(open.slice(0, laneAt).reverse(), status)?.at(-1))
    case 'ArrowDown':
      return keyOf(list[index + 1]) ?? keyOf(firstIn(open.slice(laneAt + 1), status)?.[0])
    case 'ArrowLeft':
    case 'ArrowRight': {
      const at = columns.findIndex((column) => column.status === status)
      const others = key === 'ArrowLeft' ? columns.slice(0, at).reverse() : columns.slice(at + 1)
      const found = others.map((column) => lane.columns[column.status]).find((each) => each.length > 0)
      return keyOf(found?.[Math.min(index, found.length - 1)])
    }
    default:
      return null
  }
}

const keyOf = (card: Card | undefined): ItemKey | null => card?.key ?? null

const firstIn = (lanes: readonly Lane[], status: Card['scheduled']['item']['place']['status']) =>
  lanes.map(({ columns }) => columns[status]).find((cards) => cards.length > 0)
