import { formatDate } from '@samenspoor/shared/dates/format'
import type { ChangeCollection } from '@samenspoor/shared/model/change'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { type HomeDocument, trackOfHome } from '@samenspoor/shared/model/plan'
import type { Finding, Severity } from '@samenspoor/shared/schedule/findings/finding'
import { plural } from './common.ts'

export const FINDINGS_NL = {
  title: 'Bevindingen',
  hint: 'wat in het plan niet klopt, of aandacht vraagt',
  none: 'Geen bevindingen',
  noneHint: 'Alles in het plan klopt met elkaar.',
  showAll: (count: number) => `Toon alle ${count}`,
  showFewer: 'Toon minder',
} as const

export const SEVERITY_NL: Record<Severity, string> = {
  conflict: 'Klopt niet',
  warning: 'Let op',
  info: 'Ter informatie',
}

const COLLECTION_NL: Record<ChangeCollection, string> = {
  items: 'een item',
  links: 'een afhankelijkheid',
  actions: 'een actie',
  couplings: 'een gelijktrekking',
  contracts: 'een contract',
  settings: 'een instelling',
}

/** What a sentence calls what a finding is about. */
export interface FindingNames {
  /** The title of an item, between quotes. */
  readonly item: (key: ItemKey | undefined) => string
  readonly track: (id: string) => string
}

const days = (count: number): string => plural(Math.abs(count), 'dag', 'dagen')

/** What is so, why, and what can be done: one or two short sentences. */
export function findingNl(finding: Finding, names: FindingNames): string {
  const [first, second] = finding.items.map(names.item)
  switch (finding.rule) {
    case 'starts-before-decision':
      return `${second} begint minstens ${days(finding.days)} vóór het besluit dat nodig is. Begin later, of besluit eerder.`
    case 'milestone-after-use':
      return `${first} valt minstens ${days(finding.days)} te laat voor ${second}. Haal de mijlpaal naar voren, of schuif wat erop wacht.`
    case 'starts-too-early':
      return `${second} komt minstens ${days(finding.days)} te vroeg: ${first} is dan nog niet klaar. Schuif het op, of haal ${first} naar voren.`
    case 'not-together':
      return `${first} en ${second} horen tegelijk te vallen, maar er zitten minstens ${days(finding.days)} tussen. Kies één moment.`
    case 'no-time-for-notice':
      return finding.days === 0
        ? `Het besluit mag nog vallen op ${formatDate(finding.lastDay)}, de laatste dag om op te zeggen. Besluit eerder, dan is er tijd voor de opzegging.`
        : `Het besluit mag ${days(finding.days)} later vallen dan de opzegging. Besluit eerder, dan is er tijd voor de opzegging.`
    case 'window-missed':
      return `De kans op een start op ${formatDate(finding.start)} is gemist: besluiten kon tot en met ${formatDate(finding.lastDay)}. Volgende kans: uiterlijk ${formatDate(finding.next.lastDay)}, start ${formatDate(finding.next.start)}.`
    case 'window-at-risk':
      return `De periode laat een dag toe na ${formatDate(finding.lastDay)}. Dan lukt een start op ${formatDate(finding.start)} niet meer. Zet er een uiterste datum bij.`
    case 'pulled-forward':
      return `Door gelijktrekken moet ${second} ${days(finding.days)} eerder: uiterlijk ${formatDate(finding.lastDay)}. ${first} bepaalt die dag.`
    case 'no-end':
      return `Het einde van ${first} is nog open, maar ${second} wacht erop en valt uiterlijk ${formatDate(finding.lastDay)}. Spreek een einde af.`
    case 'missing-milestone':
      return `${names.track(finding.track)} heeft niets zoals ‘${finding.title}’, de andere sporen wel. Voeg het toe als het daar ook hoort.`
    case 'waits-for-conditional':
      return `${second} wacht op ${first}, en dat vervalt als ${names.item(finding.decision)} nee wordt. Spreek af wat er dan gebeurt.`
    case 'activities-overlap':
      return `${second} kan al beginnen op ${formatDate(finding.start)}, terwijl ${first} duurt tot en met ${formatDate(finding.end)}. Laat ze op elkaar aansluiten als dat moet.`
    case 'ring':
      return `Deze items wachten in een kring op elkaar. Daarom telt één afhankelijkheid nu niet mee. Haal er een weg.`
    case 'end-before-start':
      return `Het einde ligt vóór het begin: ‘${finding.period}’. Pas de periode aan.`
    case 'unread-period':
      return `De periode ‘${finding.period}’ is niet begrepen en telt niet mee. Typ bijvoorbeeld Q2 2022.`
    case 'dangling-link':
      return 'Een afhankelijkheid wijst naar een item dat niet bestaat. Verwijder haar, of kies een ander item.'
    case 'unreadable': {
      const { home, collection } = finding.fault
      return `In ${homeNl(home, names)} is ${COLLECTION_NL[collection]} niet te lezen. Het telt niet mee, maar blijft bewaard. Meld het de beheerder.`
    }
  }
}

function homeNl(home: HomeDocument, names: FindingNames): string {
  const track = trackOfHome(home)
  return track === null ? 'de gegevens van het programma' : `het spoor ${names.track(track)}`
}
