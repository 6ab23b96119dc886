import type { Lag, LagUnit } from '@samenspoor/shared/model/link'
import { plural } from './common.ts'

const LAG_UNIT_NL: Record<LagUnit, (amount: number) => string> = {
  'working-days': (amount) => (amount === 1 ? 'werkdag' : 'werkdagen'),
  months: (amount) => (amount === 1 ? 'maand' : 'maanden'),
  quarters: (amount) => (amount === 1 ? 'kwartaal' : 'kwartalen'),
}

/** "werkdagen", in the choice of a unit. */
export const LAG_DRAFT_UNIT_NL: Record<LagUnit | 'days', string> = {
  days: 'dagen',
  'working-days': LAG_UNIT_NL['working-days'](2),
  months: LAG_UNIT_NL.months(2),
  quarters: LAG_UNIT_NL.quarters(2),
}

/** Texts of the building blocks that several screens share. */
export const PARTS_NL = {
  undo: 'Ongedaan maken (Ctrl Z)',
  undoWhat: (label: string) => `Ongedaan maken: ${label} (Ctrl Z)`,
  redo: 'Opnieuw (Ctrl Y)',
  redoWhat: (label: string) => `Opnieuw: ${label} (Ctrl Y)`,

  period: 'Periode',
  periodHint: 'Je kunt typen: Q2 2022, medio 2022, mei 2022, voor 1 juli 2022.',
  periodOvertaken: (name: string, words: string) => `${name} maakte hier intussen "${words}" van`,
  periodEmptied: (name: string) => `${name} maakte dit intussen leeg`,
  takeOver: 'Overnemen',
  tooLong: (length: number, most: number) =>
    `Dit zijn ${length} tekens. Er passen er ${most}. Maak de tekst korter, dan wordt hij opgeslagen.`,
  aColleague: 'Een collega',

  newItem: 'Nieuw item',
  title: 'Titel',
  titlePlaceholder: 'Wat moet er gebeuren?',
  titleMissing: 'Geef een titel.',
  kind: 'Soort',
  track: 'Spoor',
  who: 'Wie',
  status: 'Status',
  decidedBy: 'Besluit door',
  notChosen: 'Nog niet gekozen',
  optional: '(mag leeg blijven)',
  mayAddNothing: 'Je mag in geen enkel spoor items toevoegen. Vraag het de projectleider.',
  added: (title: string) => `Toegevoegd: ${title}`,

  newLink: 'Afhankelijkheid toevoegen',
  linkFrom: 'Dit moet er eerst zijn',
  linkTo: 'Voor dit item',
  linkType: 'Hoe hangen ze samen?',
  lag: 'Ertussen',
  lagUnit: 'Eenheid',
  lagHelp: '0 = direct erna. Met een min mag het overlappen.',
  note: 'Waarom?',
  notePlaceholder: 'Bijvoorbeeld: eerst besluiten, dan opzeggen.',
  chooseItem: 'Kies een item',
  chooseItemPlaceholder: 'Typ een deel van de titel',
  noItemsFound: 'Geen items gevonden',
  showItems: 'Items tonen',
  linkAnswer: 'Uitkomst',
  linkAnswerWaits: 'Kies twee items. Dan zie je meteen of het past.',
  linkAnswerNoLag: 'Vul een heel getal in. Dan zie je meteen of het past.',
  editLink: 'Afhankelijkheid aanpassen',
  linkChanged: (from: string, to: string) => `Afhankelijkheid aangepast: ${to} heeft ${from} nodig`,
  linkNotInTrack: (track: string) => `Je mag in het spoor ${track} geen afhankelijkheden maken.`,
  linkNotAcross: 'Je mag tussen sporen geen afhankelijkheden maken.',
  linkAdded: (from: string, to: string) => `Afhankelijkheid toegevoegd: ${to} heeft ${from} nodig`,

  trash: 'Prullenbak',
  trashEmpty: 'De prullenbak is leeg.',
  trashHelp: 'Wat je weggooit, blijft hier staan. Terugzetten kan altijd.',
  trashItems: 'Items',
  trashLinks: 'Afhankelijkheden',
  trashActions: 'Acties',
  trashCommitments: 'Toezeggingen',
  trashCouplings: 'Gelijkgetrokken besluiten',
  trashContracts: 'Contracten',
  restore: 'Terugzetten',
  restoreOf: (title: string) => `${title} terugzetten`,
  restored: (title: string) => `Teruggezet: ${title}`,
  removedBy: (name: string, when: string) =>
    when === '' ? `Verwijderd door ${name}` : `Verwijderd door ${name}, ${when}`,
  needs: (to: string, from: string) => `${to} heeft ${from} nodig`,
  somebody: 'iemand',
  vanishedItem: 'Onbekend item',
  quoted: (title: string) => `‘${title}’`,
  atLatest: (date: string) => `uiterlijk ${date}`,
  atEarliest: (date: string) => `niet eerder dan ${date}`,
} as const

/** Sentences that say why a link fits or not. `needs` is what waits, `ready` is what it waits for. */
export const LINK_REASON_NL = {
  starts: (when: string) => `Start ${when}`,
  finishes: (when: string) => `Klaar ${when}`,
  falls: (when: string) => `Valt ${when}`,
  decides: (when: string) => `Besluit ${when}`,
  isReady: (title: string, when: string) => `${title} is klaar ${when}`,
  begins: (title: string, when: string) => `${title} begint ${when}`,
  happens: (title: string, when: string) => `${title} valt ${when}`,
  decisionFalls: (when: string) => `het besluit valt ${when}`,
  otherDecisionFalls: (when: string) => `het andere besluit valt ${when}`,
  unknownDay: 'op een onbekende dag',
  but: (needs: string, ready: string) => `${needs}, maar ${ready}.`,
  and: (needs: string, ready: string) => `${needs} en ${ready}.`,
  tooEarly: (days: number) => `Dat is ${plural(days, 'dag', 'dagen')} te vroeg.`,
  tooEarlyAtLeast: (days: number) => `Dat is minstens ${plural(days, 'dag', 'dagen')} te vroeg.`,
  apart: (days: number) => `Daar ${days === 1 ? 'zit' : 'zitten'} ${plural(days, 'dag', 'dagen')} tussen.`,
  apartAtLeast: (days: number) =>
    `Daar ${days === 1 ? 'zit' : 'zitten'} minstens ${plural(days, 'dag', 'dagen')} tussen.`,
  dependsOnDay: 'Of het past, hangt van de dag af.',
  atWorst: (days: number) => `Het kan ${plural(days, 'dag', 'dagen')} te vroeg zijn.`,
  fitsExactly: 'Dat sluit precies aan.',
  fits: (days: number) => `Dat past, met ${plural(days, 'dag', 'dagen')} over.`,
  ready: (title: string) => `${title} is al klaar.`,
  sameWindow: 'Beide vallen in dezelfde periode.',
  sameWindowDependsOnDay: 'Of ze samenvallen, hangt van de dag af.',
  openFinish: (title: string) => `Het einde van ${title} is nog open.`,
  openStart: (title: string) => `Het begin van ${title} is nog open.`,
  openMoment: (title: string) => `De uiterste datum van ${title} is nog open.`,
  neededBy: (when: string) => `Nodig: ${when}.`,
  unread: (title: string, words: string) => `De periode van ${title} is niet begrepen: "${words}".`,
  noPeriod: (title: string) => `${title} heeft nog geen periode.`,
  noDate: (title: string, words: string) => `Bij ${title} hoort nog geen datum: "${words}".`,
  danglingFrom: 'Het item dat eerst moet, bestaat niet meer.',
  danglingTo: 'Het item dat hierop wacht, bestaat niet meer.',
  lapsed: (title: string) => `${title} is vervallen. Niemand wacht er nog op.`,
  lagIn: ({ amount, unit }: Lag) =>
    amount < 0
      ? `Ze mogen ${-amount} ${LAG_UNIT_NL[unit](-amount)} overlappen.`
      : `Er ${amount === 1 ? 'moet' : 'moeten'} ${amount} ${LAG_UNIT_NL[unit](amount)} tussen zitten.`,
  lag: (days: number) => `Er ${days === 1 ? 'moet' : 'moeten'} ${plural(days, 'dag', 'dagen')} tussen zitten.`,
  overlapAllowed: (days: number) => `Ze mogen ${plural(days, 'dag', 'dagen')} overlappen.`,
} as const
