import { plural } from '../common.ts'

/** The lines over the whole width of the screen. */
export const BANNERS_NL = {
  bannerOffline: (waiting: number) =>
    waiting === 0
      ? 'Werk gerust door. We bewaren je wijzigingen.'
      : `Werk gerust door. We bewaren ${plural(waiting, 'wijziging', 'wijzigingen')} op dit apparaat.`,
  bannerOfflineHere: (waiting: number) =>
    `Werk gerust door. We bewaren ${plural(waiting, 'wijziging', 'wijzigingen')} in dit venster. Sluit het niet.`,
  bannerOfflineTitle: 'Je bent offline.',
  bannerRefusedTitle: 'Opslaan lukt niet.',
  bannerRefused: {
    rights: 'Je mag dit niet wijzigen. Wat je net deed, staat alleen in dit venster.',
    session: 'Je bent uitgelogd. Log opnieuw in; je wijzigingen staan nog in dit venster.',
    person: 'In een ander venster is iemand anders ingelogd. Log opnieuw in; je wijzigingen staan nog in dit venster.',
    content: 'De server kon een wijziging niet lezen. Laad de pagina opnieuw.',
    unavailable:
      'De server kan dit nu niet openen. Je wijzigingen staan nog in dit venster. We blijven proberen. Sluit het niet.',
    storage: 'De server kan nu niet schrijven. We blijven proberen. Sluit dit venster niet.',
  },
  bannerReadOnlyTitle: 'Je kijkt mee.',
  bannerReadOnly: 'Je kunt alles bekijken, maar niets wijzigen.',
  signInAgain: 'Opnieuw inloggen',
  faults: (count: number) =>
    `${plural(count, 'gegeven kan', 'gegevens kunnen')} niet worden gelezen en ${count === 1 ? 'staat' : 'staan'} niet op het scherm. Er is niets verloren.`,
} as const
