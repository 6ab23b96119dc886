import type { Grouping } from '@samenspoor/shared/model/entities/saved-view'
import type { GridColumn } from '../../features/timeline/layout/columns/column-set.ts'
import { plural, shortened } from '../common.ts'

/** Columns, groups and sorting of the rows. */
export const GRID_NL = {
  columns: {
    ...{ title: 'Titel', track: 'Spoor', period: 'Periode', who: 'Wie', status: 'Status' },
    ...{
      body: 'Wie besluit',
      start: 'Vroegst begin',
      finish: 'Laatst klaar',
      slack: 'Speling',
      problems: 'Knelpunten',
      needs: 'Wacht op',
    },
  } satisfies Record<GridColumn, string>,
  sortedBy: (column: string): string => `Op ${column.toLowerCase()}`,
  sortOff: (column: string): string => `Gesorteerd op ${column.toLowerCase()}. Niet meer sorteren`,
  sortHint: (column: string): string => `${column}: klik om te sorteren`,
  said: {
    ascending: (column: string): string => `Gesorteerd op ${column.toLowerCase()}, oplopend`,
    descending: (column: string): string => `Gesorteerd op ${column.toLowerCase()}, aflopend`,
    off: 'Niet meer gesorteerd',
    width: (column: string, width: number): string => `${column}: ${width} punten breed`,
  },
  group: 'Groeperen:',
  groupNow: (group: string): string => `Groeperen: ${group.toLowerCase()}`,
  groups: { track: 'Spoor', who: 'Wie', status: 'Status', body: 'Wie besluit' } satisfies Record<Grouping, string>,
  view: 'Weergave',
  viewNow: (title: string): string => `Weergave${GRID_NL.viewTitle(title)}`,
  viewTitle: (title: string): string => `: ${shortened(title, 32)}`,
  search: 'Zoek in titel en periode',
  searchShort: 'Zoek',

  fold: (title: string): string => `Onderdelen van ${title} inklappen`,
  unfold: (title: string): string => `Onderdelen van ${title} uitklappen`,
  parts: (count: number, span: string): string => `${plural(count, 'onderdeel', 'onderdelen')}${span}.`,
  partsSpan: (from: string, to: string): string => `, samen ${from} tot en met ${to}`,

  /** "Raadsbesluit overstap, besluit raad, uiterlijk Q2 2022, gepland, 1 mogelijk knelpunt" */
  rowName: (facts: readonly string[]): string => facts.filter((fact) => fact !== '').join(', '),
  conflicts: (count: number): string => plural(count, 'conflict', 'conflicten'),
  possible: (count: number): string => plural(count, 'mogelijk knelpunt', 'mogelijke knelpunten'),

  slack: (least: number | null, most: number | null): string => {
    if (least === null && most === null) return 'geen grens'
    if (least === most || most === null) return days(least)
    return least === null ? `tot ${days(most)}` : `${least} tot ${days(most)}`
  },
  done: (count: number): string => `${count} klaar`,
} as const

const days = (count: number | null): string => plural(count ?? 0, 'dag', 'dagen')
