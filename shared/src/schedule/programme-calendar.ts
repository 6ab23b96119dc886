import { lastMeetingOnOrBefore, type MeetingCalendar } from '../dates/calendar/meetings/meetings.ts'
import { recessOf } from '../dates/calendar/meetings/recess.ts'
import { workTableOf } from '../dates/calendar/work-table.ts'
import { fromDayNumber, type PlainDate, toDayNumber } from '../dates/plain-date.ts'
import type { RouteBody } from '../model/fields/decision-rule.ts'
import type { Recess, Settings } from '../model/programme.ts'
import type { AddWorkingDays } from './links/lag.ts'

/** The days on which a programme works and its bodies meet. */
export interface ProgrammeCalendar {
  readonly addWorkingDays: AddWorkingDays
  /** The last day on or before `day` on which a body can take its step; null when it does not meet in 400 days. */
  readonly lastDayFor: (body: RouteBody, day: PlainDate) => PlainDate | null
}

/** Bodies that keep to the recess of the council. */
const IN_RECESS: ReadonlySet<RouteBody> = new Set(['presidium', 'committee', 'council'])
const SUMMERS = { first: 1990, last: 2099 }
const made = new WeakMap<Settings, ProgrammeCalendar>()

/**
 * [CAL11] The calendar that a programme's settings make: closed days are no working days; the council, its committee
 * and its presidium do not meet in a council recess, in the summer one (15 July - 31 August) when none is set for that
 * summer; notice can be given on any day, every other body takes its steps on working days.
 */
export function calendarOf(settings: Settings): ProgrammeCalendar {
  const known = made.get(settings)
  if (known) return known
  const calendar = makeCalendar(settings)
  made.set(settings, calendar)
  return calendar
}

function makeCalendar({ recesses, meetings }: Settings): ProgrammeCalendar {
  const work = workTableOf({ extraFreeDays: recesses.filter(({ kind }) => kind === 'closed') })
  const rhythms = new Map<RouteBody, MeetingCalendar>()
  for (const [body, rhythm] of Object.entries(meetings) as [RouteBody, Settings['meetings'][RouteBody]][]) {
    if (!rhythm || (rhythm.weekday === null && rhythm.days.length === 0)) continue
    const recess = IN_RECESS.has(body) ? councilRecesses(recesses) : []
    rhythms.set(body, { weekday: rhythm.weekday as MeetingCalendar['weekday'], days: rhythm.days, recess })
  }
  return {
    addWorkingDays: work.add,
    lastDayFor: (body, day) => {
      if (body === 'notice') return day
      const rhythm = rhythms.get(body)
      return rhythm ? lastMeetingOnOrBefore(day, rhythm) : fromDayNumber(work.lastOnOrBefore(toDayNumber(day)))
    },
  }
}

function councilRecesses(recesses: readonly Recess[]): { start: PlainDate; end: PlainDate }[] {
  const set = recesses.filter(({ kind }) => kind === 'council')
  const summers = []
  for (let year = SUMMERS.first; year <= SUMMERS.last; year += 1) {
    const summer = recessOf(year)
    if (!set.some(({ start, end }) => start <= summer.end && end >= summer.start)) summers.push(summer)
  }
  return [...set, ...summers]
}
