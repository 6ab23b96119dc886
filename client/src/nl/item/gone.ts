/** In the place of an item that is not there to be shown. */
export const GONE_NL = {
  unknownTitle: 'Dit item bestaat niet (meer)',
  unknown: 'Misschien klopt de link niet. Of het item is nooit opgeslagen.',
  unreadableTitle: 'Dit item kan niet worden gelezen',
  unreadable: 'Er is niets verloren: het staat nog in het plan. Is er een versie bewaard, dan kun je die terugzetten.',
  inTrash: 'Dit item ligt in de prullenbak.',
} as const
