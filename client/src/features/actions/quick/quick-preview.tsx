import { describeReading, formatDateWithWeekday } from '@samenspoor/shared/dates/format'
import { readPeriod } from '@samenspoor/shared/dates/read-period'
import { ACTIONS_NL } from '../../../nl/actions.ts'
import { readDue } from '../../../parts/period/due.ts'
import { Avatar } from '../../../ui/marks/avatar.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { KindMarker } from '../../../ui/marks/kind-marker.tsx'
import { TrackMark } from '../../../ui/marks/track-mark.tsx'
import type { Load } from '../model/action-list.ts'
import type { useQuickLine } from './use-quick-line.ts'

interface QuickPreviewProps {
  readonly quick: ReturnType<typeof useQuickLine>
  readonly loadOf: (person: string) => Load
  readonly helpId: string
  readonly isMissingTitle: boolean
  /** Starts a name or a date at the end of the line. */
  readonly onBegin: (mark: string) => void
}

/** What the line becomes before it is given out; what is missing can be begun from here. */
export function QuickPreview({ quick, loadOf, helpId, isMissingTitle, onBegin }: QuickPreviewProps) {
  const { text, line, assignee, item, today } = quick
  const track = quick.plan.tracks.find(({ id }) => id === quick.track)
  if (text.trim() === '') {
    return (
      <p className="pv muted sm" id={helpId}>
        {ACTIONS_NL.quickHelp}
      </p>
    )
  }
  return (
    <div className="pv" id={helpId}>
      <span className="sm muted">{ACTIONS_NL.quickBecomes}</span>
      {assignee ? (
        <span className="chip">
          <span aria-hidden="true">
            <Avatar person={assignee} size={18} />
          </span>
          {ACTIONS_NL.quickLoad(assignee.name, loadOf(assignee.id).open)}
        </span>
      ) : (
        <button type="button" className="chip ask" onClick={() => onBegin('@')}>
          <Icon name="person" size={13} />
          {ACTIONS_NL.quickWho}
        </button>
      )}
      {track && (
        <span className={`chip t t-${track.palette}`}>
          <TrackMark track={track} size={10} />
          {track.shortTitle}
        </span>
      )}
      {item ? (
        <span className={`chip chip-item t-${track?.palette}`} title={item.item.title}>
          <KindMarker item={item.item} size={14} />
          <span>{item.item.title}</span>
        </span>
      ) : (
        <button type="button" className="chip ask" onClick={() => onBegin('#')}>
          <Icon name="flag" size={13} />
          {ACTIONS_NL.quickItem}
        </button>
      )}
      {line.due === '' ? (
        <button type="button" className="chip ask" onClick={() => onBegin('uiterlijk ')}>
          <Icon name="calendar" size={13} />
          {ACTIONS_NL.quickDue}
        </button>
      ) : (
        <span className="chip">
          <Icon name="calendar" size={13} />
          {dueWords(line.due, today)}
          <button
            type="button"
            className="chip-x"
            aria-label={ACTIONS_NL.notADate(line.due)}
            title={ACTIONS_NL.notADate(line.due)}
            onClick={() => quick.setNotDue(line.due)}
          >
            <Icon name="close" size={10} />
          </button>
        </span>
      )}
      <span className="grow" />
      {isMissingTitle ? (
        <span className="form-error" role="alert">
          {ACTIONS_NL.quickNoTitle}
        </span>
      ) : (
        <span className="sm muted nw quick-enter">
          <kbd>Enter</kbd> {ACTIONS_NL.keyGive}
        </span>
      )}
    </div>
  )
}

/** The last day with its weekday, or how the words are read. */
function dueWords(words: string, today: string): string {
  const due = readDue(words, today)
  if (due.kind === 'dated' && due.isDay) return formatDateWithWeekday(due.last)
  return describeReading(readPeriod(words, { anchorDate: today }))
}
