import type { Interval, Precision, Qualifier, ReadPeriod } from '../period.ts'
import { maxDate, type PlainDate, plainDate } from '../plain-date.ts'
import { locateAll, type Setting } from './atoms/locate.ts'
import { applyLimits, type Bounded } from './limits.ts'
import { coarser, type NamedSpan, nameSpan } from './name-span.ts'
import { inOrder } from './order.ts'
import { type Clause, type Phrase, UPPER_LIMITS } from './parse-phrase.ts'
import type { TimeSpan } from './time-span.ts'

/** Everything of a reading but the phrase itself. */
export type Meaning = Omit<ReadPeriod, 'understood' | 'phrase'>

interface ReadClause {
  named: NamedSpan
  bounded: Bounded
}

/** What a phrase says in days; null when no rule covers it, or when a year is missing. */
export function meaningOf(phrase: Phrase, setting: Setting): Meaning | null {
  if (isForRelativeYear(phrase)) return aboutRelativeYear(phrase)
  const clauses = readClauses(phrase, setting)
  const [first, second] = clauses ?? []
  if (first === undefined) return null
  const atoms = phrase.clauses.flatMap((clause) => clause.span.atoms)
  const isDerived = (clauses ?? []).some((clause) => [clause.named.first, clause.named.last].some((at) => at.derived))
  const qualifiers: Qualifier[] = [
    ...first.bounded.qualifiers,
    ...(second?.bounded.qualifiers ?? []),
    ...phrase.remarks,
    ...(isDerived ? (['jaar-afgeleid'] as const) : []),
    ...(atoms.some((atom) => atom.side === 'jl') ? (['jl'] as const) : []),
    ...(atoms.some(isRelative) ? (['relatief'] as const) : []),
    ...(atoms.some((atom) => atom.year?.kind === 'generic') ? (['generiek'] as const) : []),
    ...(atoms.some((atom) => atom.form === 'run-together') ? (['brontypfout'] as const) : []),
    ...(first.named.parts.length > 0 ? (['opsomming'] as const) : []),
    ...(first.named.join === 'crossing' ? (['overgang'] as const) : []),
  ]
  const joined = second === undefined ? only(first) : both(first, second)
  return joined === null ? null : finish(phrase, setting, first, { ...joined, qualifier: inOrder(qualifiers) })
}

const isRelative = (atom: Phrase['clauses'][number]['span']['atoms'][number]): boolean =>
  atom.year?.kind === 'offset' || atom.steps !== undefined || atom.side === 'past' || atom.side === 'future'

function readClauses(phrase: Phrase, setting: Setting): ReadClause[] | null {
  const spans = phrase.clauses.map((clause) => spanToItsEnd(clause))
  const located = locateAll(
    spans.flatMap((span) => span.atoms),
    setting,
  )
  if (located === null) return null
  const result: ReadClause[] = []
  let at = 0
  for (const [index, clause] of phrase.clauses.entries()) {
    const span = spans[index] ?? clause.span
    const own = located.slice(at, at + span.atoms.length)
    at += own.length
    const named = own.some(isOddEnd) ? null : nameSpan(span, own, clause.limits.length > 0)
    const bounded = named === null ? null : applyLimits(clause.limits, named)
    if (named === null || bounded === null) return null
    result.push({ named, bounded })
  }
  return result
}

/** Behind "voor", "uiterlijk", "tot" and "na", "het einde van X" is the last day of X, as exact as X is [DAT26]. */
function spanToItsEnd({ limits, span }: Clause): TimeSpan {
  if (!limits.some((limit) => UPPER_LIMITS.has(limit) || limit === 'na')) return span
  return { ...span, atoms: span.atoms.map((atom) => (atom.endOf === true ? { ...atom, part: 'whole' } : atom)) }
}

/** Without such a limit "het einde van" a quarter or of "het jaar" has no days of its own. */
const isOddEnd = ({ atom }: NamedSpan['first']): boolean =>
  atom.part === 'eind' && (atom.year?.kind === 'generic' || !['year', 'month'].includes(atom.unit))

type Joined = Omit<Meaning, 'qualifier'>

function only({ named, bounded }: ReadClause): Joined {
  const { start, end } = bounded.interval
  const isPeriod = start !== null && end !== null
  const middle = named.join === 'single' ? named.first.middle : named.interval.start
  const isVague = bounded.around !== undefined || bounded.before !== undefined
  return {
    start,
    end,
    precision: isVague ? 'none' : named.precision,
    named: named.interval,
    nominal: isVague ? null : isPeriod ? (named.join === 'crossing' ? named.last.start : middle) : (end ?? start),
    ...edges(
      named,
      bounded.interval,
      bounded.qualifiers.some((word) => word === 'na' || word === 'niet-eerder-dan'),
    ),
    ...(named.parts.length > 0 && { dates: named.parts }),
    ...(bounded.around && { around: bounded.around }),
    ...(bounded.before && { bounds: { start: null, end: bounded.before } }),
  }
}

/** The days on which it can begin and end [DAT36]; what is only "not before" can begin on any later day. */
function edges(named: NamedSpan, interval: Interval, isNotBefore: boolean): { begins: Interval; ends: Interval } {
  const { start, end } = interval
  if (start === null) return { begins: { start: null, end }, ends: { start: null, end } }
  if (end === null) {
    return { begins: { start, end: isNotBefore ? null : named.interval.end }, ends: { start, end: null } }
  }
  if (named.join === 'until') {
    return { begins: { start, end: named.first.end }, ends: { start: end, end } }
  }
  return {
    begins: { start: named.first.start, end: named.join === 'single' ? end : named.first.end },
    ends: { start: named.join === 'single' ? start : named.last.start, end },
  }
}

/** Two limits on one thing: a first and a last day, or one last day said twice [DAT29]. */
function both(a: ReadClause, b: ReadClause): Joined | null {
  const [one, two] = [a.bounded.interval, b.bounded.interval]
  if (a.bounded.around ?? a.bounded.before ?? b.bounded.around ?? b.bounded.before) return null
  if (one.start === null && two.start === null) return one.end === two.end ? only(a) : null
  if (one.start === null || two.end === null || one.end !== null || two.start !== null || two.end < one.start)
    return null
  const interval = { start: one.start, end: two.end }
  return {
    ...interval,
    precision: coarser(a.named.precision, b.named.precision),
    named: { start: a.named.interval.start, end: maxDate(b.named.interval.end, interval.end) },
    nominal: one.start,
    begins: interval,
    ends: interval,
  }
}

/** What the rest of the phrase does to the period: brackets, "later in", "moet … zijn", "en verder". */
function finish(phrase: Phrase, setting: Setting, first: ReadClause, meaning: Meaning): Meaning | null {
  const { precision } = meaning
  const isPlain = first.bounded.qualifiers.length === 0 && phrase.clauses.length === 1
  const isOneYear = isPlain && first.named.join === 'single' && precision === 'year'
  if (phrase.obligation === 'half') return null
  if (phrase.obligation === 'whole') return oblige(isPlain, first, meaning)
  if (phrase.adoptedIn !== null) return adopted(phrase.adoptedIn, first, meaning)
  if (phrase.onwards !== null) return onwards(phrase.onwards, first, meaning)
  if (phrase.remarks.includes('later-in')) return isOneYear ? laterIn(setting, first, meaning) : null
  if (phrase.remarks.includes('verantwoordingsjaar') && !isOneYear) return null
  if (phrase.bracketed && isOneYear) return withQualifiers(meaning, 'vaststellingsjaar')
  return meaning
}

function withQualifiers(meaning: Meaning, ...added: Qualifier[]): Meaning {
  return { ...meaning, qualifier: inOrder([...meaning.qualifier, ...added]) }
}

function oblige(isPlain: boolean, first: ReadClause, meaning: Meaning): Meaning | null {
  if (!isPlain) return withQualifiers(meaning, 'moet-zijn')
  if (first.named.join !== 'single') return null
  const { end } = first.named.interval
  const edge = { start: null, end }
  return withQualifiers({ ...meaning, ...edge, nominal: end, begins: edge, ends: edge }, 'moet-zijn')
}

/** "van 2021 (2019)": planned with the year it is about [DAT39]. */
function adopted(year: number, first: ReadClause, meaning: Meaning): Meaning {
  const adoption = { start: plainDate(year, 1, 1), end: plainDate(year, 12, 31), role: 'vaststelling' } as const
  const subject = { ...first.named.interval, role: 'onderwerp' } as const
  return { ...withQualifiers(meaning, 'onderwerpsjaar'), dates: [subject, adoption] }
}

/** "2021 en verder" has an open end; between brackets, or behind a last day, it is only noted [DAT28]. */
function onwards(kind: 'open' | 'noted' | 'after', first: ReadClause, meaning: Meaning): Meaning | null {
  if (kind === 'after') return meaning.start === null ? meaning : null
  if (kind === 'noted' || meaning.start === null || meaning.end === null) return withQualifiers(meaning, 'en-verder')
  const isForPeriod = meaning.qualifier.includes('ten-behoeve-van')
  if ((first.bounded.qualifiers.length > 0 && !isForPeriod) || first.named.parts.length > 0) return null
  const start: PlainDate = first.named.join === 'single' ? first.named.first.middle : first.named.interval.start
  const qualifier = inOrder([...meaning.qualifier.filter((word) => word !== 'ten-behoeve-van'), 'en-verder'])
  const interval = { start, end: null }
  return { ...meaning, ...interval, nominal: start, qualifier, ...edges(first.named, interval, false) }
}

/** "later dit jaar" begins at the document date and is placed at its end; "later in 2021" stays the year [DAT33]. */
function laterIn(setting: Setting, first: ReadClause, meaning: Meaning): Meaning | null {
  const { atom, end } = first.named.first
  if (atom.year?.kind !== 'offset') return meaning
  if (atom.year.value !== 0 || setting.anchor === null) return null
  const interval = { start: setting.anchor, end }
  return { ...meaning, ...interval, nominal: end, begins: interval, ends: interval }
}

/** "voor komend jaar" may be for or before, and has no number to show: it stays words [DAT24]. */
function isForRelativeYear(phrase: Phrase): boolean {
  const [clause] = phrase.clauses
  const year = clause?.span.atoms[0]
  return phrase.clauses.length === 1 && clause?.limits.join() === 'voor' && year?.unit === 'year' && isForOffset(year)
}

const isForOffset = (atom: Phrase['clauses'][number]['span']['atoms'][number]): boolean =>
  atom.part === 'whole' && atom.year?.kind === 'offset'

function aboutRelativeYear(phrase: Phrase): Meaning | null {
  const year = phrase.clauses[0]?.span.atoms[0]?.year
  const steps = year?.kind === 'offset' ? year.value : 0
  if (steps === 0 || phrase.onwards !== null || phrase.remarks.length > 0) return null
  return { ...VAGUE, qualifier: [], relative: `${steps > 0 ? '+' : '-'}P${Math.abs(steps)}Y` }
}

const OPEN: Interval = { start: null, end: null }
const PRECISION_NONE: Precision = 'none'

/** A meaning without days. */
export const VAGUE = {
  start: null,
  end: null,
  precision: PRECISION_NONE,
  named: null,
  nominal: null,
  begins: OPEN,
  ends: OPEN,
} satisfies Omit<Meaning, 'qualifier'>
