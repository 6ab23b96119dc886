import type { Lag } from '../entities/link.ts'
import type { Predecessor } from './read-predecessors.ts'

const UNIT_LETTERS: Readonly<Record<Lag['unit'], string>> = { 'working-days': 'wd', months: 'm', quarters: 'k' }

/** [PRE2] The shortest text that reads back as these: "3", "3+10d", "12SS; 4-2m", "7T". */
export function writePredecessors(predecessors: readonly Predecessor[]): string {
  return predecessors.map(writePiece).join('; ')
}

function writePiece({ row, type, lagDays, lag }: Predecessor): string {
  const amount = lag?.amount ?? lagDays
  const between =
    amount === 0 ? '' : `${amount > 0 ? '+' : '-'}${Math.abs(amount)}${lag ? UNIT_LETTERS[lag.unit] : 'd'}`
  const kind = type === 'together' ? 'T' : type === 'FS' ? (between === '' ? '' : 'FS') : type
  return `${row}${kind}${type === 'together' ? '' : between}`
}
