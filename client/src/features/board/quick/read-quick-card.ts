import { trailingDue } from '../../../parts/period/trailing-due.ts'

interface QuickCard {
  /** Empty when the line is nothing but a period. */
  readonly title: string
  /** The words of the period as typed; empty when there are none. */
  readonly period: string
}

/**
 * Reads "Raming maken Q2 2022" as a title and the words of a period at its end. Words that the person said are no period
 * (`notPeriod`) belong to the title.
 */
export function readQuickCard(line: string, today: string, notPeriod: string | null): QuickCard {
  const text = line.trim()
  const at = trailingDue(text, today)
  const period = at === null ? '' : text.slice(at).trim()
  if (at === null || period === notPeriod) return { title: text, period: '' }
  const before = text.slice(0, at).trim()
  return { title: before.replace(/[\s,;:]+$/u, ''), period }
}
