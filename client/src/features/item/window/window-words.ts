import { formatDate } from '@samenspoor/shared/dates/format'
import { addDays, type PlainDate } from '@samenspoor/shared/dates/plain-date'
import type { CoupledDay } from '@samenspoor/shared/schedule/fates/fate'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import { listNl, shortened } from '../../../nl/common.ts'
import { WINDOW_NL } from '../../../nl/item/decisions.ts'

type Answer = Pick<DecisionWindow, 'lastDay' | 'ownLastDay' | 'start' | 'missed' | 'isAtRisk' | 'next'>

/** One sentence under the picture, and how much attention it asks. */
export interface WindowSentence {
  readonly tone: 'plain' | 'warn' | 'danger'
  readonly text: string
}

/** "1 juli 2022" for a last day of 30 June: decide before it. */
export const dayAfter = (lastDay: PlainDate): string => formatDate(addDays(lastDay, 1))

/**
 * What a window says. Nothing is said of what comes later while a coupling asks for an earlier day than the rule
 * does: deciding after that day is late for the others, not yet for this start.
 */
export function windowSentences(
  { lastDay, ownLastDay, start, missed, isAtRisk, next }: Answer,
  coupled: CoupledDay | null,
  coupledWith: readonly string[],
): WindowSentence[] {
  if (missed !== null) {
    return [
      { tone: 'danger', text: WINDOW_NL.because[missed](formatDate(lastDay)) },
      { tone: 'plain', text: WINDOW_NL.next(dayAfter(next.lastDay), formatDate(next.start)) },
      ...coupledSentence(coupled, coupledWith, next.lastDay),
    ]
  }
  const chance = WINDOW_NL.chance(dayAfter(lastDay), formatDate(start))
  const later = lastDay < ownLastDay ? '' : ` ${WINDOW_NL.later(formatDate(next.start))}`
  return [
    { tone: 'plain', text: `${chance}${later}` },
    ...(isAtRisk ? [{ tone: 'warn' as const, text: WINDOW_NL.atRisk(formatDate(lastDay)) }] : []),
    ...coupledSentence(coupled, coupledWith, ownLastDay),
  ]
}

function coupledSentence(
  coupled: CoupledDay | null,
  coupledWith: readonly string[],
  ownLastDay: PlainDate,
): WindowSentence[] {
  if (coupled === null || coupledWith.length === 0) return []
  const titles = listNl(coupledWith.map((title) => shortened(title)))
  const day = formatDate(coupled.lastDay)
  const text =
    coupled.daysEarlier > 0
      ? WINDOW_NL.coupled(titles, coupled.daysEarlier, day, formatDate(ownLastDay))
      : WINDOW_NL.coupledSame(titles, day)
  return [{ tone: 'plain', text }]
}
