import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'

export type PointKind = 'today' | 'last-day' | 'missed' | 'next' | 'start'

/** A moment in the little picture of a window. `at` is 0 at the left and 1 at the right. */
export interface PicturePoint {
  readonly kind: PointKind
  readonly day: PlainDate
  readonly at: number
}

/** Room for a date above and a word below, as a part of the width. */
const GAP = 0.24

/**
 * The moments of a window from left to right, on one line of time. Moments that are close are pushed apart, so that
 * their words stay readable; the order never changes.
 */
export function picturePoints(
  { lastDay, start, missed, next }: Pick<DecisionWindow, 'lastDay' | 'start' | 'missed' | 'next'>,
  today: PlainDate,
): PicturePoint[] {
  const moments: Omit<PicturePoint, 'at'>[] =
    missed === null
      ? [
          { kind: 'last-day', day: lastDay },
          { kind: 'start', day: start },
        ]
      : [
          { kind: 'missed', day: lastDay },
          { kind: 'next', day: next.lastDay },
          { kind: 'start', day: next.start },
        ]
  const points = [{ kind: 'today' as const, day: today }, ...moments].sort((a, b) => (a.day < b.day ? -1 : 1))
  const [from, to] = [toDayNumber(points[0]?.day ?? today), toDayNumber(points.at(-1)?.day ?? today)]
  const at = pushedApart(points.map(({ day }) => (to === from ? 0 : (toDayNumber(day) - from) / (to - from))))
  return points.map((point, index) => ({ ...point, at: at[index] ?? 0 }))
}

/** First from the left, then back from the right where that ran over the edge. */
function pushedApart(places: readonly number[]): number[] {
  const out: number[] = []
  for (const place of places) out.push(Math.max(place, (out.at(-1) ?? -GAP) + GAP))
  let most = 1
  for (let index = out.length - 1; index >= 0; index -= 1) {
    out[index] = Math.min(out[index] ?? most, most)
    most = (out[index] ?? most) - GAP
  }
  return out
}
