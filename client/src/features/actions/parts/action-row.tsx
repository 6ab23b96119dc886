import { ACTIONS_NL } from '../../../nl/actions.ts'
import { COMMON_NL } from '../../../nl/common.ts'
import { PRESENCE_NL } from '../../../nl/together/presence.ts'
import { firstName } from '../../../parts/first-name.ts'
import { useMarksAtAction } from '../../../sync/use-marks.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { TrackName } from '../../../ui/marks/track-mark.tsx'
import { Menu } from '../../../ui/menu.tsx'
import type { ActionEntry } from '../model/action-list.ts'
import { useActions } from './actions-context.ts'
import { DueCell } from './cells/due-cell.tsx'
import { ItemCell } from './cells/item-cell.tsx'
import { WhoCell } from './cells/who-cell.tsx'

/** One action: what, for which track and item, by when, who, and whether it is done. */
export function ActionRow({ entry }: { entry: ActionEntry }) {
  const { plan, mayWrite, edit, remove } = useActions()
  const { action } = entry
  const track = plan.tracks.find(({ id }) => id === action.track)
  const [mark] = useMarksAtAction(action.id)
  return (
    <li
      className={`ar${action.done ? ' done' : ''}${mark ? ` edited p${mark.person.colour}` : ''}`}
      data-action={action.id}
    >
      {mark && <i className="edit-tag">{PRESENCE_NL.isEditing(firstName(mark.person))}</i>}
      <DoneBox entry={entry} />
      {mayWrite ? (
        <button type="button" className="tt cell-button" title={action.title} onClick={() => edit(action)}>
          {action.title}
        </button>
      ) : (
        <span className="tt" title={action.title}>
          {action.title}
        </span>
      )}
      {track ? <TrackName track={track} /> : <span />}
      <ItemCell action={action} />
      <DueCell entry={entry} />
      <WhoCell action={action} />
      {mayWrite && (
        <Menu
          label={ACTIONS_NL.more(action.title)}
          className="btn ghost s sq"
          choices={[
            { id: 'edit', label: ACTIONS_NL.edit, icon: <Icon name="edit" />, onChoose: () => edit(action) },
            { id: 'remove', label: COMMON_NL.remove, icon: <Icon name="trash" />, onChoose: () => remove(action) },
          ]}
        >
          <Icon name="more" />
        </Menu>
      )}
    </li>
  )
}

/** Round: klaar. */
export function DoneBox({ entry: { action } }: { entry: ActionEntry }) {
  const { mayWrite, finish } = useActions()
  return (
    <input
      type="checkbox"
      className="chk round"
      aria-label={ACTIONS_NL.done(action.title)}
      checked={action.done}
      disabled={!mayWrite}
      onChange={(event) => finish(action, event.target.checked)}
    />
  )
}
