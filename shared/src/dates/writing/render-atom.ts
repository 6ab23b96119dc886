import type { Atom } from '../reading/atoms/atom.ts'
import { FULL_MONTHS } from '../reading/words/lexicon.ts'

const SHORT_MONTHS = 'jan feb mrt apr mei juni juli aug sept okt nov dec'.split(' ')
const WEEKDAYS = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' ')
const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde']

/** An atom with the year it lies in. */
export interface Dated {
  atom: Atom
  year: number
}

/** What the new words take over from the old ones besides the form of the atom itself. */
export interface Style {
  /** The words as they were; their "van", dots, zeros and capitals are kept. */
  was: string
  withYear: boolean
}

/** Writes an atom in the form it was read in [DAT45]. */
export function renderAtom({ atom, year }: Dated, { was, withYear }: Style): string {
  const joint = /\svan\s/i.test(was) ? ' van ' : ' '
  const tail = withYear ? `${joint}${year}` : ''
  const name = nameOf(atom, year, was, tail)
  return /^\p{Lu}/u.test(was) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

function nameOf(atom: Atom, year: number, was: string, tail: string): string {
  const part = atom.part === 'whole' ? '' : partWord(atom, was)
  switch (atom.unit) {
    case 'day':
      return renderDay(atom, year, was, tail)
    case 'week':
      return atom.detail === 0
        ? `week ${atom.index}${tail}`
        : `${weekWord(atom)} week ${monthName(atom.detail, atom, was)}${tail}`
    case 'month':
      return `${part}${monthName(atom.index, atom, was)}${tail}`
    case 'quarter':
      return `${renderQuarter(atom, was)}${tail}`
    case 'half':
      return `${renderHalf(atom, was)}${tail}`
    case 'season':
      return `${was.split(/\s/)[0]?.toLowerCase()}${tail}`
    case 'year':
      return `${part}${/^kalenderjaar/i.test(was) ? 'kalenderjaar ' : /^jaar/i.test(was) ? 'jaar ' : ''}${year}`
  }
}

/** "eind ", "half ", "einde van ": the words before the month or year. */
function partWord(atom: Atom, was: string): string {
  const word = was.split(/\s/)[0]?.toLowerCase() ?? atom.part
  return atom.endOf === true ? `${word} van ` : `${word} `
}

function monthName(month: number, atom: Atom, was: string): string {
  if (atom.form !== 'short') return FULL_MONTHS[month - 1] ?? ''
  const name = SHORT_MONTHS[month - 1] ?? ''
  return was.includes('.') && name.length < 4 && name !== 'mei' ? `${name}.` : name
}

const weekWord = (atom: Atom): string => (atom.index === -1 ? 'laatste' : (ORDINALS[atom.index - 1] ?? ''))

function renderDay(atom: Atom, year: number, was: string, tail: string): string {
  const pad = (number: number): string => (/^0|\D0/.test(was) ? String(number).padStart(2, '0') : String(number))
  switch (atom.form) {
    case 'iso':
      return `${year}-${String(atom.index).padStart(2, '0')}-${String(atom.detail).padStart(2, '0')}`
    case 'numeric': {
      const separator = was.replace(/\d/g, '').charAt(0)
      return [pad(atom.detail), pad(atom.index), yearLike(year, was)].join(separator)
    }
    case 'dashed':
      return [pad(atom.detail), SHORT_MONTHS[atom.index - 1], yearLike(year, was)].join('-')
    case 'bare':
      return String(atom.detail)
    default:
      return `${weekdayName(atom, was)}${atom.detail} ${monthName(atom.index, atom, was)}${tail}`
  }
}

function weekdayName({ weekday }: Atom, was: string): string {
  if (weekday === undefined) return ''
  const name = WEEKDAYS[weekday - 1] ?? ''
  return /^\p{L}{2}\s/u.test(was) ? `${name.slice(0, 2)} ` : `${name} `
}

const yearLike = (year: number, was: string): string => (/\d{4}$/.test(was) ? String(year) : String(year).slice(2))

function renderQuarter(atom: Atom, was: string): string {
  if (atom.form === 'letter') return `${/^k/i.test(was) ? 'K' : 'Q'}${atom.index}`
  if (atom.form === 'bare') return /^\d+$/.test(was.split(/\s/)[0] ?? '') ? String(atom.index) : ordinalLike(atom, was)
  if (/^kwartaal/i.test(was)) return `kwartaal ${atom.index}`
  return `${ordinalLike(atom, was)} kwartaal`
}

function renderHalf(atom: Atom, was: string): string {
  if (atom.form === 'letter') return `H${atom.index}`
  const noun = /halfjaar/i.test(was) ? 'halfjaar' : /half jaar/i.test(was) ? 'half jaar' : 'helft'
  return `${ordinalLike(atom, was)} ${noun}`
}

const ordinalLike = (atom: Atom, was: string): string =>
  /^\d/.test(was) ? `${atom.index}e` : (ORDINALS[atom.index - 1] ?? '')
