/** Work that was not saved, and stands in this browser only. */
export const LOCAL_VERSION_NL = {
  keep: 'Lokale versie bewaren',
  drop: 'Lokale versie weggooien',
  file: 'samenspoor-lokale-versie.json',
} as const
