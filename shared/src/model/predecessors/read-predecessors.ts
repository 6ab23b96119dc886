import { LAG_MAX_DAYS, type Lag, type LinkType } from '../entities/link.ts'

/** What stands before an item, as it is typed behind its row: the row number of the other, how they hang together, and what lies between. */
export interface Predecessor {
  readonly row: number
  readonly type: LinkType
  readonly lagDays: number
  readonly lag: Lag | null
}

/** A piece that cannot be read: not of this form, too far apart, or "together" with something between. */
export interface UnreadPredecessor {
  readonly text: string
  readonly problem: 'form' | 'lag' | 'together-with-lag'
}

const TYPES: Readonly<Record<string, LinkType>> = {
  fs: 'FS',
  ss: 'SS',
  ff: 'FF',
  sf: 'SF',
  // As Dutch planning programs write them: einde and begin.
  eb: 'FS',
  bb: 'SS',
  ee: 'FF',
  be: 'SF',
  t: 'together',
  tegelijk: 'together',
}
const UNITS: Readonly<Record<string, Lag['unit'] | 'days' | 'weeks'>> = {
  '': 'days',
  d: 'days',
  dag: 'days',
  dagen: 'days',
  w: 'weeks',
  week: 'weeks',
  weken: 'weeks',
  wd: 'working-days',
  werkdag: 'working-days',
  werkdagen: 'working-days',
  m: 'months',
  mnd: 'months',
  maand: 'months',
  maanden: 'months',
  k: 'quarters',
  kw: 'quarters',
  q: 'quarters',
  kwartaal: 'quarters',
  kwartalen: 'quarters',
}
const PIECE = /^(\d{1,6})\s*([a-z]+)?\s*(?:([+-])\s*(\d{1,6})\s*([a-z]*))?$/u

/** [PRE1] Reads "3FS+10d; 12SS; 4+2w": pieces behind each other with `;` or `,`. Nothing typed gives nothing. */
export function readPredecessors(text: string): (Predecessor | UnreadPredecessor)[] {
  return text
    .split(/[;,]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map(readPiece)
}

function readPiece(text: string): Predecessor | UnreadPredecessor {
  const plain = text.toLowerCase().replaceAll(/[\u2212\u2013]/gu, '-')
  const [, row = '', typed = 'fs', sign = '+', amount, unitWord = ''] = PIECE.exec(plain) ?? []
  const [type, unit] = [own(TYPES, typed), own(UNITS, unitWord)]
  if (row === '' || Number(row) === 0 || type === undefined || unit === undefined) return { text, problem: 'form' }
  const count = Number(amount ?? 0) * (unit === 'weeks' ? 7 : 1)
  if (count > LAG_MAX_DAYS) return { text, problem: 'lag' }
  if (type === 'together' && count !== 0) return { text, problem: 'together-with-lag' }
  const signed = sign === '-' && count !== 0 ? -count : count
  const isInDays = signed === 0 || unit === 'days' || unit === 'weeks'
  return {
    row: Number(row),
    type,
    lagDays: isInDays ? signed : 0,
    lag: isInDays ? null : { amount: signed, unit },
  }
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
