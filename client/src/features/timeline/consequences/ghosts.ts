import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Impact } from '@samenspoor/shared/schedule/impact/impact'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { type Drawing, type DrawingInput, drawItem } from '../layout/drawing.ts'
import { type FormerPlace, formerPlace } from '../layout/former-place.ts'
import { sizeOfShift } from '../layout/size-of-shift.ts'
import { windowsByRow } from '../layout/windows/windows-by-row.ts'

/** How the row of an item looks that a move touches, beside how it is now. */
export interface Ghost {
  /** A window is missed here, or a link becomes a conflict. */
  readonly isBad: boolean
  /** How its row would be drawn; null when nothing of the drawing changes. */
  readonly drawing: Drawing | null
  /** It would come to stand somewhere else. */
  readonly isAway: boolean
  /** From where it is to where it would be. */
  readonly arrow: FormerPlace | null
}

/**
 * The rows that a move touches. `which` after the drop: what moves by itself has moved, and only what still would have
 * to move is shown.
 */
export function ghostsOf(
  impact: Impact,
  now: Schedule,
  which: 'all' | 'still-to-move',
  input: DrawingInput,
): ReadonlyMap<ItemKey, Ghost> {
  const ghosts = new Map<ItemKey, Ghost>()
  const windows = windowsByRow(impact.schedule)
  const redraw = (key: ItemKey, isBad: boolean): void => {
    const [was, next] = [now.items.get(key), impact.schedule.items.get(key)]
    if (!was || !next) return
    const drawing = drawItem(next, windows.get(key) ?? null, input)
    const current = drawItem(was, null, input)
    const size = sizeOfShift(was.dates, next.dates)
    const arrow =
      size && drawing.window === null
        ? formerPlace(current.shape, drawing.shape, input.words.shiftSize(size), input.measure)
        : null
    ghosts.set(key, { isBad, drawing, isAway: size !== null, arrow })
  }
  for (const { link: key, after } of impact.links) {
    const link = impact.schedule.links.get(key)
    if (link && after === 'conflict') ghosts.set(link.to, { isBad: true, drawing: null, isAway: false, arrow: null })
  }
  for (const { item, newPeriod } of impact.moves) if (which === 'all' || newPeriod !== null) redraw(item, false)
  if (which === 'all') {
    for (const { decision, after } of impact.windows) {
      if (after) redraw(after.notice ?? decision, after.missed !== null)
    }
  }
  return ghosts
}
