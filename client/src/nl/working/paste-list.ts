import { plural } from '../common.ts'

/** Texts of the dialog Lijst plakken. */
export const PASTE_LIST_NL = {
  title: 'Lijst plakken',
  help: 'Plak regels uit een brief, mail of Excel. Elke regel wordt een item. Een periode aan het begin of het eind lezen we mee.',
  lines: 'Regels',
  placeholder: 'Akkoord projectplannen Q4 2021\nBesluit raad, uiterlijk medio 2022',
  track: 'Spoor',
  kind: 'Soort',
  preview: 'Zo lezen we het',
  columns: { add: 'Toevoegen', title: 'Titel', period: 'Periode', reading: 'Gelezen als' },
  addLine: (title: string): string => `${title} toevoegen`,
  unread: 'niet begrepen, blijft als tekst staan',
  tooLong: (most: number): string =>
    `Deze titel is te lang. Er passen ${most} tekens. Maak hem korter in het veld Regels.`,
  tooMany: (most: number): string => `Er passen ${most.toLocaleString('nl')} regels tegelijk. Plak de lijst in delen.`,
  none: 'Er staan nog geen regels.',
  add: (count: number): string => (count === 0 ? 'Toevoegen' : `${plural(count, 'item', 'items')} toevoegen`),
  added: (count: number, track: string): string => `${plural(count, 'item', 'items')} toegevoegd bij ${track}`,
  read: (count: number, unread: number): string =>
    unread === 0
      ? `${plural(count, 'regel', 'regels')}`
      : `${plural(count, 'regel', 'regels')}, bij ${unread} is de periode niet begrepen`,
} as const
