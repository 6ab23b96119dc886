import type { RecessKind } from '@samenspoor/shared/model/programme'
import { APP_NL } from './app.ts'

export const RECESS_KIND_NL: Record<RecessKind, { readonly name: string; readonly meaning: string }> = {
  council: { name: 'Raadsreces', meaning: 'Raad, commissie en presidium vergaderen niet' },
  school: { name: 'Schoolvakantie', meaning: 'Om te weten; de planning rekent er niet mee' },
  closed: { name: 'Gesloten', meaning: 'Dit zijn geen werkdagen' },
}

/** By ISO number, Monday first. */
export const WEEKDAYS_NL = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const

/** Texts of the kalender of a programme. */
export const CALENDAR_NL = {
  title: APP_NL.calendar,
  open: 'Reces en vergaderdagen',
  intro: 'De planning rekent met deze dagen. Dit geldt voor iedereen in het programma.',
  recesses: 'Reces en gesloten dagen',
  summer: 'Zonder zomerreces rekenen we met 15 juli t/m 31 augustus.',
  noRecesses: 'Nog niets ingevuld.',
  recess: (number: number) => `Periode ${number}`,
  name: 'Naam',
  kind: 'Soort',
  start: 'Eerste dag',
  end: 'Laatste dag',
  dayExample: 'Zo: 22 oktober 2022',
  addRecess: 'Periode toevoegen',
  removeRecess: (name: string) => `${name} weghalen`,
  period: (start: string, end: string) => (start === end ? start : `${start} t/m ${end}`),
  meetings: 'Vergaderdagen',
  meetingsHint: 'Zonder vaste dag kan een stap op elke werkdag.',
  weekday: (body: string) => `Vaste dag van: ${body}`,
  noWeekday: 'Geen vaste dag',
  addDays: 'Echte data',
  addDaysOf: (body: string) => `Echte data invullen: ${body}`,
  days: (body: string) => `Echte data van: ${body}`,
  daysHint: 'Eén datum per regel, zo: 30 juni 2022. In een jaar met echte data gelden alleen die.',
  anyWorkingDay: 'elke werkdag',
  everyWeekday: (day: string) => `elke ${day}`,
  listedDays: (days: string) => `Echte data: ${days}`,
  changed: 'Een collega wijzigde de kalender intussen. Opslaan vervangt die wijziging.',
  saved: 'Kalender gewijzigd',
  readOnly: 'Je kunt de kalender bekijken, maar niet wijzigen.',
} as const

/** What can be wrong in a field of the kalender. */
export type CalendarProblem = 'name' | 'day' | 'end-before-start' | 'listed-day' | 'too-many-days'

/** `words`: what is not understood. */
export const CALENDAR_PROBLEM_NL: Record<CalendarProblem, (words: string) => string> = {
  name: () => 'Geef een naam, hooguit 80 tekens.',
  day: () => 'Dit is geen dag. Schrijf het zo: 22 oktober 2022.',
  'end-before-start': () => 'De laatste dag ligt vóór de eerste dag.',
  'listed-day': (words) => `"${words}" is geen dag. Schrijf het zo: 30 juni 2022.`,
  'too-many-days': () => 'Noem hooguit 400 dagen.',
}
