import { formatDate } from '@samenspoor/shared/dates/format'
import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import { readPeriod } from '@samenspoor/shared/dates/read-period'
import { setReferenceDate } from '@samenspoor/shared/doc/commands/settings/settings'
import { useId, useState } from 'react'
import { APP_NL } from '../../../nl/app/app.ts'
import { CALENDAR_NL } from '../../../nl/app/calendar.ts'
import { REFERENCE_DATE_NL } from '../../../nl/app/reference-date.ts'
import { COMMON_NL } from '../../../nl/common.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'

interface ReferenceDateDialogProps {
  readonly onClose: () => void
  /** Goes on to the kalender. */
  readonly onCalendar: () => void
}

/** Sets the day from which everybody looks at the plan. */
export function ReferenceDateDialog({ onClose, onCalendar }: ReferenceDateDialogProps) {
  const { today, plan } = useView()
  const mayWrite = useRights().programme
  const run = useRun()
  const [text, setText] = useState(formatDate(today))
  const errorId = useId()
  const day = readDay(text, today)
  const save = (date: PlainDate | null) => {
    const label = date === null ? REFERENCE_DATE_NL.today : APP_NL.referenceDate(formatDate(date))
    if (run(setReferenceDate(date), label, { announce: true }).ok) onClose()
  }
  return (
    <Dialog title={REFERENCE_DATE_NL.title} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (day !== null) save(day)
        }}
      >
        <label className="form-field">
          <span>{REFERENCE_DATE_NL.help}</span>
          <input
            className="field"
            value={text}
            disabled={!mayWrite}
            onChange={(event) => setText(event.target.value)}
            aria-invalid={day === null}
            aria-describedby={errorId}
          />
        </label>
        <p id={errorId} className="form-error">
          {day === null ? REFERENCE_DATE_NL.invalid : ''}
        </p>
        <div className="form-buttons">
          <button type="submit" className="btn p" disabled={!mayWrite || day === null}>
            {COMMON_NL.save}
          </button>
          {plan.settings.referenceDate !== null && (
            <button type="button" className="btn" disabled={!mayWrite} onClick={() => save(null)}>
              {REFERENCE_DATE_NL.today}
            </button>
          )}
          <button type="button" className="btn ghost" onClick={onClose}>
            {COMMON_NL.cancel}
          </button>
          <button type="button" className="btn ghost" onClick={onCalendar}>
            <Icon name="calendar" size={14} />
            {CALENDAR_NL.open}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function readDay(text: string, anchorDate: PlainDate): PlainDate | null {
  const reading = readPeriod(text, { anchorDate })
  return reading.understood && reading.precision === 'day' && reading.start === reading.end ? reading.start : null
}
