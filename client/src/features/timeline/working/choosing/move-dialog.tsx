import './move-dialog.css'
import { readShift } from '@samenspoor/shared/dates/shift/read-shift'
import { shiftPeriod } from '@samenspoor/shared/dates/shift/shift-period'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { type FormEvent, useState } from 'react'
import { COMMON_NL } from '../../../../nl/common.ts'
import { WORKING_NL as NL } from '../../../../nl/working/working.ts'
import { useView } from '../../../../sync/use-view.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { FormButtons } from '../../../../ui/form/form-buttons.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import type { Desk } from '../desk.ts'

interface MoveDialogProps {
  readonly desk: Desk
  /** What moves: one item, or all that is chosen. The first leads. */
  readonly keys: readonly ItemKey[]
  readonly onClose: () => void
}

/** More lines say nothing more. */
const MOST_LINES = 100

/** [CHO4] Verplaatsen by a distance that is typed or chosen with one click, with what each period becomes. */
export function MoveDialog({ desk, keys, onClose }: MoveDialogProps) {
  const { plan, today } = useView()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const shift = readShift(text)
  const lines = keys.flatMap((key) => {
    const item = plan.items.get(key)
    if (!item) return []
    const anchorDate = item.anchorDate ?? today
    const words =
      shift && desk.isMine(key) ? shiftPeriod(item.period, { ...shift, edge: 'both' }, { anchorDate }) : null
    return [{ key, item, words: words === item.period ? null : words }]
  })
  const move = (event: FormEvent) => {
    event.preventDefault()
    if (shift === null) return setProblem(NL.moveUnread)
    const first = lines.find(({ words }) => words !== null)
    if (!first) return setProblem(NL.moveNone)
    onClose()
    const { shifting } = desk.moving.get()
    if (!shifting.begin(first.key, 'dialog', 'both', shift.unit)) return
    shifting.moveTo(shift.steps)
    shifting.place()
  }
  return (
    <Dialog title={NL.moveTitle(keys.length)} onClose={onClose}>
      <form className="form" onSubmit={move} noValidate>
        <TextField
          label={NL.moveHow}
          value={text}
          hint={NL.moveHint}
          problem={problem}
          hasAutoFocus
          onChange={(next) => {
            setText(next)
            setProblem(undefined)
          }}
        />
        <div className="row">
          {(['-1', '1'] as const).map((steps) => (
            <button key={steps} type="button" className="btn s" onClick={() => setText(NL.moveQuick[steps])}>
              {NL.moveQuick[steps]}
            </button>
          ))}
        </div>
        <ul className="move-lines">
          {lines.slice(0, MOST_LINES).map(({ key, item, words }) => (
            <li key={key}>
              <span className="move-title">{item.title}</span>
              <span>
                {item.period || COMMON_NL.noPeriod} {words === null ? NL.moveStays : NL.moveBecomes}{' '}
                {words !== null && <b>{words}</b>}
              </span>
            </li>
          ))}
          {lines.length > MOST_LINES && <li className="muted">{NL.moveMore(lines.length - MOST_LINES)}</li>}
        </ul>
        <FormButtons submit={NL.moveNow} cancel={COMMON_NL.cancel} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
