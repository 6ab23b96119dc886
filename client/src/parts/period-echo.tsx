import { describeReading } from '@samenspoor/shared/dates/format'
import { readPeriod } from '@samenspoor/shared/dates/read-period'
import { PARTS_NL } from '../nl/parts.ts'
import { useView } from '../sync/use-view.ts'
import './period.css'

interface PeriodEchoProps {
  readonly words: string
  readonly id?: string
  /** Says it aloud when it changes: while somebody types. */
  readonly isLive?: boolean
}

/** How the product reads these period words. */
export function PeriodEcho({ words, id, isLive = false }: PeriodEchoProps) {
  const { today } = useView()
  return (
    <p className="period-echo" id={id} aria-live={isLive ? 'polite' : 'off'}>
      <Reading words={words.trim()} today={today} />
    </p>
  )
}

function Reading({ words, today }: { words: string; today: string }) {
  if (words === '') return <span className="muted">{PARTS_NL.noPeriod}</span>
  const reading = readPeriod(words, { anchorDate: today })
  if (!reading.understood) {
    return (
      <>
        <b className="period-unread">{PARTS_NL.periodUnread}</b> <span>{PARTS_NL.periodHint}</span>
      </>
    )
  }
  return describeReading(reading)
}
