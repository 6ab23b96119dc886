import { describeReading } from '@samenspoor/shared/dates/format'
import { readPeriod } from '@samenspoor/shared/dates/read-period'
import { COMMON_NL } from '../../nl/common.ts'
import { PARTS_NL } from '../../nl/parts.ts'
import { useView } from '../../sync/use-view.ts'
import './period.css'

interface PeriodEchoProps {
  readonly words: string
  readonly id?: string
  /** The day from which the words are read; for words that are being typed that is today. */
  readonly anchorDate?: string | null
  /** Says it aloud when it changes: while somebody types. */
  readonly isLive?: boolean
}

/** How the product reads these period words. */
export function PeriodEcho({ words, id, anchorDate = null, isLive = false }: PeriodEchoProps) {
  const { today } = useView()
  return (
    <p className="period-echo" id={id} aria-live={isLive ? 'polite' : 'off'}>
      <Reading words={words.trim()} anchorDate={anchorDate ?? today} />
    </p>
  )
}

function Reading({ words, anchorDate }: { words: string; anchorDate: string }) {
  if (words === '') return <span className="muted">{COMMON_NL.noPeriod}</span>
  const reading = readPeriod(words, { anchorDate })
  if (!reading.understood) {
    return (
      <>
        <b className="period-unread">{COMMON_NL.unreadPeriod}</b> <span>{PARTS_NL.periodHint}</span>
      </>
    )
  }
  return describeReading(reading)
}
