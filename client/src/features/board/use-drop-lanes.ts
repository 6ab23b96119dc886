import { STATUSES } from '@samenspoor/shared/model/fields/place'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback } from 'react'
import { BOARD_NL } from '../../nl/board/board.ts'
import type { ShownColumn } from './columns/shown-columns.ts'
import type { SlotLane } from './drag/slots/slots.ts'
import type { Board } from './model/board-model.ts'
import type { LaneKind } from './model/lane-groups.ts'
import { useBoard } from './parts/board-context.ts'

interface DropLanesOptions {
  readonly board: Board
  readonly columns: readonly ShownColumn[]
  readonly lanes: LaneKind
  readonly folded: ReadonlySet<string>
}

/**
 * Which lanes take a card. A card never leaves its track, and who decides is chosen in the card itself; in lanes of people
 * every lane takes it, because it can become anybody's.
 */
export function useDropLanes({ board, columns, lanes, folded }: DropLanesOptions) {
  const { rights, tracks } = useBoard()
  const lanesFor = useCallback(
    (key: ItemKey): SlotLane[] => {
      const card = board.cards.get(key)
      if (!card || !rights.track(card.ref.track)) return []
      return board.lanes.flatMap((lane) => {
        const isOwn = STATUSES.some((status) => lane.whole[status].includes(card))
        if (folded.has(lane.key) || (lanes !== 'owner' && !isOwn)) return []
        return [
          {
            key: lane.key,
            columns: columns.map(({ status }) => ({ status, cards: lane.columns[status].map((each) => each.key) })),
          },
        ]
      })
    },
    [board, columns, lanes, folded, rights],
  )
  const refusal = (key: ItemKey, lane: string): string => {
    if (folded.has(lane)) return BOARD_NL.notHere
    if (lanes === 'body') return BOARD_NL.staysInBody
    const track = board.cards.get(key)?.ref.track
    return lanes === 'track' && track ? BOARD_NL.staysInTrack(tracks.get(track)?.shortTitle ?? '') : BOARD_NL.notHere
  }
  return { lanesFor, refusal }
}
