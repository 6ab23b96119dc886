import { formatDate } from '@samenspoor/shared/dates/format'
import type { Meetings } from '@samenspoor/shared/model/programme'
import { CALENDAR_NL, RECESS_KIND_NL, WEEKDAYS_NL } from '../../../nl/app/calendar.ts'
import { listNl } from '../../../nl/common.ts'
import { ROUTE_BODY_NL } from '../../../nl/item/decisions.ts'
import { compareText } from '../../../parts/compare-text.ts'
import { useView } from '../../../sync/use-view.ts'
import { MEETING_BODIES } from './calendar-draft.ts'

/** The kalender in words, for who may not change it. */
export function CalendarText() {
  const { recesses, meetings } = useView().plan.settings
  return (
    <div className="calendar-text">
      <p className="form-hint">{CALENDAR_NL.readOnly}</p>
      <h3>{CALENDAR_NL.recesses}</h3>
      <p className="form-hint">{CALENDAR_NL.summer}</p>
      {recesses.length === 0 && <p>{CALENDAR_NL.noRecesses}</p>}
      <ul>
        {[...recesses]
          .sort((a, b) => compareText(a.start, b.start))
          .map(({ name, kind, start, end }) => (
            <li key={`${start} ${end} ${kind} ${name}`}>
              <b>{name}</b> ({RECESS_KIND_NL[kind].name.toLowerCase()}):{' '}
              {CALENDAR_NL.period(formatDate(start), formatDate(end))}
            </li>
          ))}
      </ul>
      <h3>{CALENDAR_NL.meetings}</h3>
      <dl>
        {MEETING_BODIES.map((body) => (
          <div key={body}>
            <dt>{ROUTE_BODY_NL[body]}</dt>
            <dd>{meetingsNl(meetings[body])}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function meetingsNl({ weekday = null, days = [] }: Partial<Meetings> = {}): string {
  const rhythm = weekday === null ? CALENDAR_NL.noWeekday : CALENDAR_NL.everyWeekday(WEEKDAYS_NL[weekday - 1] ?? '')
  if (days.length > 0) return `${rhythm}. ${CALENDAR_NL.listedDays(listNl(days.map(formatDate)))}`
  return weekday === null ? CALENDAR_NL.anyWorkingDay : rhythm
}
