import type { Interval } from '@samenspoor/shared/dates/period'
import type { LinkType } from '@samenspoor/shared/model/entities/link'
import { quotedTitle } from '@samenspoor/shared/model/quoted-title'
import { isUndated } from '@samenspoor/shared/schedule/item-dates'
import type { LinkReason } from '@samenspoor/shared/schedule/links/link-state'
import type { Schedule, ScheduledItem, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { LINK_REASON_NL as NL } from '../../nl/dependencies/link-reason.ts'
import { inMoment, momentWords, type Side } from './moment-words.ts'

/** Which end of both items a type compares. */
const SIDES: Record<LinkType, { readonly from: Side; readonly to: Side }> = {
  FS: { from: 'finish', to: 'start' },
  SS: { from: 'start', to: 'start' },
  FF: { from: 'finish', to: 'finish' },
  SF: { from: 'start', to: 'finish' },
  together: { from: 'start', to: 'start' },
}

/** Reasons in which a lag plays a part. */
const hasDays: ReadonlySet<LinkReason> = new Set(['fits', 'overlap', 'open-end', 'open-start', 'too-early', 'apart'])

/** Why a link is haalbaar, a mogelijk knelpunt or a conflict, in one or two short sentences. */
export function linkReasonNl(link: ScheduledLink, schedule: Schedule): string {
  const from = schedule.items.get(link.from)
  const to = schedule.items.get(link.to)
  if (!from) return NL.danglingFrom
  if (!to) return NL.danglingTo
  const sides = SIDES[link.link.type]
  const sentences = sentencesOf(link, from, to, sides)
  const { lagDays, lag, type } = link.link
  if (type !== 'together' && hasDays.has(link.reason)) {
    if (lag !== null) sentences.push(NL.lagIn(lag))
    else if (lagDays !== 0) sentences.push(lagDays > 0 ? NL.lag(lagDays) : NL.overlapAllowed(-lagDays))
  }
  return sentences.join(' ')
}

function sentencesOf(
  { reason, slackDays, link: { type } }: ScheduledLink,
  from: ScheduledItem,
  to: ScheduledItem,
  sides: { readonly from: Side; readonly to: Side },
): string[] {
  const days = Math.abs(slackDays ?? 0)
  const needs = needsNl(to, sides.to)
  const ready = readyNl(from, sides.from, to.item.kind === 'decision')
  // The days of a conflict are counted at best; only between two days that are known it is never more.
  const isToTheDay = isOneDay(from.dates.relied[sides.from]) && isOneDay(to.dates.relied[sides.to])
  switch (reason satisfies LinkReason) {
    case 'fits':
      if (type === 'together') return [NL.sameWindow]
      return [capitalised(`${ready}.`), days === 0 ? NL.fitsExactly : NL.fits(days)]
    case 'ready':
      return [NL.ready(quotedTitle(from.item.title))]
    case 'lapsed':
      return [NL.lapsed(quotedTitle((from.isLapsed ? from : to).item.title))]
    case 'too-early':
      return [NL.but(needs, ready), isToTheDay ? NL.tooEarly(days) : NL.tooEarlyAtLeast(days)]
    case 'apart':
      return [NL.but(needs, ready), isToTheDay ? NL.apart(days) : NL.apartAtLeast(days)]
    case 'overlap':
      if (type === 'together') return [NL.and(needs, ready), NL.sameWindowDependsOnDay]
      return [NL.and(needs, ready), slackDays !== null && slackDays < 0 ? NL.atWorst(days) : NL.dependsOnDay]
    case 'open-end':
      return [openNl(from, sides.from), NL.neededBy(momentWords(to, sides.to) ?? NL.unknownDay)]
    case 'open-start':
      return [openNl(to, sides.to), capitalised(`${ready}.`)]
    case 'no-date':
      return [isUndated(from.dates) ? undatedNl(from) : undatedNl(to)]
    case 'dangling':
      return [NL.danglingFrom]
  }
}

const isOneDay = ({ start, end }: Interval): boolean => start !== null && start === end

/** "Start Q2 2022": when the item that waits needs the other. */
function needsNl(scheduled: ScheduledItem, side: Side): string {
  const when = momentWords(scheduled, side) ?? NL.unknownDay
  switch (scheduled.item.kind) {
    case 'activity':
      return side === 'start' ? NL.starts(when) : NL.finishes(when)
    case 'milestone':
      return NL.falls(when)
    case 'decision':
      return NL.decides(when)
  }
}

/** "het besluit valt uiterlijk Q4 2022": when the item that others wait for is there. */
function readyNl(scheduled: ScheduledItem, side: Side, waitsToo: boolean): string {
  const when = inMoment(scheduled, side) ?? NL.unknownDay
  const title = quotedTitle(scheduled.item.title)
  switch (scheduled.item.kind) {
    case 'activity':
      return side === 'start' ? NL.begins(title, when) : NL.isReady(title, when)
    case 'milestone':
      return NL.happens(title, when)
    case 'decision':
      return waitsToo ? NL.otherDecisionFalls(when) : NL.decisionFalls(when)
  }
}

function openNl(scheduled: ScheduledItem, side: Side): string {
  const title = quotedTitle(scheduled.item.title)
  if (scheduled.item.kind !== 'activity') return NL.openMoment(title)
  return side === 'start' ? NL.openStart(title) : NL.openFinish(title)
}

function undatedNl({ item, dates }: ScheduledItem): string {
  const title = quotedTitle(item.title)
  if (item.period.trim() === '') return NL.noPeriod(title)
  return dates.reading.understood ? NL.noDate(title, item.period) : NL.unread(title, item.period)
}

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)
