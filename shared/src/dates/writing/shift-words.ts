import type { Interval, ReadPeriod } from '../period.ts'
import { addDays, type PlainDate, partsOf, quarterOf } from '../plain-date.ts'
import { type ReadOptions, readPeriod, settingOf } from '../read-period.ts'
import { type Days, daysInYear } from '../reading/atoms/calendar.ts'
import { locateAll } from '../reading/atoms/locate.ts'
import { type Clause, type Phrase, parsePhrase, UPPER_LIMITS } from '../reading/parse-phrase.ts'
import { tokenize, withoutDirection } from '../reading/words/tokens.ts'
import { type Move, moveAtom, needsQuarters, quarterAtom } from './move-atom.ts'
import type { Dated } from './render-atom.ts'
import { writeSpan } from './write-span.ts'

export interface Shift extends Move {
  /** Which side of the bar is dragged. */
  edge: 'both' | 'start' | 'end'
}

/** A clause with the years of its two sides. */
interface Side {
  clause: Clause
  left: Dated
  right: Dated
  open: 'start' | 'end' | null
}

/** Moves the periods of a phrase in place; null when that cannot be done in its words [DAT45] [DAT46]. */
export function shiftWords(typed: string, shift: Shift, options: ReadOptions): string | null {
  const phrase = withoutDirection(typed)
  const reading = readPeriod(phrase, options)
  const tokens = tokenize(phrase)
  const built = tokens === null ? null : parsePhrase(tokens)
  if (!reading.understood || built === null || !isMovable(reading, built)) return null
  const sides = sidesOf(built, reading, options)
  if (sides === null || !Number.isInteger(shift.steps) || Math.abs(shift.steps) > MOST_STEPS) return null
  if (shift.steps === 0) return typed
  return (
    moveSides(phrase, sides, shift, options, reading, false) ?? moveSides(phrase, sides, shift, options, reading, true)
  )
}

function isMovable(reading: ReadPeriod, built: Phrase): boolean {
  if (reading.start === null && reading.end === null) return false
  const spans = built.clauses.map((clause) => clause.span)
  const hasOddSpan = spans.some((span) => span.join === 'crossing' || span.join === 'until')
  const hasOddYear = spans.some((span) => span.atoms.some((atom) => atom.year?.kind === 'generic'))
  const isFixed = reading.qualifier.some((word) => FIXED.includes(word))
  return !hasOddSpan && !hasOddYear && !isFixed && reading.dates === undefined && reading.duration === undefined
}

/** Two centuries of days: all that the reader reads. */
const MOST_STEPS = 73_050
const FIXED: readonly string[] = ['documentnaam', 'brontypfout', 'later-in', 'vaststellingsjaar']

function sidesOf(built: Phrase, reading: ReadPeriod, options: ReadOptions): Side[] | null {
  const setting = settingOf(options)
  const atoms = built.clauses.flatMap((clause) => clause.span.atoms)
  const located = locateAll(atoms, setting)
  if (located === null) return null
  const years = new Map(located.map(({ atom, start }) => [atom, partsOf(start).year]))
  const sides: Side[] = []
  for (const clause of built.clauses) {
    const [left, right] = [clause.span.atoms[0], clause.span.atoms.at(-1)]
    if (left === undefined || right === undefined) return null
    const year = (atom: typeof left): number =>
      atom.year?.kind === 'number' ? atom.year.value : (years.get(atom) ?? 0)
    const open = openSide(clause, reading, built.clauses.length === 1)
    sides.push({ clause, left: { atom: left, year: year(left) }, right: { atom: right, year: year(right) }, open })
  }
  return sides
}

/** The side of a clause that its limit leaves open: that side cannot be dragged. */
function openSide(clause: Clause, reading: ReadPeriod, isAlone: boolean): 'start' | 'end' | null {
  if (isAlone) return reading.start === null ? 'start' : reading.end === null ? 'end' : null
  return clause.limits.some((limit) => UPPER_LIMITS.has(limit)) ? 'start' : 'end'
}

function moveSides(
  phrase: string,
  sides: Side[],
  shift: Shift,
  options: ReadOptions,
  reading: ReadPeriod,
  explicit: boolean,
): string | null {
  let text = phrase
  let hasMoved = false
  // From the last clause to the first, so that the offsets of the earlier ones stay right.
  for (const side of sides.toReversed()) {
    const isHeld = (side.open === 'start' && shift.edge === 'start') || (side.open === 'end' && shift.edge === 'end')
    if (isHeld) continue
    const next = moveSide(text, side, shift, reading, explicit)
    if (next === null) return null
    text = next
    hasMoved = true
  }
  if (!hasMoved) return null
  const after = readPeriod(text, options)
  return after.understood && isSameKind(reading, after) && isInPlace(sides, shift, options, after) ? text : null
}

/** The same sides are open as before, and one period did not become several. */
function isSameKind(before: Interval, after: ReadPeriod): boolean {
  return (
    after.dates === undefined &&
    (before.start === null) === (after.start === null) &&
    (before.end === null) === (after.end === null)
  )
}

/** A closed period reads back as exactly the days it was moved to. */
function isInPlace(sides: Side[], shift: Shift, options: ReadOptions, after: Interval): boolean {
  const [side] = sides
  if (side === undefined || sides.length > 1 || side.open !== null) return true
  const moved = movedPair(side, shift)
  const [left, right] = [daysOf(moved?.left ?? null, options), daysOf(moved?.right ?? null, options)]
  return left !== null && right !== null && left.start === after.start && right.end === after.end
}

function daysOf(dated: Dated | null, options: ReadOptions): Days | null {
  return dated === null ? null : daysInYear(dated.atom, dated.year, settingOf(options).recess)
}

function movedPair(side: Side, shift: Shift): { left: Dated; right: Dated } | null {
  const { left, right } = side
  if (needsQuarters(left.atom, shift) || needsQuarters(right.atom, shift)) {
    const from = firstQuarter(left) + (shift.edge === 'end' ? 0 : shift.steps)
    const to = lastQuarter(right) + (shift.edge === 'start' ? 0 : shift.steps)
    return { left: quarterAtom(from), right: quarterAtom(to) }
  }
  const newLeft = side.open === null && shift.edge === 'end' ? left : moveAtom(left, shift)
  const newRight = side.open === null && shift.edge === 'start' ? right : moveAtom(right, shift)
  return newLeft === null || newRight === null ? null : { left: newLeft, right: newRight }
}

function moveSide(text: string, side: Side, shift: Shift, reading: ReadPeriod, explicit: boolean): string | null {
  const { span } = side.clause
  const [first, last] = [span.atoms[0], span.atoms.at(-1)]
  if (first === undefined || last === undefined) return null
  if (side.open !== null && needsQuarters(first, shift)) return moveLimit(text, side, shift, reading)
  const moved = movedPair(side, shift)
  if (moved === null) return null
  const isQuarterNow = moved.left.atom.unit === 'quarter' && first.unit !== 'quarter'
  const words = isQuarterNow
    ? writeSpan({ phrase: 'Q1 2000', span: QUARTER_SPAN, ...moved, explicit: true, stretched: false })
    : writeSpan({ phrase: text, span, ...moved, explicit, stretched: shift.edge !== 'both' })
  // The dot of "jl." goes with it.
  const to = last.side === 'jl' && text[last.to] === '.' ? last.to + 1 : last.to
  return replace(text, isQuarterNow ? withoutArticle(text, first.from) : first.from, to, words)
}

/** A year, half or part of a year behind a limit, moved by quarters: the limit goes to a quarter [DAT46]. */
function moveLimit(text: string, side: Side, shift: Shift, reading: ReadPeriod): string | null {
  const [first, last] = [side.clause.span.atoms[0], side.clause.span.atoms.at(-1)]
  const limits = side.clause.limits
  const day = side.open === 'start' ? reading.end : reading.start
  if (first === undefined || last === undefined || day === null) return null
  const quarter = quarterAtom(quarterNumber(limits.includes('na') ? addDays(day, -1) : day) + shift.steps)
  const words = writeSpan({
    phrase: 'Q1 2000',
    span: QUARTER_SPAN,
    left: quarter,
    right: quarter,
    explicit: true,
    stretched: false,
  })
  const lead = withoutVoor(text.slice(0, withoutArticle(text, first.from)))
  return `${lead}${words}${text.slice(last.to)}`
}

/** Before a quarter "voor" may mean "for", and "tot" leaves the quarter out: both become words that take it in. */
function withoutVoor(lead: string): string {
  return lead
    .replace(/(uiterlijk\s+)v(?:oor|óór)\s+$/i, '$1')
    .replace(/(v)(?:oor|óór)\s+$/i, (_, first: string) => (first === 'V' ? 'Uiterlijk ' : 'uiterlijk '))
    .replace(/(tot)\s+$/i, '$1 en met ')
}

const QUARTER_SPAN = { join: 'single' as const, atoms: [{ ...quarterAtom(8000).atom, from: 0, to: 7 }] }

const quarterNumber = (date: PlainDate): number => partsOf(date).year * 4 + quarterOf(date) - 1

function firstQuarter({ atom, year }: Dated): number {
  if (atom.unit === 'quarter') return year * 4 + atom.index - 1
  if (atom.unit === 'half') return year * 4 + (atom.index - 1) * 2
  return year * 4 + (atom.part === 'medio' ? 2 : atom.part === 'eind' ? 3 : 0)
}

function lastQuarter({ atom, year }: Dated): number {
  if (atom.unit === 'quarter') return year * 4 + atom.index - 1
  if (atom.unit === 'half') return year * 4 + atom.index * 2 - 1
  return year * 4 + (atom.part === 'medio' ? 2 : atom.part === 'begin' ? 0 : 3)
}

const replace = (text: string, from: number, to: number, words: string): string =>
  `${text.slice(0, from)}${words}${text.slice(to)}`

/** Where the words start, with the article that does not fit a written quarter. */
function withoutArticle(text: string, from: number): number {
  const article = /(?:het|de)\s+$/i.exec(text.slice(0, from))
  return article === null ? from : article.index
}
