import { TITLE_MAX } from '@samenspoor/shared/model/item'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { STATUSES } from '@samenspoor/shared/model/place'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { useRef, useState } from 'react'
import { CELL_EDITOR_NL as NL } from '../../../../nl/cell-editor.ts'
import { COMMON_NL, STATUS_NL } from '../../../../nl/common.ts'
import { shortTitle } from '../../../../nl/timeline.ts'
import { firstName } from '../../../../parts/first-name.ts'
import { PeriodInput } from '../../../../parts/period/period-input.tsx'
import { TooLong } from '../../../../parts/too-long.tsx'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { colleaguesAt, useColleagues } from '../../../../sync/use-colleagues.ts'
import { Avatar } from '../../../../ui/avatar.tsx'
import { StatusIcon } from '../../../../ui/status-icon.tsx'
import { useActions } from '../../hooks/use-actions.ts'
import type { Column } from '../../layout/columns.ts'
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

/** Enter or leaving the field saves, Escape leaves the title as it was. */
function TitleEditor({ scheduled: { key, item } }: EditorProps) {
  const actions = useActions()
  const [text, setText] = useState(item.title)
  const isTooLong = text.trim().length > TITLE_MAX
  const isSettled = useRef(false)
  const settle = (isSaving: boolean, refocus: boolean) => {
    if (isSettled.current || (isSaving && isTooLong)) return
    isSettled.current = true
    if (isSaving && text.trim() !== item.title) actions.rename(key, text)
    actions.stopEdit(refocus)
  }
  return (
    <span className="cell-editor title">
      <input
        className="field"
        aria-label={NL.edit(NL.columns.title, shortTitle(item.title))}
        // biome-ignore lint/a11y/noAutofocus: the person asked to edit this cell
        autoFocus
        value={text}
        aria-invalid={isTooLong}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onBlur={({ currentTarget }) => {
          // When the whole window loses the focus, the field keeps it and typing goes on later.
          if (document.activeElement !== currentTarget) settle(true, false)
        }}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Enter') settle(true, true)
          if (event.key === 'Escape') settle(false, true)
        }}
      />
      {isTooLong && <TooLong length={text.length} maxLength={TITLE_MAX} />}
    </span>
  )
}

/** Period words, with how they are read under the field. */
function PeriodEditor({ scheduled: { key, item } }: EditorProps) {
  const actions = useActions()
  const colleague = colleaguesAt(useColleagues(), { track: item.track, item: item.id }).find(
    ({ presence }) => presence.field === 'period' && presence.doing === 'editing',
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the keys of the grid out of the field
    <span className="cell-editor period pop" onKeyDown={(event) => event.stopPropagation()}>
      <PeriodInput
        value={item.period}
        label={NL.edit(NL.columns.period, shortTitle(item.title))}
        onSave={(words) => actions.writePeriod(key, words)}
        onCancel={() => actions.stopEdit(isInside(key))}
        colleague={colleague && firstName(colleague.person)}
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
  return (
    <PopupMenu
      label={NL.statusOf(shortTitle(item.title))}
      onClose={() => actions.stopEdit(true)}
      choices={STATUSES.map((status) => ({
        id: status,
        label: STATUS_NL[status],
        icon: <StatusIcon status={status} />,
        isChecked: item.place.status === status,
        onChoose: () => actions.setStatus(key, status),
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
