import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import { type TimeScale, xOf } from '../../layout/time-scale.ts'

interface SummaryBarProps {
  readonly scale: TimeScale
  readonly partsFrom: string | null
  readonly partsTo: string | null
  /** Nothing else is drawn on the row. */
  readonly isAlone: boolean
}

const TICK = 5

/** A bracket over all that hangs under an item, from its first to its last day. The row says the same in words. */
export function SummaryBar({ scale, partsFrom, partsTo, isAlone }: SummaryBarProps) {
  if (partsFrom === null || partsTo === null) return null
  const [from, to] = [xOf(scale, toDayNumber(partsFrom)), xOf(scale, toDayNumber(partsTo) + 1)]
  const top = isAlone ? ROW_HEIGHT / 2 - TICK / 2 : 2.5
  return (
    <svg className="parts-bar" width="1" height={ROW_HEIGHT} aria-hidden="true" focusable="false">
      <path d={`M${from + 1} ${top + TICK}V${top}H${Math.max(from + 3, to - 1)}V${top + TICK}`} />
    </svg>
  )
}
