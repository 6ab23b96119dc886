import type { Status } from '@samenspoor/shared/model/place'
import type { LinkReason } from '@samenspoor/shared/schedule/link-state'
import { plural, STATUS_NL, shortened } from './common.ts'

const named = (title: string): string => `Kaart "${shortened(title)}"`

const at = (status: Status, position: number, count: number): string =>
  `${STATUS_NL[status]}, positie ${position} van ${count}`

export const BOARD_NL = {
  title: 'Bord',
  toolbar: 'Werkbalk',
  columns: 'Kolommen',
  whichColumn: 'Welke kolom',
  cell: (track: string, status: Status) => `${track}: ${STATUS_NL[status]}`,
  newItem: 'Nieuw',
  addCard: 'Kaart toevoegen',
  addCardTo: (track: string, status: Status) => `Kaart toevoegen bij ${track}, ${STATUS_NL[status]}`,
  filter: 'Filter',
  filterText: 'Zoek in titel en periode',
  filterPerson: 'Van wie',
  filterAnyone: 'Iedereen',
  filterNobody: 'Nog niemand',
  filterClear: 'Filter wissen',
  filterActive: (count: number) => `Filter, ${plural(count, 'keuze', 'keuzes')} actief`,
  filterEmpty: 'Geen enkele kaart past bij dit filter.',
  onlyBottlenecks: 'Alleen knelpunten',
  noItems: 'Er staan nog geen kaarten op het bord.',
  progress: (done: number, total: number) => `${done} van ${total} klaar`,
  summary: (counts: Readonly<Record<Status, number>>) =>
    [
      counts.planned > 0 ? `${counts.planned} gepland` : '',
      counts['in-progress'] > 0 ? `${counts['in-progress']} bezig` : '',
      counts['awaiting-decision'] > 0
        ? plural(counts['awaiting-decision'], 'wacht op besluit', 'wachten op besluit')
        : '',
      counts.done > 0 ? `${counts.done} klaar` : '',
    ]
      .filter((text) => text !== '')
      .join(', ') || 'geen kaarten',
  summaryFirst: (title: string, period: string) => `Eerst: ${title}, ${period}`,
  late: 'loopt achter',
  lapsed: 'vervallen',
  links: (count: number) => plural(count, 'afhankelijkheid', 'afhankelijkheden'),
  /** The reason, seen from the card that does not have the problem itself. */
  otherSide: {
    'too-early': 'ander item start te vroeg',
    'open-end': 'wacht op open einde',
    'open-start': 'begin ander item nog open',
  } satisfies Partial<Record<LinkReason, string>>,
  conditional: 'eventueel',
  move: (title: string) => `Verplaatsen: ${title}`,
  moveMenu: 'Verplaatsen',
  moveToColumn: 'Naar kolom',
  moveInColumn: 'In deze kolom',
  moveUp: 'Omhoog',
  moveDown: 'Omlaag',
  moveTop: 'Bovenaan',
  moveBottom: 'Onderaan',
  moved: (title: string, status: Status, position: number, count: number) =>
    `${named(title)} verplaatst naar ${at(status, position, count)}`,
  draggedBy: 'verplaatst deze kaart',
  draggedByMe: 'Je verplaatst deze kaart',
  dragTag: (name: string) => `${name} verplaatst`,
  someoneDrags: (names: string, count: number) => `${names} ${count === 1 ? 'verplaatst' : 'verplaatsen'} een kaart`,
  openBy: (names: string) => `Nu bekeken door ${names}`,
  instructions:
    'Enter opent de kaart. Spatie pakt de kaart op; kies met de pijltjes een plek en zet neer met spatie. Escape breekt af. M opent het menu Verplaatsen.',
  pickedUp: (title: string, status: Status, position: number, count: number) =>
    `${named(title)} opgepakt uit ${at(status, position, count)}.`,
  over: (title: string, status: Status, position: number, count: number) =>
    `${named(title)} boven ${at(status, position, count)}.`,
  overNothing: (title: string) => `${named(title)} hangt niet boven een kolom van dit spoor.`,
  putBack: (title: string) => `${named(title)} staat weer op de oude plek.`,
  cancelled: (title: string) => `Verplaatsen afgebroken. ${named(title)} is niet verplaatst.`,
  vanished: (title: string) => `${named(title)} is net door iemand anders verwijderd. Het verplaatsen is gestopt.`,
} as const
