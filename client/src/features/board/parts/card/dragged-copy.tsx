import { useBoardState } from '../../board-store.ts'
import { cardElement } from '../../card-element.ts'
import type { CardDragging } from '../../drag/card-dragging.ts'
import type { Board } from '../../model/board-model.ts'
import { FlyingCard } from './flying-card.tsx'

/** The widest that the copy of a card is, in pixels. */
const WIDEST = 320

/** The copy that follows the pointer or hangs at the chosen place; it is moved without drawing anything again. */
export function DraggedCopy({ board, dragging }: { board: Board; dragging: CardDragging }) {
  const key = useBoardState((state) => state.drag?.key ?? null)
  const card = key && board.cards.get(key)
  if (!card) return null
  const width = Math.min(cardElement(card.key)?.offsetWidth ?? WIDEST, WIDEST)
  return (
    <div ref={dragging.setCopy} className="dragged-copy" style={{ width }}>
      <FlyingCard card={card} person={null} />
    </div>
  )
}
