import { TITLE_MAX } from '@samenspoor/shared/model/entities/item'
import { STATUSES } from '@samenspoor/shared/model/fields/place'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { useRef } from 'react'
import { COMMON_NL } from '../../../../nl/common.ts'
import { CELL_EDITOR_NL as NL } from '../../../../nl/timeline/cell-editor.ts'
import { shortTitle } from '../../../../nl/timeline/timeline.ts'
import { firstName } from '../../../../parts/first-name.ts'
import { placeAtEnd } from '../../../../parts/item/place-at-end.ts'
import { statusNames } from '../../../../parts/item/status/status-names.ts'
import { useWriterName } from '../../../../parts/item/use-writer-name.ts'
import { settleByKey, settleByLeaving } from '../../../../parts/period/draft-field.ts'
import { Overtaken } from '../../../../parts/period/overtaken.tsx'
import { PeriodInput } from '../../../../parts/period/period-input.tsx'
import { useDraft } from '../../../../parts/period/use-draft.ts'
import { TooLong } from '../../../../parts/too-long.tsx'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { useMarksAt } from '../../../../sync/use-marks.ts'
import { useView } from '../../../../sync/use-view.ts'
import { Avatar } from '../../../../ui/marks/avatar.tsx'
import { StatusIcon } from '../../../../ui/marks/status-icon.tsx'
import { useActions } from '../../hooks/use-actions.ts'
import type { Column } from '../../layout/columns/columns.ts'
import { PopupMenu } from '../popup-menu.tsx'

interface EditorProps {
  readonly scheduled: ScheduledItem
}

export interface CellEditorProps extends EditorProps {
  readonly column: Column
}

/** What a cell is edited with. */
export function CellEditor({ scheduled, column }: CellEditorProps) {
  switch (column) {
    case 'title':
      return <TitleEditor scheduled={scheduled} />
    case 'period':
      return <PeriodEditor scheduled={scheduled} />
    case 'who':
      return <WhoEditor scheduled={scheduled} />
    case 'status':
      return <StatusEditor scheduled={scheduled} />
    default:
      return null
  }
}

/** Enter or leaving the field saves, Escape leaves the title as it was. What a colleague makes of it waits beside it. */
function TitleEditor({ scheduled: { key, item } }: EditorProps) {
  const actions = useActions()
  const colleague = useWriterName({ track: item.track, item: item.id }, 'title')
  const refocus = useRef(false)
  const stop = () => actions.stopEdit(refocus.current)
  const draft = useDraft({
    ...{ value: item.title, maxLength: TITLE_MAX, colleague },
    onCancel: stop,
    onSave: (title) => {
      actions.rename(key, title)
      stop()
    },
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the focus leaves the field and its button
    <span className="cell-editor title" onBlur={(event) => settleByLeaving(event, draft)}>
      <input
        className="field"
        aria-label={NL.edit(NL.columns.title, shortTitle(item.title))}
        // biome-ignore lint/a11y/noAutofocus: the person asked to edit this cell
        autoFocus
        value={draft.text}
        aria-invalid={draft.isTooLong}
        onFocus={(event) => event.target.select()}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation()
          // With the keys the focus goes back to the cell; who clicks elsewhere wants it there.
          refocus.current = true
          settleByKey(event, draft)
          refocus.current = false
        }}
      />
      {draft.isTooLong && <TooLong length={draft.text.length} maxLength={TITLE_MAX} />}
      {draft.overtaken && (
        <span className="cell-overtaken pop">
          <Overtaken {...draft.overtaken} onTakeOver={draft.takeOver} />
        </span>
      )}
    </span>
  )
}

/** Period words, with how they are read under the field. */
function PeriodEditor({ scheduled: { key, item } }: EditorProps) {
  const actions = useActions()
  const editor = useMarksAt(key).find(({ field, doing }) => field === 'period' && doing === 'editing')
  const writer = useWriterName({ track: item.track, item: item.id }, 'period')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the keys of the grid out of the field
    <span className="cell-editor period pop" onKeyDown={(event) => event.stopPropagation()}>
      <PeriodInput
        value={item.period}
        label={NL.edit(NL.columns.period, shortTitle(item.title))}
        onSave={(words) => actions.writePeriod(key, words)}
        onCancel={() => actions.stopEdit(isInside(key))}
        colleague={writer ?? (editor && firstName(editor.person))}
        autoFocus
      />
    </span>
  )
}

/** Whether the focus is still in the row, so that closing the editor may put it on the cell. */
function isInside(key: ItemKey): boolean {
  return document.activeElement?.closest('[data-row]')?.getAttribute('data-row') === key
}

function StatusEditor({ scheduled: { key, item } }: EditorProps) {
  const actions = useActions()
  const { plan } = useView()
  return (
    <PopupMenu
      label={NL.statusOf(shortTitle(item.title))}
      onClose={() => actions.stopEdit(true)}
      choices={STATUSES.map((status) => ({
        id: status,
        label: statusNames(plan.settings)[status],
        icon: <StatusIcon status={status} />,
        isChecked: item.place.status === status,
        onChoose: () => actions.setPlace(key, placeAtEnd(plan, item.track, status).place),
      }))}
    />
  )
}

const NOBODY = 'nobody'

function WhoEditor({ scheduled: { key, item } }: EditorProps) {
  const actions = useActions()
  const { people } = useProgramme().programme
  return (
    <PopupMenu
      label={NL.whoOf(shortTitle(item.title))}
      onClose={() => actions.stopEdit(true)}
      choices={[
        ...people.map((person) => ({
          id: person.id,
          label: person.name,
          icon: <Avatar person={person} />,
          isChecked: item.who === person.id,
          onChoose: () => actions.assign(key, person.id),
        })),
        {
          id: NOBODY,
          label: COMMON_NL.nobody,
          isChecked: item.who === null,
          onChoose: () => actions.assign(key, null),
        },
      ]}
    />
  )
}
