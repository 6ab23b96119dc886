import type { LinkReason } from '@samenspoor/shared/schedule/links/link-state'
import { plural, shortened } from '../common.ts'

const named = (title: string): string => `Kaart ‘${shortened(title)}’`

export const BOARD_NL = {
  title: 'Bord',
  toolbar: 'Werkbalk',
  columns: 'Kolommen',
  whichColumn: 'Welke kolom',
  cell: (lane: string, column: string) => `${lane}: ${column}`,
  newItem: 'Nieuw',
  addCard: 'Kaart toevoegen',
  addCardTo: (lane: string, column: string) => `Kaart toevoegen bij ${lane}, ${column}`,
  filterEmpty: 'Geen enkele kaart past bij dit filter.',
  onlyBottlenecks: 'Alleen knelpunten',
  noItems: 'Er staan nog geen kaarten op het bord.',
  progress: (done: number, total: number) => `${done} van ${total} klaar`,
  summary: (columns: readonly { readonly count: number; readonly name: string }[]) =>
    columns
      .filter(({ count }) => count > 0)
      .map(({ count, name }) => `${count} ${name.charAt(0).toLowerCase()}${name.slice(1)}`)
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
  /** Where a card is: "Bezig, positie 2 van 5". */
  at: (column: string, position: number, count: number) => `${column}, positie ${position} van ${count}`,
  atPerson: (place: string, name: string) => `${place}, bij ${name}`,
  moved: (title: string, place: string) => `${named(title)} verplaatst naar ${place}`,
  movedOver: (moved: string, column: string, count: number, limit: number) =>
    `${moved}. ${column} heeft nu ${count} van ${limit}: meer dan afgesproken`,
  draggedBy: 'verplaatst deze kaart',
  draggedByMe: 'Je verplaatst deze kaart',
  dragTag: (name: string) => `${name} verplaatst`,
  someoneDrags: (names: string, count: number) => `${names} ${count === 1 ? 'verplaatst' : 'verplaatsen'} een kaart`,
  openBy: (names: string) => `Nu bekeken door ${names}`,
  instructions:
    'Enter opent de kaart. Spatie pakt de kaart op; kies met de pijltjes een plek en zet neer met spatie. Escape breekt af. M opent het menu Verplaatsen.',
  pickedUp: (title: string, place: string) => `${named(title)} opgepakt uit ${place}.`,
  over: (title: string, place: string) => `${named(title)} boven ${place}.`,
  overNothing: (title: string) => `${named(title)} hangt niet boven een plek waar hij kan staan.`,
  putBack: (title: string) => `${named(title)} staat weer op de oude plek.`,
  cancelled: (title: string) => `Verplaatsen afgebroken. ${named(title)} is niet verplaatst.`,
  noLonger: (title: string) => `${named(title)} kun je niet meer verplaatsen. Het verplaatsen is gestopt.`,
  vanished: (title: string) => `${named(title)} is net door iemand anders verwijderd. Het verplaatsen is gestopt.`,
  bodies: {
    college: 'College',
    council: 'Raad',
    both: 'Raad, daarna college',
    open: 'Nog niet bekend',
    none: 'Geen besluit',
  },
  staysInTrack: (track: string) => `Deze kaart blijft in het spoor ${track}.`,
  staysInBody: 'Wie besluit, kies je in de kaart zelf. Slepen verandert dat niet.',
  notHere: 'Hier kan deze kaart niet staan.',

  lanes: 'Banen',
  lanesBy: (what: string) => `Banen: ${what}`,
  laneKinds: { track: 'spoor', owner: 'van wie', body: 'wie besluit' },
  view: 'Weergave',
  viewTitle: 'Wat zie je op een kaart?',
  fields: {
    track: 'Spoor',
    reason: 'Knelpunt',
    period: 'Periode',
    links: 'Afhankelijkheden',
    notes: 'Notities',
    owner: 'Wie',
  },
  editColumns: 'Kolommen aanpassen',
  more: 'Meer op het bord',

  chooseMore: 'Plek kiezen…',
  placeTitle: (title: string) => `Verplaatsen: ${shortened(title)}`,
  placeColumn: 'Kolom',
  placePerson: 'Van wie',
  placePosition: (count: number) => `Positie (1 tot en met ${count})`,
  placeWrong: (count: number) => `Vul een heel getal in van 1 tot en met ${count}.`,
  placeMove: 'Verplaatsen',

  quickLabel: (lane: string, column: string) => `Nieuwe kaart bij ${lane}, ${column}`,
  quickPlaceholder: 'Titel, en daarna eventueel een periode',
  quickHint: 'Enter voegt toe. Escape sluit.',
  quickPeriod: 'Periode:',
  quickNotPeriod: (words: string) => `"${words}" hoort bij de titel`,
  quickTrack: 'Spoor',
  quickNoTitle: 'Typ eerst een titel.',
} as const
