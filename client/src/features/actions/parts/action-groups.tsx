import { useId } from 'react'
import { ACTIONS_NL } from '../../../nl/actions.ts'
import { Avatar } from '../../../ui/marks/avatar.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { TrackMark } from '../../../ui/marks/track-mark.tsx'
import { type ActionGroup, type GroupSubject, isLate } from '../model/action-list.ts'
import { ActionRow } from './action-row.tsx'

/** The list of actions in its groups. */
export function ActionGroups({ groups }: { groups: readonly ActionGroup[] }) {
  return groups.map((group) => <Group key={group.key} group={group} />)
}

function Group({ group: { subject, entries } }: { group: ActionGroup }) {
  const headingId = useId()
  const { icon, name, remark } = headingOf(subject)
  const open = entries.filter(({ action }) => !action.done).length
  const late = entries.filter(isLate).length
  return (
    <section aria-labelledby={headingId}>
      <div className="gh">
        {icon}
        <h2 id={headingId}>{name}</h2>
        {remark !== '' && <span className="sm muted">{remark}</span>}
        <span className="grow" />
        {late > 0 && subject.kind !== 'urgency' && (
          <span className="late">
            <Icon name="clock" size={14} />
            {ACTIONS_NL.late(late)}
          </span>
        )}
        <span className="sm muted">{ACTIONS_NL.open(open)}</span>
      </div>
      <ul>
        {entries.map((entry) => (
          <ActionRow key={entry.action.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

function headingOf(subject: GroupSubject) {
  switch (subject.kind) {
    case 'unassigned':
      return { icon: <Icon name="person" size={18} />, name: ACTIONS_NL.unassigned, remark: '' }
    case 'person':
      return {
        icon: (
          <span aria-hidden="true">
            <Avatar person={subject.person} size={24} />
          </span>
        ),
        name: subject.person.name,
        remark: subject.person.title,
      }
    case 'track':
      return { icon: <TrackMark track={subject.track} size={14} />, name: subject.track.title, remark: '' }
    case 'urgency':
      return {
        icon: <Icon name={subject.urgency === 'late' ? 'clock' : 'calendar'} size={16} />,
        name: ACTIONS_NL.urgencies[subject.urgency],
        remark: '',
      }
  }
}
