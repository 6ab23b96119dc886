import type { PlainDate } from '../../dates/plain-date.ts'
import type { ItemDates } from '../item-dates.ts'
import type { Schedule, ScheduledItem } from '../schedule.ts'

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

/** Whether two schedules say the same of everything; quick, so that it can be asked after every one of many edits. */
export function saySame(a: Schedule, b: Schedule): boolean {
  return (
    a.today === b.today &&
    sameValues(a.items, b.items, sameItem) &&
    sameValues(a.links, b.links, sameFields) &&
    sameValues(a.windows, b.windows, sameJson) &&
    sameJson(a.couplings, b.couplings) &&
    sameJson(a.rings, b.rings) &&
    [...a.items.keys()].every((key) =>
      SCOPES.every((scope) => sameFields(a.slack.of(key, scope), b.slack.of(key, scope))),
    )
  )
}

const SCOPES = ['programme', 'track'] as const

function sameValues<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>, same: (a: V, b: V) => boolean): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) {
    const other = b.get(key)
    if (other === undefined || (other !== value && !same(value, other))) return false
  }
  return true
}

function sameItem(a: ScheduledItem, b: ScheduledItem): boolean {
  const { dates, words, fate, ...rest } = a
  const { dates: otherDates, words: otherWords, fate: otherFate, ...otherRest } = b
  return (
    sameFields(rest, otherRest) &&
    sameDates(dates, otherDates) &&
    sameDates(words, otherWords) &&
    sameJson(fate, otherFate)
  )
}

const sameDates = (a: ItemDates, b: ItemDates): boolean => a === b || datesText(a) === datesText(b)
const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

function sameFields<T extends object>(a: T | null, b: T | null): boolean {
  if (a === null || b === null) return a === b
  const keys = Object.keys(a) as (keyof T)[]
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
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
