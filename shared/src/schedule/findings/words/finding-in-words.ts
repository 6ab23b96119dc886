import { formatDate } from '../../../dates/format.ts'
import { daysBetween } from '../../../dates/plain-date.ts'
import type { ChangeCollection } from '../../../model/change.ts'
import type { BaselineId, CommitmentId, ContractId } from '../../../model/ids.ts'
import type { ItemKey } from '../../../model/item-ref.ts'
import { type HomeDocument, trackOfHome } from '../../../model/plan.ts'
import type { ContractVerdict } from '../../contracts/judge-contract.ts'
import type { Finding } from '../finding.ts'

const COLLECTION_NL: Record<ChangeCollection, string> = {
  items: 'een item',
  links: 'een afhankelijkheid',
  actions: 'een actie',
  couplings: 'een gelijktrekking',
  contracts: 'een contract',
  baselines: 'een eerdere stand',
  commitments: 'een toezegging',
  views: 'een weergave',
  settings: 'een instelling',
}

/** What a sentence calls what a finding is about. */
export interface FindingNames {
  /** The title of an item, between quotes. */
  readonly item: (key: ItemKey | undefined) => string
  readonly track: (id: string) => string
  readonly contract: (id: ContractId) => string
  /** The day of a baseline, as typed. */
  readonly baseline: (id: BaselineId) => string
  readonly commitment: (id: CommitmentId) => string
}

const days = (count: number): string => `${Math.abs(count)} ${Math.abs(count) === 1 ? 'dag' : 'dagen'}`

/** What is so, why, and what can be done: one or two short sentences. */
export function findingInWords(finding: Finding, names: FindingNames): string {
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
    case 'contract-against-start':
      return `${names.contract(finding.contract)} en een start op ${formatDate(finding.start)}: ${contractInWords(finding.verdict)}`
    case 'term-does-not-add-up':
      return `De looptijd van ${names.contract(finding.contract)} klopt niet: er staat ${formatDate(finding.stated)}, maar uit begin en duur volgt ${formatDate(finding.computed)}. Kijk het contract na.`
    case 'start-shifted':
      return `${first} is ${shiftInWords(finding)}: nu vanaf ${formatDate(finding.to)}, in de stand van ${names.baseline(finding.baseline)} vanaf ${formatDate(finding.from)}.`
    case 'commitment-late':
      return commitmentInWords(finding, names.commitment(finding.commitment))
    case 'extension-unknown':
      return `${names.contract(finding.contract)} loopt tot en met ${formatDate(finding.until)}, en de start is ${formatDate(finding.start)}. Of het verlengd kan worden, is niet bekend. Zoek dat uit, of regel een brug.`
    case 'unreadable': {
      const { home, collection, id } = finding.fault
      return `In ${homeNl(home, names)} is ${COLLECTION_NL[collection]} niet te lezen (${id}). Het telt niet mee, maar blijft bewaard. Meld het de beheerder.`
    }
  }
}

/** "12 maanden later", or days when the months are not whole. */
function shiftInWords({ days: shift, months }: Extract<Finding, { rule: 'start-shifted' }>): string {
  const amount = months === null ? days(shift) : `${Math.abs(months)} ${Math.abs(months) === 1 ? 'maand' : 'maanden'}`
  return `${amount} ${shift < 0 ? 'eerder' : 'later'}`
}

function commitmentInWords(finding: Extract<Finding, { rule: 'commitment-late' }>, title: string): string {
  const { state, promised, due, on } = finding
  const words = `‘${promised}’ (${formatDate(due)})`
  if (state === 'kept')
    return `De toezegging ${title} is ${days(finding.days)} te laat nagekomen${on === null ? '' : `: op ${formatDate(on)}`}. Beloofd was ${words}.`
  if (state === 'planned' && on !== null && daysBetween(due, on) === finding.days)
    return `De toezegging ${title} staat ${days(finding.days)} te laat gepland: vanaf ${formatDate(on)}. Beloofd was ${words}. Haal het naar voren, of meld dat het later wordt.`
  return `De toezegging ${title} is ${days(finding.days)} over tijd. Beloofd was ${words}. Kom haar na, of meld dat het later wordt.`
}

/** How a contract stands to a start, as the end of a sentence. */
function contractInWords(judged: ContractVerdict): string {
  switch (judged.verdict) {
    case 'gap':
      return `van ${formatDate(judged.from)} tot en met ${formatDate(judged.to)} is niets geregeld (${days(judged.gapDays)}). Regel een brug.`
    case 'tacit-renewal':
      return `het is dan stilzwijgend verlengd tot en met ${formatDate(judged.until)}, ${days(judged.doubleDays)} dubbel. Zeg op tijd op.`
    case 'double':
      return `het loopt nog tot en met ${formatDate(judged.until)}, ${days(judged.doubleDays)} dubbel.`
    case 'extension-needed':
      return `verlenging nodig (${judged.extensions} keer), tot en met ${formatDate(judged.until)}.`
    case 'fits':
      return judged.renewsTo === null
        ? `het sluit aan na ${judged.extensions} keer stilzwijgend verlengen.`
        : `het sluit aan. Zeg op tijd op, anders loopt het door tot en met ${formatDate(judged.renewsTo)}.`
    case 'bridged':
      return `een brug loopt tot en met ${formatDate(judged.until)}.`
    case 'open-ended':
      return 'het loopt door tot iemand opzegt.'
    case 'unknown':
      return 'het einde is niet bekend.'
  }
}

function homeNl(home: HomeDocument, names: FindingNames): string {
  const track = trackOfHome(home)
  return track === null ? 'de gegevens van het programma' : `het spoor ${names.track(track)}`
}
