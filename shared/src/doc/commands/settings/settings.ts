import type { PlainDate } from '../../../dates/plain-date.ts'
import type { BoardColumn } from '../../../model/board-columns.ts'
import { planningDaySchema } from '../../../model/fields/plain-date.ts'
import type { Recess, Settings } from '../../../model/programme.ts'
import { type Command, editEntity, refuse } from '../command.ts'

/** Sets the peildatum of the programme; null means the date of today. */
export function setReferenceDate(date: PlainDate | null): Command {
  return (context) =>
    date === null || planningDaySchema.safeParse(date).success
      ? editEntity(context, 'programme', 'settings', 'settings', { referenceDate: date })
      : refuse('invalid')
}

/** Sets every recess and closed period of the programme, as one value. Refuses one that the model cannot read. */
export function setRecesses(recesses: readonly Recess[]): Command {
  return (context) =>
    editEntity(context, 'programme', 'settings', 'settings', { recesses: recesses.map((recess) => ({ ...recess })) })
}

/** Sets the columns of the board, from left to right, as one value. Refuses a column that is there twice or cannot be read. */
export function setBoardColumns(columns: readonly BoardColumn[]): Command {
  return (context) =>
    editEntity(context, 'programme', 'settings', 'settings', { boardColumns: columns.map((column) => ({ ...column })) })
}

/** Says for each body when it meets, as one value; a body that is left out meets on any working day. */
export function setMeetings(meetings: Settings['meetings']): Command {
  return (context) => editEntity(context, 'programme', 'settings', 'settings', { meetings: { ...meetings } })
}
