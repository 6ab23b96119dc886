import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { MoveTarget } from '../../model/move-target.ts'
import { cardAtPointer, type SlotLane } from './slots.ts'

interface PointedAt {
  readonly target: MoveTarget | null
  /** The lane under the pointer that does not take the card. */
  readonly refusedBy: string | null
}

/** The slack around a column, in pixels: the gaps between columns belong to one of the two. */
const REACH = 7

/** The place under the pointer, measured now: a colleague may have moved cards since the drag began. */
export function targetAtPoint(
  frame: HTMLElement,
  lanes: readonly SlotLane[],
  dragged: ItemKey,
  x: number,
  y: number,
): PointedAt {
  const cell = cellAt(frame, x, y)
  const { lane: laneKey = '', status: name = '' } = cell?.dataset ?? {}
  if (!cell) return { target: null, refusedBy: null }
  const lane = lanes.find(({ key }) => key === laneKey)
  const column = lane?.columns.find(({ status }) => status === name)
  if (!lane || !column) return { target: null, refusedBy: laneKey }
  const keys = column.cards.filter((key) => key !== dragged)
  const drawn = [...cell.querySelectorAll<HTMLElement>('[data-card]')].flatMap((card) => {
    const key = keys[keys.indexOf(card.dataset.card as ItemKey)]
    return key === undefined ? [] : [{ key, box: card.getBoundingClientRect() }]
  })
  const found = cardAtPointer(drawn, cell.getBoundingClientRect(), x, y)
  // Not every card of a long column is drawn: the one after the card above is meant, drawn or not.
  const above = drawn[found === null ? drawn.length - 1 : drawn.findIndex(({ key }) => key === found) - 1]
  const before = above ? (keys[keys.indexOf(above.key) + 1] ?? null) : found
  return { target: { lane: lane.key, status: column.status, before }, refusedBy: null }
}

function cellAt(frame: HTMLElement, x: number, y: number): HTMLElement | undefined {
  return [...frame.querySelectorAll<HTMLElement>('[data-lane]')].find((cell) => {
    const { left, top, right, bottom } = cell.getBoundingClientRect()
    return x >= left - REACH && x <= right + REACH && y >= top - REACH && y <= bottom + REACH
  })
}
