import { useId } from 'react'
import { ACTIONS_NL } from '../../../nl/actions.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { TrackName } from '../../../ui/marks/track-mark.tsx'
import { type ActionEntry, type ActionGroup, byUrgency, isLate } from '../model/action-list.ts'
import { DoneBox } from './action-row.tsx'
import { useActions } from './actions-context.ts'
import { DueWords } from './cells/due-cell.tsx'
import { ItemCell } from './cells/item-cell.tsx'
import { WhoCell } from './cells/who-cell.tsx'

/** Actions by how soon they are due, two lines each: for a narrow panel or a small screen. */
export function UrgencyList({ entries, showsWho = false }: { entries: readonly ActionEntry[]; showsWho?: boolean }) {
  return byUrgency(entries).map((group) => <Part key={group.key} group={group} showsWho={showsWho} />)
}

function Part({ group: { subject, entries }, showsWho }: { group: ActionGroup; showsWho: boolean }) {
  const headingId = useId()
  if (subject.kind !== 'urgency') return null
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className={subject.urgency === 'late' ? 'late' : ''}>
        {subject.urgency === 'late' && <Icon name="clock" size={14} />}
        {ACTIONS_NL.urgencies[subject.urgency]}
      </h3>
      <ul>
        {entries.map((entry) => (
          <Line key={entry.action.id} entry={entry} showsWho={showsWho} />
        ))}
      </ul>
    </section>
  )
}

function Line({ entry, showsWho }: { entry: ActionEntry; showsWho: boolean }) {
  const { plan, mayWrite, edit } = useActions()
  const { action } = entry
  const track = plan.tracks.find(({ id }) => id === action.track)
  return (
    <li className={`mi${action.done ? ' done' : ''}`} data-action={action.id}>
      <DoneBox entry={entry} />
      {mayWrite ? (
        <button type="button" className="mi-title cell-button" onClick={() => edit(action)}>
          {action.title}
        </button>
      ) : (
        <span className="mi-title">{action.title}</span>
      )}
      <span className="meta">
        {track && <TrackName track={track} />}
        <span className={`du${isLate(entry) ? ' late' : ''}`}>
          <DueWords entry={entry} long />
        </span>
        {action.item && <ItemCell action={action} />}
        {showsWho && <WhoCell action={action} />}
      </span>
    </li>
  )
}
