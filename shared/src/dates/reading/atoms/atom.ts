/**
 * The smallest time expressions: one day, month, quarter, … as it is named, with or without its year.
 * An atom is what the words say; `calendar.ts` tells which days that are.
 */
type AtomUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'season'
type AtomPart = 'whole' | 'begin' | 'medio' | 'eind'
type Season = 'najaar' | 'voorjaar' | 'zomerreces' | 'zomer'

/** `number` is written, `offset` is "dit jaar" (0) or "vorig jaar" (-1), `generic` is "het jaar". */
export type YearWord = { kind: 'number'; value: number } | { kind: 'offset'; value: number } | { kind: 'generic' }

export interface Atom {
  unit: AtomUnit
  part: AtomPart
  /** Month 1-12, quarter 1-4, half 1-2, week of the month 1-4 or -1 for the last, ISO week 1-53; 0 for a year. */
  index: number
  /** Day of the month for a day, and the month of a week of a month; 0 otherwise. */
  detail: number
  season?: Season
  year: YearWord | null
  /** "jl.", "afgelopen" or "aanstaande": the last one before, or the first one after the document date. */
  side?: 'jl' | 'past' | 'future'
  /** "deze maand", "volgend kwartaal": counted from the document date. */
  steps?: number
  /** ISO weekday that is written before the day; it has to fit. */
  weekday?: number
  /** "het einde van X": with a limit before it, the last day of X. */
  endOf?: boolean
  /** How the words were written, so that a shifted phrase keeps its form. */
  form: AtomForm
  from: number
  to: number
}

export type AtomForm = 'words' | 'short' | 'letter' | 'ordinal' | 'numeric' | 'dashed' | 'iso' | 'bare' | 'run-together'

type Fields = Partial<Atom> & Pick<Atom, 'unit' | 'from' | 'to'>

/** An atom with the values that most kinds share. */
export function makeAtom(fields: Fields): Atom {
  return { part: 'whole', index: 0, detail: 0, year: null, form: 'words', ...fields }
}
