import type { Atom } from './atoms/atom.ts'
import { makeAtom } from './atoms/atom.ts'
import { readAtom } from './atoms/read-atom.ts'
import type { Cursor } from './words/cursor.ts'

/**
 * through: first to last included ("Q1-Q2", "t/m", "tussen … en …") · until: last excluded ("van … tot …") ·
 * crossing: "van 2014 naar 2015" · list: separate periods ("in 2016 en in 2019"), one span when they touch.
 */
export type Join = 'single' | 'through' | 'until' | 'crossing' | 'list'

export interface TimeSpan {
  join: Join
  /** In the order of the words; at least one. */
  atoms: Atom[]
}

const THROUGH = ['t / m', 'tot en met', '-', '+'] as const

/** Takes a period, a range or a list. `single`: the words before it allow only one period ("vanaf …"). */
export function readTimeSpan(cursor: Cursor, single: boolean): TimeSpan | null {
  return cursor.try(() => {
    const between = !single && cursor.take('tussen')
    const van = !single && !between && cursor.take('van')
    const first = readFirst(cursor)
    if (first === null) return null
    if (first.form === 'run-together') return split(first)
    if (between) return pair(cursor, 'through', first, cursor.take('en'))
    if (van && cursor.take('naar')) return pair(cursor, 'crossing', first, true)
    if (van && cursor.peek(1)?.text !== 'en' && cursor.take('tot')) return pair(cursor, 'until', first, true)
    if (!single) {
      const through = cursor.try(() => pair(cursor, 'through', first, cursor.takeOneOf(THROUGH) !== null))
      if (through !== null) return through
      const list = readList(cursor, first)
      if (list !== null) return list
    }
    return isComplete(first) ? { join: 'single', atoms: [first] } : null
  })
}

/** "20202024" is two years that lost their dash [DAT41]. */
function split(years: Atom): TimeSpan {
  return { join: 'through', atoms: [years, { ...years, year: { kind: 'number', value: years.index } }] }
}

/** A bare day or ordinal gets its month or noun from the next period, so it cannot stand alone. */
const isComplete = (atom: Atom): boolean => atom.form !== 'bare'

/** The first period; also a bare day number that shares the month of the next one ("17 - 20 juli 2014"). */
function readFirst(cursor: Cursor): Atom | null {
  return readAtom(cursor) ?? readBareDay(cursor)
}

function readBareDay(cursor: Cursor): Atom | null {
  return cursor.try(() => {
    const from = cursor.from
    const detail = cursor.takeNumber(2)
    const isJoined = ['-', 'en', 't', 'tot', ','].includes(cursor.peek()?.text ?? '')
    return detail === null || !isJoined ? null : makeAtom({ unit: 'day', detail, form: 'bare', from, to: cursor.to })
  })
}

function pair(cursor: Cursor, join: Join, first: Atom, joined: boolean): TimeSpan | null {
  if (!joined) return null
  const last = readNext(cursor, first)
  if (last === null) return null
  const left = complete(first, last)
  return left === null ? null : { join, atoms: [left, last] }
}

/** The next period; after a quarter also a bare number ("Q1+2 2022"). */
function readNext(cursor: Cursor, before: Atom): Atom | null {
  const atom = readAtom(cursor)
  if (atom !== null) return isComplete(atom) ? atom : null
  if (before.unit !== 'quarter' || before.form !== 'letter' || before.year !== null) return null
  return cursor.try(() => {
    const from = cursor.from
    const index = cursor.takeNumber(1)
    const to = cursor.to
    const year = cursor.peek()
    if (index === null || year?.kind !== 'number' || year.text.length !== 4) return null
    cursor.at += 1
    const value = Number(year.text)
    return makeAtom({
      unit: 'quarter',
      index,
      form: 'bare',
      year: { kind: 'number', value },
      from,
      to: Math.max(to, year.to),
    })
  })
}

/** Fills in what the left side shares with the right one. */
function complete(left: Atom, right: Atom): Atom | null {
  if (isComplete(left)) return left
  if (left.unit !== right.unit || right.form === 'numeric' || right.form === 'iso') return null
  return left.unit === 'day' ? { ...left, index: right.index } : left
}

/** "1 januari 2012, 1 juli 2012 en 1 januari 2013", "in 2016 en in 2019", "2 november/verzonden 8 november". */
function readList(cursor: Cursor, first: Atom): TimeSpan | null {
  const atoms = [first]
  for (;;) {
    const next = cursor.try(() => {
      if (cursor.takeOneOf(['/ verzonden', ',', 'en', '&']) === null) return null
      cursor.takeOneOf(['in', 'op'])
      return readNext(cursor, first) ?? readBareDay(cursor)
    })
    if (next === null) break
    atoms.push(next)
  }
  const last = atoms.at(-1)
  if (atoms.length < 2 || last === undefined || !isComplete(last)) return null
  const completed = atoms.map((atom) => complete(atom, last))
  return completed.every((atom) => atom !== null) ? { join: 'list', atoms: completed } : null
}
