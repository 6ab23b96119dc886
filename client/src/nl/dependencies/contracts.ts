import { formatDate } from '@samenspoor/shared/dates/format'
import type { ContractVerdict } from '@samenspoor/shared/schedule/contracts/judge-contract'
import type { IntendedVerdict } from '@samenspoor/shared/schedule/contracts/judge-intended'
import { plural } from '../common.ts'

const days = (count: number): string => plural(count, 'dag', 'dagen')
const doubled = (count: number): string => (count === 0 ? '' : `${days(count)} dubbel`)

export const CONTRACTS_NL = {
  title: 'Contracten',
  hint: 'past het einde bij de start van het nieuwe?',
  headContract: 'Contract',
  headStart: (day: string) => `Start ${formatDate(day)}`,
  planned: 'start in het plan',
  notPlanned: 'ter vergelijking',
  caption: 'Lopende contracten tegen het begin van elk startjaar',
  captionEnded: 'Afgelopen contracten tegen het begin van elk startjaar',
  captionEndless: 'Contracten zonder bekend einde tegen het begin van elk startjaar',
  captionIntended: 'Nieuwe contracten tegen het begin van elk startjaar',
  ended: (count: number) => plural(count, 'afgelopen contract', 'afgelopen contracten'),
  endless: (count: number) => plural(count, 'contract zonder bekend einde', 'contracten zonder bekend einde'),
  intended: (count: number) => plural(count, 'nieuw contract', 'nieuwe contracten'),
  lastEnd: (day: string) => `uiterlijk t/m ${day}`,
  noneRunning: 'Er zijn geen lopende contracten met een bekend einde.',
} as const

/** A verdict in a few words, and what else there is to know about it ('' when nothing). */
export interface VerdictWords {
  readonly words: string
  readonly more: string
}

/** What a current contract answers to a start, and how a contract to come does. */
export function verdictNl(judged: ContractVerdict | IntendedVerdict): VerdictWords {
  switch (judged.verdict) {
    case 'fits':
      return { words: 'sluit aan', more: afterFit(judged) }
    case 'extension-needed':
      return {
        words: `verlenging nodig (${judged.extensions}×)`,
        more: judged.doubleDays === 0 ? `t/m ${formatDate(judged.until)}` : doubled(judged.doubleDays),
      }
    case 'tacit-renewal':
      return {
        words: `stilzwijgend verlengd t/m ${formatDate(judged.until)}`,
        more: doubled(judged.doubleDays),
      }
    case 'gap':
      return { words: `gat van ${days(judged.gapDays)}`, more: `vanaf ${formatDate(judged.from)}` }
    case 'bridged':
      return { words: 'brug nodig', more: `brug t/m ${formatDate(judged.until)}` }
    case 'double':
      return { words: `${days(judged.doubleDays)} dubbel`, more: `loopt t/m ${formatDate(judged.until)}` }
    case 'open-ended':
      return { words: 'loopt tot iemand opzegt', more: '' }
    case 'begun':
      return { words: 'loopt dan al', more: judged.until === null ? '' : afterBegin(judged.until, judged.extensions) }
    case 'starts-late':
      return { words: `begint ${days(judged.lateDays)} te laat`, more: `vanaf ${formatDate(judged.from)}` }
    case 'ended':
      return { words: 'is dan al afgelopen', more: `liep t/m ${formatDate(judged.until)}` }
    case 'unknown':
      return { words: 'niet bekend', more: '' }
  }
}

function afterFit({ extensions, renewsTo }: Extract<ContractVerdict, { verdict: 'fits' }>): string {
  if (renewsTo !== null) return `zeg op, anders loopt het door t/m ${formatDate(renewsTo)}`
  return extensions === 0 ? '' : `na ${extensions} keer stilzwijgend verlengen`
}

const afterBegin = (until: string, extensions: number): string =>
  `${extensions === 0 ? '' : `na ${extensions} keer verlengen `}t/m ${formatDate(until)}`
