import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { useState } from 'react'
import { late } from '../../../../ui/late/late.tsx'
import { useBoardState } from '../../board-store.ts'
import type { ShownColumn } from '../../columns/shown-columns.ts'
import { slotOf } from '../../drag/announcements.ts'
import { type Board, laneOfCard } from '../../model/board-model.ts'
import type { LaneKind } from '../../model/lane-groups.ts'
import type { MoveTarget } from '../../model/move-target.ts'
import { useBoard } from '../board-context.ts'
import { MoveMenu } from './move-menu.tsx'

const PlaceDialog = late(() => import('./place-dialog.tsx').then((module) => module.PlaceDialog))

interface MoveDialogsProps {
  readonly board: Board
  readonly columns: readonly ShownColumn[]
  readonly lanes: LaneKind
  readonly onMove: (key: ItemKey, target: MoveTarget) => void
}

/** The menu Verplaatsen of a card, and the dialog behind it that says exactly where. */
export function MoveDialogs({ board, columns, lanes, onMove }: MoveDialogsProps) {
  const { store } = useBoard()
  const menu = useBoardState((state) => state.menu)
  const [choosing, setChoosing] = useState<ItemKey | null>(null)
  const card = board.cards.get(menu ?? choosing ?? 'none/none')
  const slot = slotOf(board, card)
  const lane = card && laneOfCard(board, card)
  if (!card || !slot || !lane) return null
  if (menu === null) {
    return (
      <PlaceDialog
        board={board}
        card={card}
        slot={slot}
        columns={columns}
        isByOwner={lanes === 'owner'}
        onMove={(target) => onMove(card.key, target)}
        onClose={() => setChoosing(null)}
      />
    )
  }
  return (
    <MoveMenu
      cardKey={card.key}
      title={card.scheduled.item.title}
      slot={slot}
      columns={columns}
      column={lane.columns[slot.status].map(({ key }) => key)}
      onMove={(target) => onMove(card.key, target)}
      onChoose={() => setChoosing(card.key)}
      onClose={() => store.set({ menu: null })}
    />
  )
}
