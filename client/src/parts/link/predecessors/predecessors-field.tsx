import { inOrder } from '@samenspoor/shared/doc/commands/undo/revert'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { trackOfHome } from '@samenspoor/shared/model/plan'
import { type FormEvent, useId, useState } from 'react'
import { COMMON_NL, LINK_TYPE_NL } from '../../../nl/common.ts'
import { LINK_REASON_NL } from '../../../nl/dependencies/link-reason.ts'
import { PREDECESSORS_NL as NL } from '../../../nl/dependencies/predecessors.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import { keyOf, rowNumbers } from '../../item/row-numbers.ts'
import { predecessorEdits, predecessorsInText, type UnderstoodPredecessor } from './predecessor-edits.ts'

interface PredecessorsFieldProps {
  readonly itemRef: ItemRef
  readonly onDone: () => void
}

/** What an item needs, typed as "3FS+10d; 12SS", with what was understood under it. Saved as one step. */
export function PredecessorsField({ itemRef, onDone }: PredecessorsFieldProps) {
  const { plan } = useView()
  const rights = useRights()
  const run = useRun()
  // The numbers are those of when it was opened: what a colleague adds meanwhile moves no row under what is typed.
  const [numbers] = useState(() => rowNumbers(plan))
  const [before] = useState(() => predecessorsInText(plan, itemKey(itemRef), numbers))
  const [text, setText] = useState(before)
  const [isTried, setTried] = useState(false)
  const [isListed, setListed] = useState(false)
  const hintId = useId()
  const title = plan.items.get(itemKey(itemRef))?.title ?? ''
  const edits = predecessorEdits(plan, itemRef, text, numbers, (home) =>
    home === 'programme' ? rights.programme : rights.track(trackOfHome(home) ?? itemRef.track),
  )
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (edits.problems.length > 0) return
    const result =
      edits.commands.length === 0 || run(inOrder(...edits.commands), NL.saved(title), { announce: true }).ok
    if (result) onDone()
  }
  return (
    <form className="form predecessors" onSubmit={save} noValidate>
      <label className="form-field">
        <span>{NL.field(title)}</span>
        <input
          className="field"
          value={text}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the person asked to type here
          autoFocus
          aria-invalid={edits.problems.length > 0}
          aria-describedby={hintId}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div id={hintId} aria-live="polite">
        {text.trim() === '' && <p className="form-hint">{NL.hint}</p>}
        <ul className="predecessors-read">
          {edits.understood.map((each) => (
            <li key={`${each.row} ${each.type}`}>{inWords(each)}</li>
          ))}
        </ul>
        {edits.problems.map(({ problem, text: of }) => (
          <p key={`${problem} ${of}`} className="form-error" role={isTried ? 'alert' : undefined}>
            {NL.problems[problem](of)}
          </p>
        ))}
      </div>
      <details className="predecessors-rows" onToggle={({ currentTarget }) => setListed(currentTarget.open)}>
        <summary>{NL.rows}</summary>
        {isListed && (
          <ol>
            {[...numbers.at].map(([row, item]) => (
              <li key={keyOf(item)} value={row}>
                {item.title}
              </li>
            ))}
          </ol>
        )}
      </details>
      <FormButtons submit={COMMON_NL.save} cancel={COMMON_NL.cancel} onCancel={onDone} describedBy={hintId} />
    </form>
  )
}

function inWords({ row, item, type, lagDays, lag }: UnderstoodPredecessor): string {
  const between = lag
    ? LINK_REASON_NL.lagIn(lag)
    : lagDays > 0
      ? LINK_REASON_NL.lag(lagDays)
      : lagDays < 0
        ? LINK_REASON_NL.overlapAllowed(-lagDays)
        : ''
  return NL.understood(row, item.title, LINK_TYPE_NL[type].meaning, between)
}
