import { finishAction } from '@samenspoor/shared/doc/commands/actions/actions'
import type { Action } from '@samenspoor/shared/model/entities/action'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { useState } from 'react'
import { ITEM_NL } from '../../../nl/item/item.ts'
import { compareText } from '../../../parts/compare-text.ts'
import { daysLate, readDue } from '../../../parts/period/due.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useRights } from '../../../sync/use-rights.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { Avatar } from '../../../ui/marks/avatar.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { AddAction } from './add-action.tsx'

/** What people have to do for this item. */
export function ItemActions({ itemRef }: { itemRef: ItemRef }) {
  const { plan } = useView()
  const rights = useRights()
  const [isAdding, setIsAdding] = useState(false)
  const key = itemKey(itemRef)
  const actions = [...plan.actions.values()]
    .filter(({ item, removed }) => removed === null && item !== null && itemKey(item) === key)
    .sort((a, b) => compareText(a.order, b.order) || compareText(a.id, b.id))
  const done = actions.filter((action) => action.done).length
  return (
    <section aria-labelledby="item-actions">
      <div className="drawer-section">
        <h3 id="item-actions">{ITEM_NL.actions}</h3>
        {actions.length > 0 && <span className="chip">{ITEM_NL.actionsDone(done, actions.length)}</span>}
        {rights.programme && !isAdding && (
          <button
            type="button"
            className="btn s ghost"
            aria-label={ITEM_NL.addActionLabel}
            onClick={() => setIsAdding(true)}
          >
            <Icon name="plus" />
            {ITEM_NL.addAction}
          </button>
        )}
      </div>
      {actions.length === 0 && !isAdding && <p className="muted sm">{ITEM_NL.noActions}</p>}
      {actions.length > 0 && (
        <ul aria-labelledby="item-actions">
          {actions.map((action) => (
            <ActionRow key={action.id} action={action} mayEdit={rights.programme} />
          ))}
        </ul>
      )}
      {isAdding && <AddAction itemRef={itemRef} onClose={() => setIsAdding(false)} />}
    </section>
  )
}

function ActionRow({ action, mayEdit }: { action: Action; mayEdit: boolean }) {
  const { people } = useProgramme().programme
  const run = useRun()
  const person = people.find(({ id }) => id === action.assignee)
  const finish = (done: boolean) =>
    run(
      finishAction(action.id, done),
      done ? ITEM_NL.actionFinished(action.title) : ITEM_NL.actionReopened(action.title),
    )
  return (
    <li>
      <label className="drawer-action">
        <input
          className="chk round"
          type="checkbox"
          checked={action.done}
          disabled={!mayEdit}
          aria-label={ITEM_NL.actionDone(action.title)}
          onChange={(event) => finish(event.target.checked)}
        />
        {action.done ? <s className="muted">{action.title}</s> : <span>{action.title}</span>}
        <DueWords action={action} />
        {person ? <Avatar person={person} /> : <span className="muted sm">{action.assignee}</span>}
      </label>
    </li>
  )
}

/** The words for when it must be done, and how many days that is ago when it is not [ACT4]. */
function DueWords({ action }: { action: Action }) {
  const { today } = useView()
  const late = action.done ? 0 : daysLate(readDue(action.due, today), today)
  return (
    <span className={`drawer-due${late > 0 ? ' late' : ''}`}>
      {action.due}
      {late > 0 && ` (${ITEM_NL.overdue(late)})`}
    </span>
  )
}
