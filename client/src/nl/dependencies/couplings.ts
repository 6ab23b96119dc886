import { formatDate } from '@samenspoor/shared/dates/format'
import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import { listNl, plural } from '../common.ts'

/** A decision that has to be taken earlier than it would by itself. */
export interface PulledForward {
  readonly name: string
  readonly daysEarlier: number
  readonly ownLastDay: PlainDate
}

const days = (count: number): string => plural(count, 'dag', 'dagen')

export const COUPLINGS_NL = {
  title: 'Gelijktrekken',
  hint: 'besluiten die op één moment vallen',
  none: 'Er zijn nog geen besluiten gekoppeld.',
  couple: 'Besluiten gelijktrekken…',
  together: 'Tegelijk besluiten',
  switchOf: (names: readonly string[]) => `Tegelijk besluiten: ${listNl(names)}`,
  isOn: 'Tegelijk besluiten staat aan.',
  isOff: 'Tegelijk besluiten staat uit.',
  switchedOn: (names: readonly string[]) => `Tegelijk besluiten aan: ${listNl(names)}`,
  switchedOff: (names: readonly string[]) => `Tegelijk besluiten uit: ${listNl(names)}`,
  uncouple: (names: readonly string[]) => `Niet meer koppelen: ${listNl(names)}`,
  uncoupled: (names: readonly string[]) => `Niet meer gekoppeld: ${listNl(names)}`,
  ownLastDay: (day: PlainDate) => `zelf uiterlijk ${formatDate(day)}`,
  takesNoPart: 'doet niet mee: al besloten, vervallen of zonder datum',
  tooFew: 'Er doen nu minder dan twee besluiten mee. Daarom verandert er niets.',

  dialogTitle: 'Besluiten gelijktrekken',
  dialogHelp: 'Kies de besluiten die op één moment vallen. Zet het daarna aan als jullie het eens zijn.',
  search: 'Zoek een besluit',
  chooseTwo: 'Kies twee of meer besluiten.',
  chooseFewer: (most: number) => `Kies hooguit ${most} besluiten.`,
  coupledAlready: 'Deze besluiten zijn al gekoppeld.',
  noneFound: 'Geen besluiten gevonden.',
  chosen: (count: number) => `${count} gekozen`,
  add: 'Koppelen',
  coupled: (names: readonly string[]) => `Gekoppeld: ${listNl(names)}`,
} as const

/** "Samen uiterlijk 30 juni 2022. Jeugd 184 dagen eerder dan 31 december 2022." */
export function jointLastDayNl(lastDay: PlainDate, pulled: readonly PulledForward[]): string {
  const earlier = pulled.map(
    ({ name, daysEarlier, ownLastDay }) => ` ${name} ${days(daysEarlier)} eerder dan ${formatDate(ownLastDay)}.`,
  )
  return `Samen uiterlijk ${formatDate(lastDay)}.${earlier.join('')}`
}

/** "Samen zou uiterlijk 30 juni 2022 zijn: Jeugd 184 dagen eerder." */
export function wouldBeLastDayNl(lastDay: PlainDate, pulled: readonly PulledForward[]): string {
  const sentence = `Samen zou uiterlijk ${formatDate(lastDay)} zijn`
  if (pulled.length === 0) return `${sentence}. Niemand hoeft eerder te besluiten.`
  return `${sentence}: ${listNl(pulled.map(({ name, daysEarlier }) => `${name} ${days(daysEarlier)} eerder`))}.`
}
