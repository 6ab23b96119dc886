import { formatDate } from '@samenspoor/shared/dates/format'
import type { NoticePeriod, NoticeUnit } from '@samenspoor/shared/model/fields/decision-rule'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { ExplainStep } from '@samenspoor/shared/schedule/explain/explain'
import type { Slack } from '@samenspoor/shared/schedule/graph/criticality'
import type { MissedBecause } from '@samenspoor/shared/schedule/windows/decision-window'
import { plural } from '../common.ts'

export const WHY_NL = {
  ask: 'Waarom deze datum?',
  thisItem: 'Dit item',
} as const

const MISSED_NL: Record<MissedBecause, string> = {
  passed: 'de laatste dag is voorbij',
  postponed: 'het besluit is uitgesteld',
  'planned-too-late': 'het staat na de laatste dag',
}

const NOTICE_NL: Record<NoticeUnit, (amount: number) => string> = {
  days: (amount) => plural(amount, 'dag', 'dagen'),
  months: (amount) => plural(amount, 'maand', 'maanden'),
  'calendar-years': (amount) => plural(amount, 'heel kalenderjaar', 'hele kalenderjaren'),
}

const noticeNl = ({ amount, unit }: NoticePeriod): string => NOTICE_NL[unit](amount)
const days = (count: number): string => plural(count, 'dag', 'dagen')

/**
 * One step of why an item stands where it stands. `nameOf` gives a title between quotes; `linkReason` says why the link
 * of a step fits or not.
 */
export function whyStepNl(
  step: ExplainStep,
  nameOf: (key: ItemKey) => string,
  linkReason: (step: Extract<ExplainStep, { kind: 'waits' }>) => string,
): string {
  switch (step.kind) {
    case 'words':
      if (step.period.trim() === '') return 'Er is nog geen periode.'
      return step.isRead ? `De periode is "${step.period}".` : `De periode "${step.period}" is niet begrepen.`
    case 'lapsed':
      return `Vervallen, want ${nameOf(step.by)} is nee geworden.`
    case 'certain':
      return `Zeker, want ${nameOf(step.by)} is ja geworden.`
    case 'slipped': {
      const why = step.missed === null ? '' : `: ${MISSED_NL[step.missed]}`
      const start = step.start === null ? '' : ` De volgende kans is een start op ${formatDate(step.start)}.`
      return step.by === step.item ? `Schuift op${why}.${start}` : `Schuift mee met ${nameOf(step.by)}${why}.${start}`
    }
    case 'coupled': {
      const together = `Gelijkgetrokken: samen uiterlijk ${formatDate(step.lastDay)}.`
      return step.daysEarlier > 0 ? `${together} Dat is ${days(step.daysEarlier)} eerder dan alleen.` : together
    }
    case 'window':
      return `${step.decision === step.item ? 'Besluiten' : 'Opzeggen'} kan tot en met ${formatDate(step.lastDay)} voor een start op ${formatDate(step.start)}. De opzegtermijn is ${noticeNl(step.notice)}.`
    case 'waits':
      return `Wacht op ${nameOf(step.for)}. ${linkReason(step)}`
  }
}

export type SlackScope = 'programme' | 'track'

const SCOPE_NL: Record<SlackScope | 'both', string> = {
  programme: 'binnen het programma',
  track: 'binnen het spoor',
  both: 'binnen het programma en het spoor',
}

/** "Speling: 12 tot 90 dagen binnen het programma." */
export function slackNl({ critical, leastDays, mostDays }: Slack, scope: SlackScope | 'both'): string {
  const where = SCOPE_NL[scope]
  switch (critical) {
    case 'certain': {
      const short = mostDays !== null && mostDays < 0 ? `, minstens ${days(-mostDays)} te kort` : ''
      return `Zeker kritiek ${where}${short}.`
    }
    case 'possible':
      return `Mogelijk kritiek ${where}${mostDays === null ? '' : `, hooguit ${days(mostDays)} speling`}.`
    case 'no':
      return `Speling: ${slackDaysNl(leastDays, mostDays)} ${where}.`
  }
}

function slackDaysNl(least: number | null, most: number | null): string {
  if (least === null) return most === null ? 'niet bekend' : `hooguit ${days(most)}`
  if (most === null) return `minstens ${days(least)}`
  return least === most ? days(least) : `${least} tot ${days(most)}`
}
