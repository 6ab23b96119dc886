import type { Lag, LagUnit } from '@samenspoor/shared/model/entities/link'
import { plural } from '../common.ts'

/** The unit of what lies between two items. */
export const LAG_UNIT_NL: Record<LagUnit, (amount: number) => string> = {
  'working-days': (amount) => (amount === 1 ? 'werkdag' : 'werkdagen'),
  months: (amount) => (amount === 1 ? 'maand' : 'maanden'),
  quarters: (amount) => (amount === 1 ? 'kwartaal' : 'kwartalen'),
}

/** Sentences that say why a link fits or not. `needs` is what waits, `ready` is what it waits for. */
export const LINK_REASON_NL = {
  atLatest: (date: string) => `uiterlijk ${date}`,
  atEarliest: (date: string) => `niet eerder dan ${date}`,
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
