import { sameValue } from '@samenspoor/shared/doc/commands/command'
import { setBoardColumns } from '@samenspoor/shared/doc/commands/settings/settings'
import { boardColumns, COLUMN_LIMIT_MAX, COLUMN_NAME_MAX } from '@samenspoor/shared/model/board-columns'
import { type FormEvent, useRef, useState } from 'react'
import { COLUMNS_NL } from '../../../nl/board/board-columns.ts'
import { COMMON_NL, STATUS_NL } from '../../../nl/common.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { StatusIcon } from '../../../ui/marks/status-icon.tsx'
import { type ColumnDraft, draftOf, readColumns, shifted } from './columns-draft.ts'
import { mergeColumns } from './merge-columns.ts'

/** Changes the columns. What I left alone stays as a colleague made it meanwhile. */
export function ColumnsForm({ onClose }: { onClose: () => void }) {
  const now = boardColumns(useView().plan.settings.boardColumns)
  const run = useRun()
  const form = useRef<HTMLFormElement>(null)
  const [opened] = useState(now)
  const [drafts, setDrafts] = useState<readonly ColumnDraft[]>(() => now.map(draftOf))
  const [said, say] = useState('')
  /** Nobody is told off before they tried to save. */
  const [isTried, setTried] = useState(false)
  const { columns, wrong } = readColumns(drafts)
  const change = (changed: ColumnDraft) =>
    setDrafts(drafts.map((draft) => (draft.status === changed.status ? changed : draft)))
  const move = (index: number, by: -1 | 1) => {
    const moved = drafts[index]
    setDrafts(shifted(drafts, index, by))
    if (moved) say(COLUMNS_NL.movedTo(nameOf(moved), index + by + 1, drafts.length))
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong.size > 0) {
      // The fields know that they are wrong once they were drawn again.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const merged = mergeColumns(opened, columns, now)
    if (run(setBoardColumns(merged), COLUMNS_NL.saved, { announce: true }).ok) onClose()
  }
  return (
    <form ref={form} className="form wide-form" onSubmit={save} noValidate>
      <p className="form-hint">{COLUMNS_NL.intro}</p>
      <ol className="board-columns">
        {drafts.map((draft, index) => (
          <li key={draft.status}>
            <ColumnFields
              draft={draft}
              isFirst={index === 0}
              isLast={index === drafts.length - 1}
              wrong={isTried ? wrong : NOTHING}
              onChange={change}
              onMove={(by) => move(index, by)}
            />
          </li>
        ))}
      </ol>
      <p className="vh" role="status">
        {said}
      </p>
      {!sameValue(now, opened) && (
        <p className="form-changed" role="status">
          {COLUMNS_NL.changed}
        </p>
      )}
      <FormButtons submit={COMMON_NL.save} cancel={COMMON_NL.cancel} onCancel={onClose} />
    </form>
  )
}

const NOTHING: ReadonlySet<string> = new Set()
const nameOf = ({ name, status }: ColumnDraft): string => (name.trim() === '' ? STATUS_NL[status] : name.trim())

interface ColumnFieldsProps {
  readonly draft: ColumnDraft
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly wrong: ReadonlySet<string>
  readonly onChange: (draft: ColumnDraft) => void
  readonly onMove: (by: -1 | 1) => void
}

function ColumnFields({ draft, isFirst, isLast, wrong, onChange, onMove }: ColumnFieldsProps) {
  const { status } = draft
  const usual = STATUS_NL[status]
  const name = nameOf(draft)
  return (
    <fieldset className="column-fields">
      <legend>
        <StatusIcon status={status} size={14} /> {usual}
      </legend>
      <TextField
        label={COLUMNS_NL.name(usual)}
        value={draft.name}
        hint={COLUMNS_NL.nameHint(usual)}
        onChange={(next) => onChange({ ...draft, name: next })}
        problem={wrong.has(`${status} name`) ? COLUMNS_NL.nameTooLong(COLUMN_NAME_MAX) : undefined}
      />
      <TextField
        label={COLUMNS_NL.limit}
        value={draft.limit}
        hint={COLUMNS_NL.limitHint}
        inputMode="numeric"
        onChange={(next) => onChange({ ...draft, limit: next })}
        problem={wrong.has(`${status} limit`) ? COLUMNS_NL.limitWrong(COLUMN_LIMIT_MAX) : undefined}
      />
      <div className="column-more">
        <label className="row">
          <input
            type="checkbox"
            className="chk"
            checked={draft.isNarrowWhenEmpty}
            onChange={(event) => onChange({ ...draft, isNarrowWhenEmpty: event.target.checked })}
          />
          {COLUMNS_NL.narrow}
        </label>
        <span className="grow" />
        <button
          type="button"
          className="btn ghost s sq"
          aria-label={COLUMNS_NL.left(name)}
          title={COLUMNS_NL.left(name)}
          aria-disabled={isFirst}
          onClick={() => !isFirst && onMove(-1)}
        >
          <Icon name="chevron-up" />
        </button>
        <button
          type="button"
          className="btn ghost s sq"
          aria-label={COLUMNS_NL.right(name)}
          title={COLUMNS_NL.right(name)}
          aria-disabled={isLast}
          onClick={() => !isLast && onMove(1)}
        >
          <Icon name="chevron-down" />
        </button>
      </div>
    </fieldset>
  )
}
