import type { View } from '@samenspoor/shared/protocol/presence'
import { plural } from '../common.ts'

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
  referenceDate: (date: string) => `Peildatum ${date}`,
  online: (names: string) => `Nu online: ${names}`,
  saved: 'Alles opgeslagen',
  saving: 'Opslaan…',
  connecting: 'Verbinden…',
  offline: (waiting: number) =>
    waiting === 0 ? 'Offline' : `Offline – ${plural(waiting, 'wijziging wacht', 'wijzigingen wachten')}`,
  refused: 'Opslaan lukt niet',
  undone: (what: string) => `Ongedaan: ${what}`,
  redone: (what: string) => `Opnieuw: ${what}`,
} as const
