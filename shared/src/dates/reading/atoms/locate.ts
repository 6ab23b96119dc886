import { addMonths, daysBetween, isPlainDate, type PlainDate, partsOf } from '../../plain-date.ts'
import type { Atom, YearWord } from './atom.ts'
import { type Days, daysFromAnchor, daysInYear, type Recess } from './calendar.ts'

/** What a phrase without a year, or with a relative one, is read against. */
export interface Setting {
  anchor: PlainDate | null
  recess: Recess
}

/** An atom with its days. `derived`: its year comes from the document date alone. */
export interface Located extends Days {
  atom: Atom
  derived: boolean
}

/**
 * Gives every atom its days. An atom without a year takes it from the next atom that has one, then from the one
 * before it, then from the document date [DAT21] [DAT31]. Null when a year is missing or a day does not exist.
 */
export function locateAll(atoms: readonly Atom[], setting: Setting): Located[] | null {
  const located: Located[] = []
  for (const [index, atom] of atoms.entries()) {
    const shared = atom.year ?? yearNear(atoms, index)
    const days = locate(atom, shared, located[0], setting)
    if (days === null) return null
    located.push({ ...days, atom, derived: shared === null && atom.side === undefined && atom.steps === undefined })
  }
  return located
}

function yearNear(atoms: readonly Atom[], index: number): YearWord | null {
  const own = atoms[index]
  if (own === undefined || own.side !== undefined || own.steps !== undefined) return null
  const near = atoms.slice(index + 1).find((atom) => atom.year !== null)
  return (near ?? atoms.slice(0, index).findLast((atom) => atom.year !== null))?.year ?? null
}

function locate(atom: Atom, year: YearWord | null, first: Located | undefined, setting: Setting): Days | null {
  const { recess } = setting
  if (year?.kind === 'number') return daysInYear(atom, year.value, recess)
  const anchor = setting.anchor !== null && isPlainDate(setting.anchor) ? setting.anchor : null
  if (anchor === null) return null
  const current = partsOf(anchor).year
  if (current < 2 || current > 9997) return null
  if (atom.steps !== undefined) return daysFromAnchor(atom, atom.steps, anchor)
  if (year?.kind === 'offset') return daysInYear(atom, current + year.value, recess)
  // "het jaar" without a number is the first whole year after the document: its budget year [DAT34].
  if (year?.kind === 'generic') return daysInYear(atom, current + 1, recess)
  if (first?.derived) return daysInYear(atom, partsOf(first.start).year, recess)
  const candidates = [-1, 0, 1].map((offset) => daysInYear(atom, current + offset, recess))
  return atom.side === undefined
    ? chooseYear(atom, candidates.filter(exists), anchor)
    : onSide(atom.side, candidates.filter(exists), anchor)
}

const exists = (days: Days | null): days is Days => days !== null

/** "jl." is the last one that is over, "a.s." the first one still to begin; one that is going on is neither [DAT32]. */
function onSide(side: 'jl' | 'past' | 'future', candidates: Days[], anchor: PlainDate): Days | null {
  if (candidates.some((days) => distance(days, anchor) === 0)) return null
  const found =
    side === 'future'
      ? candidates.find((days) => days.start > anchor)
      : candidates.findLast((days) => days.end < anchor)
  return found ?? null
}

/**
 * The year of a phrase that names none [DAT31]. A quarter or half is the one that runs or comes next. Anything else
 * is the one nearest to the document date, but one in the next calendar year only when it starts within four months.
 */
function chooseYear(atom: Atom, candidates: Days[], anchor: PlainDate): Days | null {
  if (atom.unit === 'quarter' || atom.unit === 'half') return candidates.find((days) => days.end >= anchor) ?? null
  const horizon = addMonths(anchor, 4)
  const near = candidates.filter((days) => days.start <= horizon || partsOf(days.start).year === partsOf(anchor).year)
  return near.sort((a, b) => distance(a, anchor) - distance(b, anchor))[0] ?? null
}

function distance(days: Days, anchor: PlainDate): number {
  if (days.end < anchor) return daysBetween(days.end, anchor)
  return days.start > anchor ? daysBetween(anchor, days.start) : 0
}
