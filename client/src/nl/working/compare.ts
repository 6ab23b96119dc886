import { shortened } from '../common.ts'

/** Texts of comparing with an earlier stand, and of numbered rows. */
export const COMPARE_NL = {
  now: (stand: string | null): string => (stand === null ? 'Vergelijk' : `Vergelijk: ${stand}`),
  with: 'Vergelijk met',
  nothing: 'Er is nog geen stand of versie om mee te vergelijken.',
  none: 'Niet vergelijken',
  baseline: (asOf: string): string => `stand ${asOf}`,
  baselineOf: (asOf: string, title: string): string => `stand ${asOf} (${shortened(title, 40)})`,
  version: (title: string): string => `versie ${shortened(title, 40)}`,
  failed: 'Deze versie kan nu niet worden geladen. Kijk of je verbinding hebt.',
  numbers: 'Regelnummers en voorgangers tonen',
} as const
