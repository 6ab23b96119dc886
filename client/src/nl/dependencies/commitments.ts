import { formatDate } from '@samenspoor/shared/dates/format'
import type { CommitmentVerdict } from '@samenspoor/shared/schedule/commitments/judge-commitment'
import { plural } from '../common.ts'

const days = (count: number): string => plural(count, 'dag', 'dagen')

export const COMMITMENTS_NL = {
  title: 'Toezeggingen',
  hint: 'wat is beloofd, en wanneer het kwam',
  none: 'Er staan nog geen toezeggingen.',
  promised: 'Beloofd',
  /** Who promised it to whom; either may be unknown. */
  between: (by: string, to: string) => [by, to === '' ? '' : `aan ${to}`].filter((part) => part !== '').join(' '),
  noWords: 'geen dag afgesproken',
  due: (words: string, day: string | null) => (day === null ? `‘${words}’` : `‘${words}’ (${formatDate(day)})`),
  source: (doc: string) => `Bron: document ${doc}`,
  keep: 'Nagekomen',
  keepOf: (title: string) => `Nagekomen: ${title}`,
  kept: (title: string) => `Toezegging nagekomen: ${title}`,
  reopen: 'Toch niet',
  reopenOf: (title: string) => `Toch niet nagekomen: ${title}`,
  reopened: (title: string) => `Toezegging weer open: ${title}`,
  removeOf: (title: string) => `Toezegging verwijderen: ${title}`,
  removed: (title: string) => `Toezegging verwijderd: ${title}`,

  add: 'Toezegging toevoegen…',
  dialogTitle: 'Toezegging toevoegen',
  what: 'Wat is er beloofd?',
  whatPlaceholder: 'Bijvoorbeeld: terugkomen over de planning',
  whatMissing: 'Vul in wat er is beloofd.',
  by: 'Wie belooft het?',
  to: 'Aan wie?',
  college: 'college',
  council: 'raad',
  when: 'Wanneer?',
  item: 'Met welk item? (mag leeg)',
  added: (title: string) => `Toezegging toegevoegd: ${title}`,
} as const

/** "Nagekomen op 2 november 2021, 62 dagen te laat", and so on. */
export function commitmentNl({ state, due, on, lateDays }: CommitmentVerdict): string {
  const late = lateDays === 0 ? '' : `, ${days(lateDays)} te laat`
  switch (state) {
    case 'kept':
      if (on === null) return 'Nagekomen. De dag is niet bekend.'
      return `Nagekomen op ${formatDate(on)}${late || (due === null ? '' : ', op tijd')}.`
    case 'planned':
      return on === null ? `Nog niet nagekomen${late}.` : `Staat gepland vanaf ${formatDate(on)}${late}.`
    case 'open':
      return `Nog niet nagekomen${late}.`
  }
}
