import { describeReading } from '@samenspoor/shared/dates/format'
import { readPeriod } from '@samenspoor/shared/dates/read-period'
import type { Status } from '@samenspoor/shared/model/fields/place'
import { type KeyboardEvent, useId, useState } from 'react'
import { BOARD_NL } from '../../../nl/board/board.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { type LaneSubject, laneName } from '../model/lane-groups.ts'
import { readQuickCard } from '../quick/read-quick-card.ts'
import { useBoard } from './board-context.ts'

interface QuickFieldProps {
  readonly subject: LaneSubject
  readonly status: Status
  /** `byKey`: the person is at the keyboard, and the focus has to go somewhere. */
  readonly onClose: (byKey: boolean) => void
}

/** One line for a new card: its title, and at the end a period. Under it stands how the period is read. */
export function QuickField({ subject, status, onClose }: QuickFieldProps) {
  const { tracks, rights, nameOf, addCard } = useBoard()
  const { today } = useView()
  const mine = [...tracks.values()].filter(({ id }) => rights.track(id))
  const [chosen, setChosen] = useState<string>(mine[0]?.id ?? '')
  const [line, setLine] = useState('')
  const [notPeriod, setNotPeriod] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const helpId = useId()
  const { title, period } = readQuickCard(line, today, notPeriod)
  const isEmpty = line.trim() === ''
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose(true)
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    setTried(true)
    const track = subject.kind === 'track' ? subject.track.id : chosen
    if (title === '' || !addCard({ title, period, track, status, lane: subject })) return
    setLine('')
    setNotPeriod(null)
    setTried(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the focus leaves the field and its choice
    <div
      className="quick-add"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (isEmpty && !currentTarget.contains(relatedTarget)) onClose(false)
      }}
    >
      <input
        className="field"
        aria-label={BOARD_NL.quickLabel(laneName(subject), nameOf(status))}
        aria-describedby={helpId}
        aria-invalid={isTried && title === ''}
        placeholder={BOARD_NL.quickPlaceholder}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the person just asked for this field
        autoFocus
        value={line}
        onChange={(event) => setLine(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {subject.kind !== 'track' && mine.length > 1 && (
        <select
          className="field"
          aria-label={BOARD_NL.quickTrack}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          {mine.map(({ id, shortTitle }) => (
            <option key={id} value={id}>
              {shortTitle}
            </option>
          ))}
        </select>
      )}
      <p id={helpId} className="quick-help" aria-live="polite">
        {isTried && title === '' ? (
          <span className="form-error">{BOARD_NL.quickNoTitle}</span>
        ) : period === '' ? (
          BOARD_NL.quickHint
        ) : (
          <>
            {BOARD_NL.quickPeriod} <b>{describeReading(readPeriod(period, { anchorDate: today }))}</b>
            <button
              type="button"
              className="btn ghost s sq"
              aria-label={BOARD_NL.quickNotPeriod(period)}
              title={BOARD_NL.quickNotPeriod(period)}
              onClick={() => setNotPeriod(period)}
            >
              <Icon name="close" size={10} />
            </button>
          </>
        )}
      </p>
    </div>
  )
}
