export const OFFLINE_NL = {
  newerTitle: 'Er is een nieuwe versie.',
  newer: 'Je werk blijft bewaard.',
  loadNewer: 'Vernieuwen',
  notKept: 'Deze browser bewaart niets op dit apparaat. Ben je offline, houd dit venster dan open.',
} as const
