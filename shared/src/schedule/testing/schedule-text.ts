import type { PlainDate } from '../../dates/plain-date.ts'
import type { ItemDates } from '../item-dates.ts'
import type { Schedule } from '../schedule.ts'

/**
 * Everything that a schedule says, one line an answer and sorted, so that two schedules are the same when these texts
 * are, and a difference reads as one. Slack is asked in both scopes.
 */
export function scheduleText({ today, items, links, windows, couplings, rings, slack }: Schedule): string {
  const lines = [
    ...[...items.values()].map(({ key, item, dates, words, fate, certainty, isLapsed, isLate }) =>
      [
        `item ${key} ${item.kind} ${item.place.status} ${item.outcome} "${item.period}"`,
        `${datesText(dates)} of ${datesText(words)} ${JSON.stringify(fate)} ${certainty} ${isLapsed} ${isLate}`,
        ...(['programme', 'track'] as const).map((scope) => JSON.stringify(slack.of(key, scope))),
      ].join(' '),
    ),
    ...[...links.values()].map(({ link, ...answer }) => `link ${link.type} ${link.lagDays} ${JSON.stringify(answer)}`),
    ...[...windows.values()].map((window) => `window ${JSON.stringify(window)}`),
    ...couplings.map((coupled) => `coupled ${JSON.stringify(coupled)}`),
    ...rings.map(({ key }) => `ring ${key}`),
  ]
  return [`today ${today}`, ...lines.sort()].join('\n')
}

const side = (day: PlainDate | null): string => day ?? '-'
const known = new WeakMap<ItemDates, string>()

function datesText(dates: ItemDates): string {
  const text = known.get(dates) ?? writeDates(dates)
  known.set(dates, text)
  return text
}

function writeDates({ relied: { start, finish }, days, ...dates }: ItemDates): string {
  const allowed = [dates.earliestStart, dates.latestStart, dates.earliestFinish, dates.latestFinish].map(side)
  const relied = [start.start, start.end, finish.start, finish.end].map(side)
  return `${allowed.join('..')} relied ${relied.join('..')} ${JSON.stringify(days)}`
}
