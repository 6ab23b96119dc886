import type { LagUnit, Link } from '../entities/link.ts'

const IN_DAYS = 0
export const IN_WORKING_DAYS = 1
export const IN_MONTHS = 2
export const IN_QUARTERS = 3

const UNITS: Readonly<Record<LagUnit, number>> = {
  'working-days': IN_WORKING_DAYS,
  months: IN_MONTHS,
  quarters: IN_QUARTERS,
}

/** The lag of a link as two numbers: how many, and of which of the units above. */
export function lagNumbers({ lag, lagDays }: Pick<Link, 'lag' | 'lagDays'>): readonly [amount: number, unit: number] {
  return lag === null ? [lagDays, IN_DAYS] : [lag.amount, UNITS[lag.unit]]
}
