import type { CommandId } from '../../parts/commands/command-id.ts'
import { plural } from '../common.ts'

type Listed = Exclude<CommandId, 'show-track' | 'show-person' | 'show-action'>

/** How each command is called, and other words that people may type for it. */
export const COMMANDS_NL: Record<Listed, { readonly label: string; readonly more: string }> = {
  'new-item': { label: 'Nieuw item', more: 'toevoegen maken activiteit mijlpaal besluit' },
  'new-link': { label: 'Nieuwe afhankelijkheid', more: 'koppeling lijn toevoegen heeft nodig' },
  trash: { label: 'Prullenbak', more: 'weggegooid terugzetten verwijderd' },
  today: { label: 'Naar vandaag', more: 'nu datum tijdlijn' },
  fit: { label: 'Alles passend maken', more: 'zoom uitzoomen tijdlijn' },
  'zoom-month': { label: 'Schaal: maand', more: 'zoom inzoomen tijdlijn' },
  'zoom-quarter': { label: 'Schaal: kwartaal', more: 'zoom tijdlijn' },
  'zoom-year': { label: 'Schaal: jaar', more: 'zoom uitzoomen tijdlijn' },
  'lines-problems': { label: 'Lijnen: knelpunten', more: 'afhankelijkheden tonen' },
  'lines-all': { label: 'Lijnen: alle', more: 'afhankelijkheden tonen' },
  'lines-none': { label: 'Lijnen: geen', more: 'afhankelijkheden verbergen' },
  'filter-problems': { label: 'Alleen knelpunten tonen', more: 'filter conflict mogelijk knelpunt' },
  'filter-clear': { label: 'Filter wissen', more: 'alles tonen' },
  'share-png-view': { label: 'Afbeelding van wat je ziet (PNG)', more: 'delen exporteren plaatje downloaden' },
  'share-svg-view': { label: 'Afbeelding van wat je ziet (SVG)', more: 'delen exporteren plaatje downloaden' },
  'share-print-view': { label: 'Afdrukken wat je ziet (A3)', more: 'printen pdf papier delen' },
  'share-png-all': { label: 'Afbeelding van de hele planning (PNG)', more: 'delen exporteren plaatje downloaden' },
  'share-svg-all': { label: 'Afbeelding van de hele planning (SVG)', more: 'delen exporteren plaatje downloaden' },
  'share-print-all': { label: 'Hele planning afdrukken (A3)', more: 'printen pdf papier delen' },
  'theme-system': { label: 'Kleuren: zoals mijn apparaat', more: 'thema weergave' },
  'theme-light': { label: 'Kleuren: licht', more: 'thema weergave' },
  'theme-dark': { label: 'Kleuren: donker', more: 'thema weergave nacht' },
  who: { label: 'Wie is hier en wat is er nieuw', more: 'mensen online wijzigingen gezien F8' },
  'ask-follow': { label: 'Volg mij', more: 'meekijken vergadering presenteren' },
  calendar: { label: 'Kalender', more: 'recessen vergaderdagen vrije dagen' },
  'sign-out': { label: 'Uitloggen', more: 'afmelden account' },
}

/** The field in which one finds everything and does everything. */
export const PALETTE_NL = {
  placeholder: 'Zoek een item, spoor of persoon, of typ wat je wilt doen',
  results: 'Gevonden',
  groups: {
    recent: 'Laatst gebruikt',
    command: 'Doen',
    view: 'Weergaven',
    item: 'Items',
    track: 'Sporen',
    action: 'Acties',
    person: 'Mensen',
    chapter: 'Hoofdstukken van dit plan',
    letter: 'Uit de brieven',
  },
  atRest: 'Typ om te zoeken in alles',
  count: (count: number, shown: number): string =>
    count > shown
      ? `${count} gevonden, de eerste ${shown} staan in de lijst`
      : plural(count, 'keuze in de lijst', 'keuzes in de lijst'),
  none: (query: string): string => `Niets gevonden voor ‘${query}’`,
  noneHelp: 'Probeer minder letters, of een ander woord.',
  hintChoose: 'kiezen',
  hintGo: 'openen',
  hintClose: 'sluiten',
  undo: (label: string): string => `Ongedaan maken: ${label}`,
  redo: (label: string): string => `Opnieuw: ${label}`,
  keys: 'Toetsen',
  keysMore: 'sneltoetsen toetsenbord hulp help',
  planOf: (track: string): string => `Plan van ${track}`,
  actionDone: 'klaar',
  letter: (doc: string): string => `Brief ${doc}`,
  letterItems: (count: number): string => plural(count, 'item', 'items'),
  myView: 'mijn weergave',
  sharedView: 'weergave van iedereen',
} as const
