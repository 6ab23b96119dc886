import { formatDate } from '@samenspoor/shared/dates/format'
import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import { ROUTE_BODIES, type RouteBody } from '@samenspoor/shared/model/fields/decision-rule'
import type { Meetings, Recess, RecessKind, Settings } from '@samenspoor/shared/model/programme'
import type { CalendarProblem } from '../../../nl/app/calendar.ts'
import { readDay } from '../../../parts/period/read-day.ts'

/** One recess as it stands in the form: what is typed stays as it is typed. `key` stays with it. */
export interface RecessDraft {
  readonly key: number
  readonly name: string
  readonly kind: RecessKind
  readonly start: string
  readonly end: string
}

/** When a body meets, as it stands in the form; `days` holds one date a line. */
export interface MeetingsDraft {
  readonly weekday: number | null
  readonly days: string
}

/** Notice needs no meeting: it can be given on any day. */
export const MEETING_BODIES = ROUTE_BODIES.filter((body) => body !== 'notice')
export type MeetingBody = Exclude<RouteBody, 'notice'>

export interface CalendarDraft {
  readonly recesses: readonly RecessDraft[]
  readonly meetings: Readonly<Record<MeetingBody, MeetingsDraft>>
}

export type CalendarField = `name-${number}` | `start-${number}` | `end-${number}` | `days-${MeetingBody}`
/** What is wrong in which field, and the words that are not understood. */
export type CalendarProblems = Readonly<
  Partial<Record<CalendarField, { readonly code: CalendarProblem; readonly words: string }>>
>

export interface ReadCalendar {
  readonly recesses: readonly Recess[]
  readonly meetings: Settings['meetings']
  /** Empty when everything is understood; only then the other two are whole. */
  readonly problems: CalendarProblems
}

const NAME_MAX = 80
const DAYS_MAX = 400
export const RECESSES_MAX = 200

export function printCalendar({ recesses, meetings }: Settings): CalendarDraft {
  const meetingsOf = (body: MeetingBody): MeetingsDraft => {
    const { weekday = null, days = [] } = meetings[body] ?? {}
    return { weekday, days: days.map(formatDate).join('\n') }
  }
  return {
    recesses: recesses.map(({ name, kind, start, end }, key) => ({
      key,
      name,
      kind,
      start: formatDate(start),
      end: formatDate(end),
    })),
    meetings: {
      staff: meetingsOf('staff'),
      college: meetingsOf('college'),
      presidium: meetingsOf('presidium'),
      committee: meetingsOf('committee'),
      council: meetingsOf('council'),
    },
  }
}

/** A new recess, with nothing in it yet. */
export function addRecess(recesses: readonly RecessDraft[]): RecessDraft[] {
  if (recesses.length >= RECESSES_MAX) return [...recesses]
  const key = Math.max(-1, ...recesses.map((recess) => recess.key)) + 1
  return [...recesses, { key, name: '', kind: 'council', start: '', end: '' }]
}

/** The calendar that the form says, or what is wrong in which field. A body without a day or dates is left out. */
export function readCalendar(draft: CalendarDraft): ReadCalendar {
  const problems: { -readonly [Field in CalendarField]?: CalendarProblems[Field] } = {}
  const recesses = draft.recesses.map(({ key, name, kind, start: startText, end: endText }): Recess => {
    const [start, end] = [readDay(startText), readDay(endText)]
    if (name.trim() === '' || name.trim().length > NAME_MAX) problems[`name-${key}`] = { code: 'name', words: name }
    if (start === null) problems[`start-${key}`] = { code: 'day', words: startText }
    if (end === null) problems[`end-${key}`] = { code: 'day', words: endText }
    else if (start !== null && end < start) problems[`end-${key}`] = { code: 'end-before-start', words: endText }
    return { name: name.trim(), kind, start: start ?? '', end: end ?? '' }
  })
  const meetings: Settings['meetings'] = {}
  for (const body of MEETING_BODIES) {
    const read = readMeetings(draft.meetings[body])
    if ('code' in read) problems[`days-${body}`] = read
    else if (read.weekday !== null || read.days.length > 0) meetings[body] = read
  }
  return { recesses, meetings, problems }
}

function readMeetings({ weekday, days }: MeetingsDraft): Meetings | { code: CalendarProblem; words: string } {
  const read = new Set<PlainDate>()
  for (const line of days.split('\n').map((text) => text.trim())) {
    if (line === '') continue
    const day = readDay(line)
    if (day === null) return { code: 'listed-day', words: line.slice(0, NAME_MAX) }
    read.add(day)
  }
  return read.size > DAYS_MAX ? { code: 'too-many-days', words: '' } : { weekday, days: [...read].sort() }
}
