import { CALENDAR_NL } from '../../../nl/app/calendar.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { CalendarForm } from './calendar-form.tsx'
import { CalendarText } from './calendar-text.tsx'
import './calendar.css'

/** The kalender of the programme: recesses, closed days, and when the bodies meet. A reader sees it in words. */
export function CalendarDialog({ onClose }: { onClose: () => void }) {
  const mayWrite = useRights().programme
  return (
    <Dialog title={CALENDAR_NL.title} onClose={onClose}>
      {mayWrite ? <CalendarForm onClose={onClose} /> : <CalendarText />}
    </Dialog>
  )
}
