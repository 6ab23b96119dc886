import { plural } from './common.ts'

export const MOBILE_NL = {
  title: 'Tijdlijn',
  tracks: 'Sporen',
  all: 'Alle',
  quarter: (quarter: number, year: number) => `Q${quarter} ${year}`,
  now: 'nu',
  undated: 'Nog geen datum',
  nothingNow: 'Niets gepland in dit kwartaal.',
  empty: 'Er zijn nog geen items.',
  emptyTrack: 'Dit spoor heeft nog geen items.',
  showDone: (count: number) => `${count} klaar tonen`,
  hideDone: (count: number) => `${plural(count, 'item dat klaar is', 'items die klaar zijn')} verbergen`,
  late: 'te laat',
  done: 'Klaar',
  conditional: 'Eventueel',
} as const
