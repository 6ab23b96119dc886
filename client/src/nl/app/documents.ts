import { plural } from '../common.ts'

/** What is the matter with single documents, and with whose work is in this window. */
export const DOCUMENTS_NL = {
  trackDocument: (title: string) => `spoor ${title}`,
  planDocument: (title: string) => `het plan van ${title}`,
  programmeDocument: 'wat alle sporen delen (afhankelijkheden, acties en instellingen)',
  unavailableTitle: (names: string) => `Niet te openen: ${names}.`,
  unavailable: 'De server kan dit nu niet lezen. De rest werkt gewoon. We blijven het proberen.',
  unavailableAgain: 'De server kan dit nu niet lezen. Je ziet wat er het laatst stond. We blijven het proberen.',
  outdatedTitle: 'Er is een nieuwere versie van Samenspoor.',
  outdated: 'Je kunt de planning bekijken. Laad de pagina opnieuw om weer te wijzigen.',
  reload: 'Pagina opnieuw laden',
  unreadableTitle: 'De server kon je wijzigingen niet lezen.',
  restoredTitle: 'De planning is teruggezet naar een eerdere stand.',
  restored: (waiting: number) =>
    `${plural(waiting, 'wijziging van jou was', 'wijzigingen van jou waren')} nog niet opgeslagen. We hebben die apart gehouden als lokale versie. Je kunt die bewaren als bestand en zelf overnemen wat nog klopt.`,
  otherPersonTitle: (name: string) => `Er wacht nog werk van ${name}`,
  otherPerson: (name: string, waiting: number) =>
    `In dit venster ${waiting === 1 ? 'staat' : 'staan'} nog ${plural(waiting, 'wijziging', 'wijzigingen')} van ${name}. ` +
    `Die ${waiting === 1 ? 'is' : 'zijn'} nog niet opgeslagen. Ga je verder als iemand anders, dan ${waiting === 1 ? 'raakt die' : 'raken die'} kwijt.`,
  goOnAs: (name: string) => `Toch verder als ${name}`,
  backTo: (name: string) => `Weer inloggen als ${name}`,
} as const
