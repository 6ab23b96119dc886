import type { LagUnit } from '@samenspoor/shared/model/entities/link'
import { LAG_UNIT_NL } from './dependencies/link-reason.ts'

/** "werkdagen", in the choice of a unit. */
export const LAG_DRAFT_UNIT_NL: Record<LagUnit | 'days', string> = {
  days: 'dagen',
  'working-days': LAG_UNIT_NL['working-days'](2),
  months: LAG_UNIT_NL.months(2),
  quarters: LAG_UNIT_NL.quarters(2),
}

/** Texts of the building blocks that several screens share. */
export const PARTS_NL = {
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
} as const
