import { plural } from './common.ts'

/** The filter itself. */
export const FILTER_POPUP_NL = {
  title: 'Wat wil je zien?',
  text: 'Zoek in titel en periode',
  people: 'Wie',
  status: 'Status',
  problems: 'Alleen knelpunten',
  clear: 'Filter wissen',
  shows: (count: number): string => `${plural(count, 'item', 'items')} in beeld`,
} as const
