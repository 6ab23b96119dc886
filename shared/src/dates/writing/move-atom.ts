import { addDays, addMonths, partsOf, plainDate, startOfIsoWeek, weekday } from '../plain-date.ts'
import type { Atom } from '../reading/atoms/atom.ts'
import { makeAtom } from '../reading/atoms/atom.ts'
import type { Dated } from './render-atom.ts'

export type ShiftUnit = 'day' | 'month' | 'quarter' | 'year'

export interface Move {
  steps: number
  unit: ShiftUnit
}

const DAYS_PER_MONTH = 30.44
const MONTHS_PER: Record<Exclude<ShiftUnit, 'day'>, number> = { month: 1, quarter: 3, year: 12 }

const wholeSteps = (value: number): number => Math.sign(value) * Math.round(Math.abs(value)) + 0

/** The move counted in pieces of so many months, rounded to whole ones: a vague date never becomes sharper [DAT46]. */
function stepsOf({ steps, unit }: Move, monthsPerPiece: number): number {
  const months = unit === 'day' ? steps / DAYS_PER_MONTH : steps * MONTHS_PER[unit]
  return wholeSteps(months / monthsPerPiece)
}

const MONTHS_PER_PIECE: Record<Atom['unit'], number> = {
  day: 1,
  week: 1,
  month: 1,
  quarter: 3,
  half: 6,
  season: 12,
  year: 12,
}

/** True when a move by quarters does not fit the whole years or halves of the atom, so that it needs quarters. */
export function needsQuarters(atom: Atom, { steps, unit }: Move): boolean {
  if (unit !== 'quarter') return false
  return (atom.unit === 'year' && steps % 4 !== 0) || (atom.unit === 'half' && steps % 2 !== 0)
}

/** Moves an atom in its own pieces; null when its kind cannot move that way. */
export function moveAtom({ atom, year }: Dated, move: Move): Dated | null {
  if (atom.unit === 'day') return moveDay(atom, year, move)
  if (atom.unit === 'week' && atom.detail === 0) return moveIsoWeek(atom, year, move)
  if (atom.unit === 'season' && move.unit === 'quarter' && move.steps % 4 !== 0) return null
  const steps = stepsOf(move, MONTHS_PER_PIECE[atom.unit])
  if (atom.unit === 'year' || atom.unit === 'season') return { atom, year: year + steps }
  const perYear = 12 / MONTHS_PER_PIECE[atom.unit]
  const position = (atom.unit === 'week' ? atom.detail : atom.index) - 1 + year * perYear + steps
  const index = (((position % perYear) + perYear) % perYear) + 1
  const moved = atom.unit === 'week' ? { ...atom, detail: index } : { ...atom, index }
  return { atom: moved, year: Math.floor(position / perYear) }
}

function moveDay(atom: Atom, year: number, { steps, unit }: Move): Dated {
  const date = plainDate(year, atom.index, atom.detail)
  const moved = unit === 'day' ? addDays(date, steps) : addMonths(date, steps * MONTHS_PER[unit])
  const { month: index, day: detail, year: to } = partsOf(moved)
  const day = atom.weekday === undefined ? {} : { weekday: weekday(moved) }
  return { atom: { ...atom, index, detail, ...day }, year: to }
}

function moveIsoWeek(atom: Atom, year: number, { steps, unit }: Move): Dated | null {
  const monday = startOfIsoWeek(year, atom.index)
  if (monday === null || unit !== 'day') return null
  const thursday = partsOf(addDays(monday, wholeSteps(steps / 7) * 7 + 3))
  const first = startOfIsoWeek(thursday.year, 1)
  if (first === null) return null
  const offset = addDays(monday, wholeSteps(steps / 7) * 7)
  let index = 1
  while (index < 53 && startOfIsoWeek(thursday.year, index) !== offset) index += 1
  return { atom: { ...atom, index }, year: thursday.year }
}

/** A quarter counted from year 0, as an atom; for years and halves that are moved by quarters. */
export function quarterAtom(quarter: number): Dated {
  const index = (((quarter % 4) + 4) % 4) + 1
  return { atom: makeAtom({ unit: 'quarter', index, form: 'letter', from: 0, to: 0 }), year: Math.floor(quarter / 4) }
}
