import { plural } from '../common.ts'

const items = (count: number): string => plural(count, 'item', 'items')

/** Texts of working on the timeline: choosing, moving together, drawing, copying and pasting. */
export const WORKING_NL = {
  bar: 'Gekozen items',
  chosen: (count: number): string => `${items(count)} gekozen`,
  nothingChosen: 'Niets meer gekozen',
  notMine: (count: number, chosen: number): string => {
    if (count === chosen) return count === 1 ? 'Dat mag je niet wijzigen' : 'Die mag je niet wijzigen'
    return `${count} daarvan mag je niet wijzigen`
  },
  move: 'Verplaatsen…',
  status: 'Status',
  who: 'Wie',
  duplicate: 'Dupliceren',
  copy: 'Kopiëren',
  remove: 'Weggooien',
  clear: 'Keuze opheffen',
  choose: (title: string): string => `${title} kiezen`,
  statusSet: (count: number, status: string): string => `${items(count)}: ${status.toLowerCase()}`,
  assigned: (count: number, name: string | null): string =>
    name === null
      ? `${items(count)} ${count === 1 ? 'is' : 'zijn'} van niemand meer`
      : `${items(count)} toegewezen aan ${name}`,
  titleOfCopy: (title: string): string => `${title} (kopie)`,
  duplicated: (count: number): string => `${items(count)} gedupliceerd`,
  removed: (count: number): string => `${items(count)} naar de prullenbak`,
  copied: (count: number): string => `${items(count)} gekopieerd`,
  pasted: (count: number): string => `${items(count)} geplakt`,
  leftOut: (count: number): string =>
    `${items(count)} ${count === 1 ? 'is' : 'zijn'} niet geplakt. Je mag dat spoor niet wijzigen.`,
  pasteNowhere: 'Kies eerst een rij in een spoor dat je mag wijzigen.',

  moveTitle: (count: number): string => (count === 1 ? 'Verplaatsen' : `${items(count)} verplaatsen`),
  moveHow: 'Hoeveel?',
  moveHint: 'Je kunt typen: 1 kwartaal later, 2 maanden eerder, 3 weken later.',
  moveUnread: 'Dit is niet begrepen. Typ bijvoorbeeld: 1 kwartaal later.',
  moveQuick: { '-1': '1 kwartaal eerder', '1': '1 kwartaal later' } as const,
  moveNow: 'Verplaatsen',
  moveBecomes: 'wordt',
  moveStays: 'blijft staan',
  moveMore: (count: number): string => `en nog ${items(count)}`,
  moveNone: 'Zo verandert er niets. Kies een grotere stap.',

  draftTitle: (period: string): string => `Titel van het nieuwe item, ${period}`,
  draftPlaceholder: 'Titel, dan Enter',
  draftHint: (period: string): string => `${period}. Enter: toevoegen. Escape: toch niet.`,
  draftEmpty: 'Geef een titel. Of druk op Escape.',
  drawn: (title: string, period: string): string => `Toegevoegd: ${title}, ${period}`,

  commands: 'Wat wil je doen?',
  commandOpen: 'Openen',
  commandRename: 'Titel wijzigen',
  commandPeriod: 'Periode wijzigen (F2)',
  commandMove: 'Verplaatsen (M)',
  commandMoveBy: 'Verplaatsen met…',
  commandLink: 'Afhankelijkheid toevoegen (K)',
  commandPredecessors: 'Voorgangers typen',
  commandChoose: 'Kiezen (spatie)',
  commandUnchoose: 'Niet meer kiezen (spatie)',
  commandCopy: 'Kopiëren (Ctrl C)',
  commandDuplicate: 'Dupliceren (Ctrl D)',
  commandRemove: 'Naar de prullenbak (Delete)',
  commandNewHere: (period: string): string => `Nieuw item hier, ${period}`,
  commandNew: 'Nieuw item',
  commandList: 'Lijst plakken',
  commandPaste: (count: number): string => `${items(count)} plakken (Ctrl V)`,
  commandFold: 'Inklappen',
  commandUnfold: 'Uitklappen',
} as const
