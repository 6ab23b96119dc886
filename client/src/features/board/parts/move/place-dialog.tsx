import { STATUSES } from '@samenspoor/shared/model/fields/place'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { type FormEvent, useId, useState } from 'react'
import { BOARD_NL } from '../../../../nl/board/board.ts'
import { COMMON_NL } from '../../../../nl/common.ts'
import { readWholeNumber } from '../../../../parts/read-whole-number.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { FormButtons } from '../../../../ui/form/form-buttons.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import type { ShownColumn } from '../../columns/shown-columns.ts'
import type { Board, Card } from '../../model/board-model.ts'
import { ownerLane } from '../../model/lane-groups.ts'
import type { MoveTarget } from '../../model/move-target.ts'

interface PlaceDialogProps {
  readonly board: Board
  readonly card: Card
  readonly slot: MoveTarget
  readonly columns: readonly ShownColumn[]
  /** Whether the lanes are of people: then the card can become somebody else's. */
  readonly isByOwner: boolean
  readonly onMove: (target: MoveTarget) => void
  readonly onClose: () => void
}

/** Says exactly where a card goes: the column, whose it becomes, and the position. */
export function PlaceDialog({ board, card, slot, columns, isByOwner, onMove, onClose }: PlaceDialogProps) {
  const { people } = useProgramme().programme
  const [lane, setLane] = useState(slot.lane)
  const [status, setStatus] = useState(slot.status)
  const others = (board.lanes.find(({ key }) => key === lane)?.columns[status] ?? []).filter(
    ({ key }) => key !== card.key,
  )
  const count = others.length + 1
  const [position, setPosition] = useState(() => String(positionOf(others, slot.before)))
  const [isTried, setTried] = useState(false)
  const [columnId, personId] = [useId(), useId()]
  const wanted = readWholeNumber(position, 1, count)
  const move = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wanted === null) return
    onClose()
    onMove({ lane, status, before: others[wanted - 1]?.key ?? null })
  }
  return (
    <Dialog title={BOARD_NL.placeTitle(card.scheduled.item.title)} onClose={onClose}>
      <form className="form" onSubmit={move} noValidate>
        <div className="form-field">
          <label htmlFor={columnId}>{BOARD_NL.placeColumn}</label>
          <select
            id={columnId}
            className="field"
            // biome-ignore lint/a11y/noAutofocus: the first field of a dialog that was just opened
            autoFocus
            value={status}
            onChange={(event) => setStatus(STATUSES.find((each) => each === event.target.value) ?? status)}
          >
            {columns.map((column) => (
              <option key={column.status} value={column.status}>
                {column.name}
              </option>
            ))}
          </select>
        </div>
        {isByOwner && (
          <div className="form-field">
            <label htmlFor={personId}>{BOARD_NL.placePerson}</label>
            <select id={personId} className="field" value={lane} onChange={(event) => setLane(event.target.value)}>
              <option value={ownerLane(null)}>{COMMON_NL.nobody}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={ownerLane(id)}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <TextField
          label={BOARD_NL.placePosition(count)}
          value={position}
          onChange={setPosition}
          inputMode="numeric"
          problem={isTried && wanted === null ? BOARD_NL.placeWrong(count) : undefined}
        />
        <FormButtons submit={BOARD_NL.placeMove} cancel={COMMON_NL.cancel} onCancel={onClose} />
      </form>
    </Dialog>
  )
}

function positionOf(others: readonly { readonly key: ItemKey }[], before: ItemKey | null): number {
  const index = others.findIndex(({ key }) => key === before)
  return (index === -1 ? others.length : index) + 1
}
