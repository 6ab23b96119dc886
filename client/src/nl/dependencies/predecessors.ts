import type { PredecessorProblem } from '../../parts/link/predecessors/predecessor-edits.ts'
import { shortened } from '../common.ts'

/** Texts of typing what an item needs. */
export const PREDECESSORS_NL = {
  title: 'Voorgangers typen',
  command: 'Voorgangers typen',
  field: (title: string): string => `Voorgangers van ${shortened(title)}`,
  hint: 'Typ het regelnummer van wat eerst moet. Bijvoorbeeld: 3 of 3FS+10d; 12SS; 4+2w.',
  rows: 'Regelnummers bekijken',
  understood: (row: number, title: string, meaning: string, between: string): string =>
    `${row} ${shortened(title)}. ${meaning}.${between === '' ? '' : ` ${between}`}`,
  saved: (title: string): string => `Voorgangers aangepast: ${shortened(title)}`,
  problems: {
    form: (text) =>
      `"${text}" is niet begrepen. Typ een regelnummer, dan FS, SS, FF, SF of T, dan +10d, +2w, +3wd, +1m of +1k.`,
    lag: (text) => `"${text}": zo ver uit elkaar kan niet. Het mag hooguit 3660 dagen zijn.`,
    'together-with-lag': (text) => `"${text}": bij tegelijk zit er niets tussen. Laat de afstand weg.`,
    'no-row': (row) => `Regel ${row} bestaat niet. Kijk bij de regelnummers.`,
    self: (row) => `Regel ${row} is dit item zelf. Kies een andere regel.`,
    twice: (row) => `Regel ${row} staat er twee keer op dezelfde manier.`,
    'not-mine': (row) => `De afhankelijkheid met regel ${row} mag je niet wijzigen.`,
  } satisfies Record<PredecessorProblem['problem'], (text: string) => string>,
} as const
