import { plural } from '../common.ts'

/** The plain table of the same rows. */
export const TABLE_NL = {
  title: 'Tijdlijn als tabel',
  toolbar: 'Werkbalk',
  caption: 'Items per groep',
  toTimeline: 'Tijdlijn',
  sortOn: (column: string): string => `Sorteren op ${column.toLowerCase()}`,
  partOf: (title: string): string => `, onderdeel van ${title}`,
  empty: (group: string): string => `Nog niets bij ${group}`,
  more: (count: number): string => `Nog ${plural(count, 'regel', 'regels')} tonen`,
  shown: (shown: number, all: number): string => `${shown} van ${plural(all, 'regel', 'regels')}`,
  nothing: 'leeg',
} as const
