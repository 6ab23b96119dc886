import { useState } from 'react'
import { CALENDAR_NL, WEEKDAYS_NL } from '../../../nl/app/calendar.ts'
import { ROUTE_BODY_NL } from '../../../nl/item/decisions.ts'
import { Choice } from '../../../parts/choice/choice.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { type CalendarDraft, MEETING_BODIES, type MeetingBody, type MeetingsDraft } from './calendar-draft.ts'
import type { ProblemOf } from './problem-of.ts'

const NONE = 'none'
const WEEKDAYS = [
  { id: NONE, label: CALENDAR_NL.noWeekday },
  ...WEEKDAYS_NL.map((label, index) => ({ id: String(index + 1), label })),
]

interface MeetingFieldsProps {
  readonly meetings: CalendarDraft['meetings']
  readonly problemOf: ProblemOf
  readonly onChange: (meetings: CalendarDraft['meetings']) => void
}

/** For each body its day of the week, and for who has them its real dates. */
export function MeetingFields({ meetings, problemOf, onChange }: MeetingFieldsProps) {
  return (
    <fieldset className="calendar-part">
      <legend>{CALENDAR_NL.meetings}</legend>
      <p className="form-hint">{CALENDAR_NL.meetingsHint}</p>
      {MEETING_BODIES.map((body) => (
        <BodyFields
          key={body}
          body={body}
          draft={meetings[body]}
          problem={problemOf(`days-${body}`)}
          onChange={(patch) => onChange({ ...meetings, [body]: { ...meetings[body], ...patch } })}
        />
      ))}
    </fieldset>
  )
}

interface BodyFieldsProps {
  readonly body: MeetingBody
  readonly draft: MeetingsDraft
  readonly problem: string | undefined
  readonly onChange: (patch: Partial<MeetingsDraft>) => void
}

function BodyFields({ body, draft, problem, onChange }: BodyFieldsProps) {
  const [hasDays, setHasDays] = useState(draft.days !== '')
  const name = ROUTE_BODY_NL[body]
  return (
    <div className="meetings" role="group" aria-label={name}>
      <span className="meetings-body">{name}</span>
      <Choice
        look="quiet"
        label={CALENDAR_NL.weekday(name)}
        options={WEEKDAYS}
        value={draft.weekday === null ? NONE : String(draft.weekday)}
        onChange={(id) => onChange({ weekday: id === NONE ? null : Number(id) })}
      />
      <button
        type="button"
        className="btn ghost s"
        aria-label={CALENDAR_NL.addDaysOf(name)}
        aria-expanded={hasDays}
        onClick={() => setHasDays(!hasDays || problem !== undefined)}
      >
        <Icon name={hasDays ? 'chevron-down' : 'chevron-right'} size={12} />
        {CALENDAR_NL.addDays}
      </button>
      {hasDays && (
        <div className="meetings-days">
          <TextField
            label={CALENDAR_NL.days(name)}
            value={draft.days}
            hint={CALENDAR_NL.daysHint}
            problem={problem}
            onChange={(days) => onChange({ days })}
            isLong
          />
        </div>
      )}
    </div>
  )
}
