import { describeReading } from '@samenspoor/shared/dates/describe-reading'
import { readPeriod } from '@samenspoor/shared/dates/read-period'
import { PARTS_NL } from '../nl/parts.ts'
import { useView } from '../sync/use-view.ts'
import './period.css'

/** How the product reads these period words, said back while they are typed. */
export function PeriodEcho({ words, id }: { words: string; id?: string }) {
  const { today } = useView()
  return (
    <p className="period-echo" id={id} aria-live="polite">
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
  const year = (reading.nominal ?? reading.end ?? reading.start)?.slice(0, 4)
  return (
    <>
      <span>{describeReading(reading) || PARTS_NL.periodNoDate}</span>
      {reading.qualifier.includes('jaar-afgeleid') && year !== undefined && (
        <b className="period-year"> {PARTS_NL.periodYear(year)}</b>
      )}
    </>
  )
}
