import type { View } from '@samenspoor/shared/protocol/presence'
import { plural } from './common.ts'

export const APP_NL = {
  product: 'Samenspoor',
  skip: 'Naar de inhoud',
  views: 'Weergaven',
  tabs: {
    timeline: 'Tijdlijn',
    board: 'Bord',
    actions: 'Acties',
    dependencies: 'Afhankelijkheden',
    plan: 'Plannen',
  } satisfies Record<View, string>,
  more: 'Meer',
  versions: 'Versies',
  calendar: 'Kalender van het programma',
  loading: 'De planning wordt geladen…',
  loadingSlow: 'Dit duurt langer dan normaal. We blijven proberen.',
  noServer: 'We kunnen de planning niet bereiken. Controleer je verbinding.',
  tryAgain: 'Opnieuw proberen',
  noProgramme: 'Dit programma bestaat niet, of je doet er niet aan mee.',
  toProgramme: 'Naar mijn programma',
  notFound: 'Deze pagina bestaat niet.',
  toTimeline: 'Naar de tijdlijn',
  crash: 'Er ging iets mis op dit scherm. Wat was opgeslagen, is er nog.',
  reload: 'Pagina opnieuw laden',
  account: (name: string) => `Mijn account, ${name}`,
  signOut: 'Uitloggen',
  signOutWaiting: (count: number) =>
    `${plural(count, 'wijziging is', 'wijzigingen zijn')} nog niet opgeslagen. Wacht tot er "Alles opgeslagen" staat.`,
  signOutFailed: 'Uitloggen is niet gelukt: de server antwoordt niet. Je bent nog ingelogd. Probeer het zo nog eens.',
  theme: 'Weergave',
  themes: { system: 'Zoals mijn apparaat', light: 'Licht', dark: 'Donker' },
  referenceDate: (date: string) => `Peildatum ${date}`,
  referenceDateTitle: 'Peildatum',
  referenceDateHelp: 'De planning wordt bekeken vanaf deze dag. Dit geldt voor iedereen in het programma.',
  referenceDateToday: 'Gebruik steeds de datum van vandaag',
  referenceDateInvalid: 'Vul een datum in, bijvoorbeeld 16-11-2021.',
  online: (names: string) => `Nu online: ${names}`,
  saved: 'Alles opgeslagen',
  saving: 'Opslaan…',
  connecting: 'Verbinden…',
  offline: (waiting: number) =>
    waiting === 0 ? 'Offline' : `Offline – ${plural(waiting, 'wijziging wacht', 'wijzigingen wachten')}`,
  refused: 'Opslaan lukt niet',
  bannerOffline: (waiting: number) =>
    waiting === 0
      ? 'Werk gerust door. We bewaren je wijzigingen.'
      : `Werk gerust door. We bewaren ${plural(waiting, 'wijziging', 'wijzigingen')} op dit apparaat.`,
  bannerOfflineHere: (waiting: number) =>
    `Werk gerust door. We bewaren ${plural(waiting, 'wijziging', 'wijzigingen')} in dit venster. Sluit het niet.`,
  bannerOfflineTitle: 'Je bent offline.',
  bannerRefusedTitle: 'Opslaan lukt niet.',
  bannerRefused: {
    rights: 'Je mag dit onderdeel niet wijzigen. Wat je net deed, staat alleen in dit venster.',
    session: 'Je bent uitgelogd. Log opnieuw in; je wijzigingen staan nog in dit venster.',
    person: 'In een ander venster is iemand anders ingelogd. Log opnieuw in; je wijzigingen staan nog in dit venster.',
    content: 'De server kon een wijziging niet lezen. Laad de pagina opnieuw.',
    unavailable:
      'De server kan dit onderdeel nu niet openen. Je wijzigingen staan nog in dit venster. We blijven proberen. Sluit het niet.',
    storage: 'De server kan nu niet schrijven. We blijven proberen. Sluit dit venster niet.',
  },
  bannerReadOnlyTitle: 'Je kijkt mee.',
  bannerReadOnly: 'Je kunt alles bekijken, maar niets wijzigen.',
  signInAgain: 'Opnieuw inloggen',
  undone: (what: string) => `Ongedaan: ${what}`,
  redone: (what: string) => `Opnieuw: ${what}`,
  faults: (count: number) =>
    `${plural(count, 'onderdeel kan', 'onderdelen kunnen')} niet worden gelezen en ${count === 1 ? 'staat' : 'staan'} niet op het scherm. Er is niets verloren.`,
} as const
