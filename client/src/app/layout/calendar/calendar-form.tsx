import { sameValue } from '@samenspoor/shared/doc/commands/command'
import { setMeetings, setRecesses } from '@samenspoor/shared/doc/commands/settings/settings'
import { inOrder } from '@samenspoor/shared/doc/commands/undo/revert'
import { type FormEvent, useRef, useState } from 'react'
import { CALENDAR_NL } from '../../../nl/app/calendar.ts'
import { COMMON_NL } from '../../../nl/common.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import { printCalendar, readCalendar } from './calendar-draft.ts'
import { MeetingFields } from './meeting-fields.tsx'
import { problemIn } from './problem-of.ts'
import { RecessFields } from './recess-fields.tsx'

/** Edits the kalender. Only the half that I changed is saved. */
export function CalendarForm({ onClose }: { onClose: () => void }) {
  const { settings } = useView().plan
  const run = useRun()
  const form = useRef<HTMLFormElement>(null)
  const [opened] = useState(settings)
  const [draft, setDraft] = useState(() => printCalendar(settings))
  /** Nobody is told off before they tried to save. */
  const [isTried, setIsTried] = useState(false)
  const read = readCalendar(draft)
  const problemOf = problemIn(isTried ? read.problems : {})
  const save = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (Object.keys(read.problems).length > 0) {
      // The fields know that they are wrong once they were drawn again.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    // What stands there of the one body that this form does not show stays.
    const { notice } = opened.meetings
    const meetings = notice === undefined ? read.meetings : { ...read.meetings, notice }
    const commands = [
      ...(sameValue(read.recesses, opened.recesses) ? [] : [setRecesses(read.recesses)]),
      ...(sameValue(meetings, opened.meetings) ? [] : [setMeetings(meetings)]),
    ]
    if (run(inOrder(...commands), CALENDAR_NL.saved, { announce: true }).ok) onClose()
  }
  const isChanged = !sameValue(settings.recesses, opened.recesses) || !sameValue(settings.meetings, opened.meetings)
  return (
    <form ref={form} className="form wide-form" onSubmit={save} noValidate>
      <p className="form-hint">{CALENDAR_NL.intro}</p>
      <RecessFields
        recesses={draft.recesses}
        problemOf={problemOf}
        onChange={(recesses) => setDraft((before) => ({ ...before, recesses }))}
      />
      <MeetingFields
        meetings={draft.meetings}
        problemOf={problemOf}
        onChange={(meetings) => setDraft((before) => ({ ...before, meetings }))}
      />
      {isChanged && (
        <p className="form-changed" role="status">
          {CALENDAR_NL.changed}
        </p>
      )}
      <FormButtons submit={COMMON_NL.save} cancel={COMMON_NL.cancel} onCancel={onClose} />
    </form>
  )
}
