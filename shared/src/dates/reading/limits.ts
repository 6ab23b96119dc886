import type { Interval, Precision, Qualifier } from '../period.ts'
import { addDays, type PlainDate } from '../plain-date.ts'
import type { Atom } from './atoms/atom.ts'
import type { Located } from './atoms/locate.ts'
import type { Join } from './time-span.ts'
import type { Limit } from './words/read-words.ts'

/** The period that a clause names, with everything the limits look at. */
export interface Named {
  join: Join
  first: Located
  last: Located
  interval: { start: PlainDate; end: PlainDate }
  precision: Precision
}

/** What one clause stores: an interval, or only the day it lies near. */
export interface Bounded {
  interval: Interval
  qualifiers: Qualifier[]
  around?: PlainDate
  before?: PlainDate
}

/** Applies the limits of a clause to the period it names [DAT22]-[DAT30]; null when no rule covers them together. */
export function applyLimits(limits: readonly Limit[], named: Named): Bounded | null {
  const [first, second, ...rest] = limits
  const { start, end } = named.interval
  if (first === undefined) return { interval: { start, end }, qualifiers: [] }
  if (rest.length > 0) return null
  if (second === undefined) return applyLimit(first, named, [qualifierOf(first)])
  const both: Qualifier[] = [qualifierOf(first), qualifierOf(second)]
  if (first !== 'uiterlijk') return null
  if (second === 'voor' || second === 'voor-zeker') return applyLimit('voor-zeker', named, both)
  if (second === 'tot-en-met' || second === 'tot') return applyLimit(second, named, both)
  return second === 'per' && named.precision === 'day' ? applyLimit('uiterlijk', named, both) : null
}

const qualifierOf = (limit: Limit): Qualifier => (limit === 'voor-zeker' ? 'voor' : limit)

function applyLimit(limit: Limit, named: Named, qualifiers: Qualifier[]): Bounded | null {
  const { first, interval, join } = named
  const isOne = join === 'single'
  const { atom } = first
  const isMedio = atom.part === 'medio'
  const until = (end: PlainDate): Bounded => ({ interval: { start: null, end }, qualifiers })
  const from = (start: PlainDate): Bounded => ({ interval: { start, end: null }, qualifiers })
  switch (limit) {
    case 'voor':
      return isOne && isCertainlyBefore(atom) ? until(dayBefore(first)) : forThePeriod(named)
    case 'voor-zeker':
      return isOne ? until(dayBefore(first)) : null
    case 'tot':
      return isOne ? until(dayBefore(first)) : null
    case 'uiterlijk':
    case 'deadline':
    case 'tot-en-met':
      return join === 'list' ? null : until(isMedio ? addDays(first.middle, -1) : named.last.end)
    case 'per':
    case 'vanaf':
    case 'sinds':
    case 'met-ingang-van':
    case 'niet-eerder-dan':
    case 'open-einde':
      return isOne && !isSummer(atom) ? from(first.middle) : null
    case 'na':
      return isOne ? from(isMedio ? first.middle : addDays(interval.end, 1)) : null
    case 'rond':
      return isOne && !isSummer(atom)
        ? { interval: { start: null, end: null }, qualifiers, around: first.middle }
        : null
    case 'aanloop':
      return isOne ? { interval: { start: null, end: null }, qualifiers, before: dayBefore(first) } : null
  }
}

const isSummer = (atom: Atom): boolean => atom.season === 'zomer'

/** "voor" a day, a part of a period or a season is a deadline; before anything else it may also mean "for" [DAT24]. */
function isCertainlyBefore(atom: Atom): boolean {
  return atom.unit === 'day' || atom.part !== 'whole' || atom.endOf === true || atom.unit === 'season'
}

/** The last day before: "eind" and "het einde van" run to their own last day, "medio" to its midpoint [DAT23]. */
function dayBefore(located: Located): PlainDate {
  const { atom } = located
  return atom.part === 'eind' || atom.endOf === true
    ? located.end
    : addDays(atom.part === 'medio' ? located.middle : located.start, -1)
}

/** "voor 2020" is taken as the year itself; "voor mei" could be either, so it is not read [DAT24]. */
function forThePeriod(named: Named): Bounded | null {
  const units = [named.first.atom.unit, named.last.atom.unit]
  if (named.join === 'list' && named.precision === 'day') return null
  const isLong = units.every((unit) => unit === 'year' || unit === 'half' || unit === 'quarter')
  return isLong ? { interval: named.interval, qualifiers: ['ten-behoeve-van'] } : null
}
