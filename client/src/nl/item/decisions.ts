import type { Outcome } from '@samenspoor/shared/model/entities/item'
import type { ExitDays, NoticePeriod, NoticeUnit, RouteBody } from '@samenspoor/shared/model/fields/decision-rule'
import type { Shift } from '@samenspoor/shared/schedule/item-dates'
import type { MissedBecause } from '@samenspoor/shared/schedule/windows/decision-window'
import { plural } from '../common.ts'

/** A decision that is still open has no outcome. */
export type OutcomeChoice = Outcome | 'open'

export const OUTCOME_NL: Record<OutcomeChoice, string> = {
  open: 'Nog open',
  yes: 'Ja',
  no: 'Nee',
  postponed: 'Uitstel',
}

export const ROUTE_BODY_NL: Record<RouteBody, string> = {
  staff: 'Ambtelijk',
  college: 'College',
  presidium: 'Presidium',
  committee: 'Commissie',
  council: 'Raad',
  notice: 'Opzegging',
}

export const NOTICE_UNIT_NL: Record<NoticeUnit, string> = {
  days: 'dagen',
  months: 'maanden',
  'calendar-years': 'hele kalenderjaren',
}

/** "18 mnd", "1 kalenderjaar", "60 dagen" */
export function noticeLengthNl({ amount, unit }: NoticePeriod): string {
  switch (unit) {
    case 'days':
      return plural(amount, 'dag', 'dagen')
    case 'months':
      return `${amount} mnd`
    case 'calendar-years':
      return plural(amount, 'kalenderjaar', 'kalenderjaren')
  }
}

/** "12 maanden", "1 maand en 3 dagen" */
export function shiftNl({ months, days }: Shift): string {
  const parts = [
    ...(months === 0 ? [] : [plural(months, 'maand', 'maanden')]),
    ...(days === 0 && months !== 0 ? [] : [plural(days, 'dag', 'dagen')]),
  ]
  return parts.join(' en ')
}

/** Today counts: on the last day itself there is one day left. */
export function daysLeftNl(daysLeft: number): string {
  if (daysLeft < 0) return `${plural(-daysLeft, 'dag', 'dagen')} voorbij`
  return daysLeft === 0 ? 'vandaag is de laatste dag' : `nog ${plural(daysLeft + 1, 'dag', 'dagen')}`
}

export const WINDOW_NL = {
  title: 'Besluitvenster',
  today: 'vandaag',
  before: (day: string) => `vóór ${day}`,
  notice: (length: string) => `opzegtermijn ${length}`,
  noNotice: 'geen opzegtermijn',
  start: 'start',
  missed: 'gemist',
  nextChance: 'volgende kans',
  chance: (day: string, start: string) => `Besluit vóór ${day}: start ${start}.`,
  later: (start: string) => `Later: start ${start}.`,
  because: {
    passed: (day: string) => `Gemist: ${day} is voorbij.`,
    postponed: () => 'Gemist: het besluit is uitgesteld.',
    'planned-too-late': (day: string) => `Gemist: de planning valt na ${day}.`,
  } satisfies Record<MissedBecause, (day: string) => string>,
  next: (day: string, start: string) => `Volgende kans: vóór ${day}, start ${start}.`,
  atRisk: (day: string) => `Let op: de planning laat ook een dag na ${day} toe.`,
  coupled: (titles: string, days: number, day: string, own: string) =>
    `Gelijkgetrokken met ${titles}: ${plural(days, 'dag', 'dagen')} eerder, uiterlijk ${day} (zonder: ${own}).`,
  coupledSame: (titles: string, day: string) => `Gelijkgetrokken met ${titles}: uiterlijk ${day}.`,
  route: 'Besluitroute',
  routeForNext: 'Besluitroute voor de volgende kans',
  stepPast: 'voorbij',
  noMeeting: 'geen vergadering op tijd',
  edit: 'Wijzigen',
  editLabel: 'Regel en besluitroute wijzigen',
  none: 'Dit besluit heeft nog geen regel. Met een regel zie je de laatste dag en de start.',
  add: 'Regel toevoegen',
} as const

export const OUTCOME_PANEL_NL = {
  title: 'Uitkomst',
  set: (outcome: string, title: string) => `Uitkomst ${outcome}: ${title}`,
  reopened: (title: string) => `Uitkomst weer open: ${title}`,
  effect: (choice: string, effects: string) => `${choice}: ${effects}.`,
  nothing: 'verandert niets aan andere items',
  lapses: (count: number) => `${plural(count, 'item vervalt', 'items vervallen')}`,
  certain: (count: number) => `${plural(count, 'item wordt', 'items worden')} zeker`,
  moves: (count: number) => `${plural(count, 'item schuift', 'items schuiven')} op`,
  start: (day: string) => `start ${day}`,
} as const

export const HANGS_NL = {
  title: 'Hangt af van',
  none: 'Nog niet gekozen van welk besluit dit afhangt.',
  choose: 'Besluit kiezen',
  change: 'Wijzigen',
  changeLabel: 'Wijzigen waarvan dit afhangt',
  clear: 'Nergens van',
  set: (title: string) => `Hangt nu af van: ${title}`,
  cleared: 'Hangt nergens meer van af',
  open: 'nog geen besluit',
  lapsed: 'vervallen',
  certain: 'zeker',
  moved: (shift: string) => `verschoven met ${shift}`,
  isLapsed: 'Vervallen',
  lapsedBecause: (title: string) => `door: ${title}`,
  slipped: (title: string, when: string) => `Schuift mee met ${title} naar ${when}.`,
  slippedSelf: (when: string) => `Schuift door naar ${when}.`,
  typed: (words: string) => `In de planning staat: ${words}.`,
} as const

export const RULE_NL = {
  title: 'Regel en besluitroute',
  intro: 'Van welke dag hangt dit besluit af? Vul de opzegtermijn in. De laatste dag volgt vanzelf.',
  amount: 'Opzegtermijn',
  unit: 'Eenheid',
  when: 'Wanneer kun je weg?',
  kinds: { yearly: 'Elk jaar op een vaste dag', 'term-end': 'Aan het einde van een termijn' } satisfies Record<
    ExitDays['kind'],
    string
  >,
  named: 'Welke dag is dat?',
  namedAs: { 'last-day': 'Laatste dag van het oude', 'first-day': 'Eerste dag van het nieuwe' },
  days: 'Dag in het jaar',
  daysHint: 'Zo: 31 december. Meer dagen? Zet er een komma tussen.',
  firstEnd: 'Einde van de eerste termijn',
  firstEndHint: 'Zo: 31 december 2023',
  renewMonths: 'Daarna steeds verlengd met (maanden)',
  starts: 'Wat begint dan?',
  noticeItem: 'Met welk item zeg je op?',
  noItem: 'Geen item',
  noNoticeItem: 'Het besluit zelf',
  route: 'Besluitroute',
  routeHint: 'Stappen op volgorde. De laatste stap valt op de laatste dag.',
  step: (number: number) => `Stap ${number}`,
  stepTitle: 'Stap',
  stepBody: 'Wie',
  stepLead: 'Tijd tot de volgende stap',
  stepUnit: 'Soort dagen',
  leadUnits: { days: 'dagen', 'working-days': 'werkdagen' },
  addStep: 'Stap toevoegen',
  up: (step: string) => `${step} naar boven`,
  down: (step: string) => `${step} naar beneden`,
  removeStep: (step: string) => `${step} weghalen`,
  preview: 'Wat betekent dit?',
  previewWaits: 'Vul alles goed in. Dan zie je hier wat het betekent.',
  sentence: (day: string, start: string) => `Opzeggen kan tot en met ${day} voor een start op ${start}.`,
  nextChances: 'Daarna:',
  chance: (day: string, start: string) => `vóór ${day}: start ${start}`,
  changed: 'Een collega wijzigde deze regel intussen. Opslaan vervangt die wijziging.',
  remove: 'Regel verwijderen',
  saved: (title: string) => `Besluitvenster gewijzigd: ${title}`,
  removed: (title: string) => `Besluitvenster verwijderd: ${title}`,
} as const

/** What can be wrong in a field of the rule. */
export type RuleProblem =
  | 'amount'
  | 'amount-days'
  | 'amount-months'
  | 'amount-calendar-years'
  | 'days'
  | 'too-many-days'
  | 'first-end'
  | 'renew-months'
  | 'step-title'
  | 'step-lead'

export const RULE_PROBLEM_NL: Record<RuleProblem, string> = {
  amount: 'Vul een heel getal in, bijvoorbeeld 18.',
  'amount-days': 'Hooguit 3660 dagen.',
  'amount-months': 'Hooguit 120 maanden.',
  'amount-calendar-years': 'Hooguit 10 kalenderjaren.',
  days: 'Dit is geen dag. Schrijf het zo: 31 december.',
  'too-many-days': 'Noem hooguit 12 dagen.',
  'first-end': 'Dit is geen dag. Schrijf het zo: 31 december 2023.',
  'renew-months': 'Vul een heel aantal maanden in, van 1 tot 1200.',
  'step-title': 'Geef de stap een naam, hooguit 120 tekens.',
  'step-lead': 'Vul een heel aantal dagen in, hooguit 730.',
}
