import { plural } from '../common.ts'

/** Pictures of the timeline, and the timeline on paper. */
export const SHARE_NL = {
  title: 'Tijdlijn',
  menu: 'Delen en afdrukken',
  open: 'Delen en afdrukken…',
  choices: {
    'png-view': 'Afbeelding van wat je ziet (PNG)',
    'svg-view': 'Afbeelding van wat je ziet (SVG)',
    'print-view': 'Afdrukken wat je ziet (A3)',
    'png-all': 'Afbeelding van de hele planning (PNG)',
    'svg-all': 'Afbeelding van de hele planning (SVG)',
    'print-all': 'Hele planning afdrukken (A3)',
  },
  madeOn: (date: string): string => `Gemaakt op ${date}`,
  lookedFrom: (date: string): string => `bekeken vanaf ${date}`,
  filtered: 'een filter staat aan, niet alles staat hier',
  page: (page: number, count: number): string => `Pagina ${page} van ${count}`,
  continued: 'vervolg',
  saved: (name: string): string => `Afbeelding gemaakt: ${name}`,
  failed: 'Het maken is niet gelukt. Probeer het nog eens.',
  tooLarge: 'Deze planning is te groot voor een PNG. Kies SVG, of wat je ziet.',
  description: (rows: number): string => `Een planning met ${plural(rows, 'item', 'items')} per spoor, in de tijd.`,
} as const
