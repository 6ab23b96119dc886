import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import type { DecisionRule } from '@samenspoor/shared/model/fields/decision-rule'
import {
  type NoticeWindow,
  windowAfter,
  windowForStart,
  windowOpenOn,
} from '@samenspoor/shared/schedule/windows/notice-rule'

/**
 * The chance that a rule speaks of, and the three after it: the one for a wanted start, or else the first that is
 * still open today.
 */
export function nextChances(rule: DecisionRule, wantedStart: PlainDate | null, today: PlainDate): NoticeWindow[] {
  const chances = [wantedStart === null ? windowOpenOn(rule, today) : windowForStart(rule, wantedStart)]
  for (let count = 0; count < 3; count += 1) {
    const last = chances.at(-1)
    if (last) chances.push(windowAfter(rule, last, today))
  }
  return chances
}
