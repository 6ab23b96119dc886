import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { ACTIONS_NL } from '../../../../nl/actions.ts'
import { COMMON_NL } from '../../../../nl/common.ts'
import { daysLate, dueText } from '../../../../parts/period/due.ts'
import { PeriodInput } from '../../../../parts/period/period-input.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { type ActionEntry, isLate } from '../../model/action-list.ts'
import { useTellAction } from '../../use-tell-action.ts'
import { useActions } from '../actions-context.ts'

/** By when: "vr 26 nov", and how late it is. A button that opens the words, for who may write. */
export function DueCell({ entry }: { entry: ActionEntry }) {
  const { mayWrite, changeDue } = useActions()
  const [isOpen, setIsOpen] = useState(false)
  const { action } = entry
  useTellAction(isOpen ? action.id : null, 'due')
  const className = `du${isLate(entry) ? ' late' : ''}`
  if (!mayWrite) {
    return (
      <span className={className}>
        <DueWords entry={entry} />
      </span>
    )
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button className={`${className} cell-button`}>
        <span className="vh">{ACTIONS_NL.changeDue(action.title)}: </span>
        <DueWords entry={entry} />
      </Button>
      <Popover className="pop due-pop" placement="bottom start">
        <Dialog aria-label={ACTIONS_NL.changeDue(action.title)} className="due-body">
          <PeriodInput
            value={action.due}
            label={ACTIONS_NL.due}
            autoFocus
            onCancel={() => setIsOpen(false)}
            onSave={(words) => {
              setIsOpen(false)
              changeDue(action, words)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** The words alone, as they stand in every list. `long` says in full that it is late. */
export function DueWords({ entry, long = false }: { entry: ActionEntry; long?: boolean }) {
  const { today } = useActions()
  const { due } = entry
  if (due.kind === 'none') return <span className="due-words muted">{ACTIONS_NL.noDate}</span>
  const days = daysLate(due, today)
  return (
    <>
      {isLate(entry) && <Icon name="clock" size={13} />}
      <span className="due-words" title={due.words}>
        {dueText(due, today)}
        {due.kind === 'open' && !due.isUnderstood && <em> ({COMMON_NL.unreadPeriod})</em>}
        {isLate(entry) && `, ${long ? ACTIONS_NL.daysLateLong(days) : ACTIONS_NL.daysLate(days)}`}
        {isLate(entry) && !long && <span className="vh"> {ACTIONS_NL.urgencies.late}</span>}
      </span>
    </>
  )
}
