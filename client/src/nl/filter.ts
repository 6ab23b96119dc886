import { plural } from './common.ts'

/** The filter that the timeline and the board share. */
export const FILTER_NL = {
  filter: 'Filter',
  filterCount: (count: number): string => `Filter: ${count}`,
  filterTitle: 'Wat wil je zien?',
  filterText: 'Zoek in titel en periode',
  filterPeople: 'Wie',
  filterStatus: 'Status',
  filterProblems: 'Alleen knelpunten',
  filterClear: 'Filter wissen',
  filterShows: (count: number): string => `${plural(count, 'item', 'items')} in beeld`,
} as const
