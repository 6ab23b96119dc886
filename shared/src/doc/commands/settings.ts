import type { PlainDate } from '../../dates/plain-date.ts'
import { planningDaySchema } from '../../model/plain-date.ts'
import { type Command, editEntity, refuse } from './command.ts'

/** Sets the peildatum of the programme; null means the date of today. */
export function setReferenceDate(date: PlainDate | null): Command {
  return (context) =>
    date === null || planningDaySchema.safeParse(date).success
      ? editEntity(context, 'programme', 'settings', 'settings', { referenceDate: date })
      : refuse('invalid')
}
