import { DndContext, type DragStartEvent, useSensor, useSensors } from '@dnd-kit/core'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { type ReactNode, useState } from 'react'
import { BOARD_NL } from '../../../nl/board/board.ts'
import { CARD_KEYS_ID } from '../parts/card/board-card.tsx'
import { draggableAt } from './card-at.ts'
import type { CardDragging } from './card-dragging.ts'
import { cardSensors, keyboardOptions, MOUSE, TOUCH } from './sensors.ts'

interface CardDragProps {
  readonly dragging: CardDragging
  /** Always the same function. */
  readonly mayMove: (key: ItemKey) => boolean
  /** What is to be said aloud now; always the same function. */
  readonly said: () => string
  readonly children: ReactNode
}

/** dnd-kit around the board: its sensors, the life of a drag and what a screen reader hears of it. */
export function CardDrag({ dragging, mayMove, said, children }: CardDragProps) {
  const [{ CardMouseSensor, CardTouchSensor, CardKeyboardSensor }] = useState(() => cardSensors(dragging, mayMove))
  const [keyboard] = useState(() => keyboardOptions(dragging))
  const [accessibility] = useState(() => ({
    announcements: {
      onDragStart: said,
      onDragMove: said,
      onDragOver: () => undefined,
      onDragEnd: said,
      onDragCancel: said,
    },
    screenReaderInstructions: { draggable: BOARD_NL.instructions },
    // The board gives the focus back itself: the card may be drawn elsewhere.
    restoreFocus: false,
  }))
  const sensors = useSensors(
    useSensor(CardMouseSensor, MOUSE),
    useSensor(CardTouchSensor, TOUCH),
    useSensor(CardKeyboardSensor, keyboard),
  )
  const onDragStart = ({ activatorEvent }: DragStartEvent): void => {
    const key = draggableAt(activatorEvent.target)
    if (key === null) return
    const at = pointOf(activatorEvent)
    if (at) dragging.startByPointer(key, at.clientX, at.clientY)
    else dragging.startByKeys(key)
  }
  return (
    <DndContext
      id={CARD_KEYS_ID}
      sensors={sensors}
      autoScroll={false}
      accessibility={accessibility}
      onDragStart={onDragStart}
      onDragEnd={dragging.drop}
      onDragCancel={dragging.cancel}
    >
      {children}
    </DndContext>
  )
}

function pointOf(event: Event): { readonly clientX: number; readonly clientY: number } | undefined {
  if (event instanceof MouseEvent) return event
  return 'touches' in event ? (event as TouchEvent).touches[0] : undefined
}
