import type { Severity } from '@samenspoor/shared/schedule/findings/finding'

export const FINDINGS_NL = {
  title: 'Bevindingen',
  hint: 'wat in het plan niet klopt, of aandacht vraagt',
  none: 'Geen bevindingen',
  noneHint: 'Alles in het plan klopt met elkaar.',
  showAll: (count: number, what: string) => `Toon alle ${count}: ${what}`,
  showFewer: (what: string) => `Toon minder: ${what}`,
} as const

export const SEVERITY_NL: Record<Severity, string> = {
  conflict: 'Klopt niet',
  warning: 'Let op',
  info: 'Ter informatie',
}
