import { Avatar } from '../../../ui/marks/avatar.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { TrackMark } from '../../../ui/marks/track-mark.tsx'
import { type LaneSubject, laneName } from '../model/lane-groups.ts'

/** The sign and the name of a lane. */
export function LaneMark({ subject, isLong }: { subject: LaneSubject; isLong: boolean }) {
  return (
    <>
      {/* The name of a person stands beside the avatar. */}
      <span className="lane-sign" aria-hidden={subject.kind === 'owner'}>
        <Sign subject={subject} />
      </span>
      <span>{isLong && subject.kind === 'track' ? subject.track.title : laneName(subject)}</span>
    </>
  )
}

function Sign({ subject }: { subject: LaneSubject }) {
  switch (subject.kind) {
    case 'track':
      return <TrackMark track={subject.track} size={13} />
    case 'owner':
      return subject.person ? <Avatar person={subject.person} /> : <Icon name="person" size={14} />
    case 'body':
      return <Icon name={subject.body === 'none' ? 'list' : 'flag'} size={14} />
  }
}
