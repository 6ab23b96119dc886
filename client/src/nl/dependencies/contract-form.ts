import { formatDate } from '@samenspoor/shared/dates/format'

/** Texts of the form of a contract. */
export const CONTRACT_FORM_NL = {
  add: 'Contract toevoegen',
  edit: 'Contract wijzigen',
  editOf: (title: string) => `Contract wijzigen: ${title}`,
  none: 'Er zijn nog geen contracten.',
  title: 'Naam',
  track: 'Spoor',
  side: 'Soort contract',
  sides: { current: 'Lopend', intended: 'Nieuw' },
  sideHints: {
    current: 'Dit contract loopt nu.',
    intended: 'Dit contract moet nog komen.',
  },
  parties: 'Met wie? (mag leeg blijven)',
  partiesHint: 'Zet een komma tussen de namen.',
  start: 'Eerste dag',
  startHint: 'Zo: 1 januari 2020',
  termMonths: 'Looptijd in maanden',
  firstEnd: 'Laatste dag volgens het contract',
  firstEndHint: 'Met eerste dag en looptijd rekenen we dit zelf uit.',
  extension: 'Kan het contract verlengd worden?',
  extensions: { none: 'Nee', asked: 'Op verzoek', tacit: 'Stilzwijgend' },
  tacitHint: 'Stilzwijgend: het loopt vanzelf door als niemand opzegt.',
  extensionCount: 'Hoe vaak?',
  extensionMonths: 'Steeds hoeveel maanden?',
  isOpenEnded: 'Het loopt daarna door tot iemand opzegt',
  bridgeUntil: 'Laatste dag van een brug (mag leeg blijven)',
  bridgeHint: 'Een brug vangt een gat tijdelijk op.',
  note: 'Opmerking (mag leeg blijven)',

  preview: 'Wat betekent dit?',
  previewWaits: 'Vul alles goed in. Dan zie je hier of het past.',
  runs: (end: string) => `Loopt t/m ${formatDate(end)}.`,
  runsOn: (end: string, last: string) =>
    `Loopt t/m ${formatDate(end)}, na verlengen uiterlijk t/m ${formatDate(last)}.`,
  noEnd: 'Het einde is niet bekend. Vul een laatste dag in, of een eerste dag en een looptijd.',
  openEnded: 'Loopt tot iemand opzegt.',
  doesNotAddUp: (computed: string, stated: string) =>
    `Let op: met begin en looptijd is de laatste dag ${formatDate(computed)}, niet ${formatDate(stated)}. We rekenen met ${formatDate(computed)}.`,

  changed: 'Een collega wijzigde dit contract intussen. Opslaan bewaart alleen wat jij hier wijzigt.',
  gone: 'Een collega heeft dit contract verwijderd. Je vindt het in de prullenbak.',
  added: (title: string) => `Contract toegevoegd: ${title}`,
  saved: (title: string) => `Contract gewijzigd: ${title}`,
  removed: (title: string) => `Contract verwijderd: ${title}`,
  remove: 'Contract verwijderen',
} as const

/** What can be wrong in a field of a contract. */
export type ContractProblem = 'title' | 'parties' | 'day' | 'end-before-start' | 'months' | 'count' | 'note'

const CONTRACT_PROBLEM_NL: Record<ContractProblem, string> = {
  title: 'Geef een naam, hooguit 200 tekens.',
  parties: 'Noem hooguit 20 partijen, elk met hooguit 120 tekens.',
  day: 'Dit is geen dag. Schrijf het zo: 31 december 2023.',
  'end-before-start': 'De laatste dag ligt vóór de eerste dag.',
  months: 'Vul een heel aantal maanden in, van 1 tot 1200.',
  count: 'Vul een heel getal in, hooguit 50.',
  note: 'Gebruik hooguit 1000 tekens.',
}

export const contractProblemNl = (problem: ContractProblem | undefined): string | undefined =>
  problem && CONTRACT_PROBLEM_NL[problem]
