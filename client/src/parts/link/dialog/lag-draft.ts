import { LAG_MAX_DAYS, LAG_UNITS, type Link } from '@samenspoor/shared/model/entities/link'

/** How much must lie between two items, as a link holds it. */
export type LinkLag = Pick<Link, 'lagDays' | 'lag'>

export const LAG_DRAFT_UNITS = ['days', ...LAG_UNITS] as const
type LagDraftUnit = (typeof LAG_DRAFT_UNITS)[number]

/** What must lie between, as it stands in the form: the amount stays as it is typed. */
export interface LagDraft {
  readonly amount: string
  readonly unit: LagDraftUnit
}

export const NO_LAG: LinkLag = { lagDays: 0, lag: null }

export const printLag = ({ lagDays, lag }: LinkLag): LagDraft =>
  lag === null ? { amount: String(lagDays), unit: 'days' } : { amount: String(lag.amount), unit: lag.unit }

/** A whole number of the unit, below zero for an overlap; null for anything else. An empty field is none. */
export function readLag({ amount: text, unit }: LagDraft): LinkLag | null {
  const words = text.trim().replace('−', '-')
  if (words !== '' && !/^-?\d+$/.test(words)) return null
  const amount = Number(words)
  if (Math.abs(amount) > LAG_MAX_DAYS) return null
  // None is none in every unit. (`-0` is no number that a document should hold.)
  if (amount === 0) return NO_LAG
  return unit === 'days' ? { lagDays: amount, lag: null } : { lagDays: 0, lag: { amount, unit } }
}
