import { formatDateShort } from '@samenspoor/shared/dates/format'
import type { Track } from '@samenspoor/shared/model/track'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { DECIDING_BODY_NL } from '../../../../nl/common.ts'
import { GRID_NL as NL } from '../../../../nl/timeline/grid.ts'
import { Signal } from '../../../../ui/marks/signal.tsx'
import { TrackName } from '../../../../ui/marks/track-mark.tsx'
import type { GridColumn } from '../../layout/columns/column-set.ts'
import { NeedsEditor, NeedsText } from './needs-cell.tsx'

export interface ExtraCellProps {
  readonly column: GridColumn
  readonly scheduled: ScheduledItem
  readonly track: Track
  /** Null when this is not known of the item. */
  readonly slack: string | null
  readonly conflicts: number
  readonly possible: number
  /** The column of this row that is being edited. */
  readonly editing?: string | null
}

/** What stands in a column that somebody chose: what the plan says of the item, and what it waits for. */
export function ExtraCell(props: ExtraCellProps) {
  const { column, scheduled, track, slack, conflicts, possible, editing } = props
  const { item, dates } = scheduled
  switch (column) {
    case 'track':
      return <TrackName track={track} />
    case 'body':
      return item.kind === 'decision' && item.decidingBody ? <Words text={DECIDING_BODY_NL[item.decidingBody]} /> : null
    case 'start':
      return <Day day={dates.earliestStart} />
    case 'finish':
      return <Day day={dates.latestFinish} />
    case 'slack':
      return slack && <Words text={slack} />
    case 'problems':
      return (
        <>
          {conflicts > 0 && <Count state="conflict" count={conflicts} words={NL.conflicts(conflicts)} />}
          {possible > 0 && <Count state="possible-conflict" count={possible} words={NL.possible(possible)} />}
        </>
      )
    case 'needs':
      return (
        <>
          <NeedsText scheduled={scheduled} />
          {editing === 'needs' && <NeedsEditor scheduled={scheduled} />}
        </>
      )
    default:
      return null
  }
}

/** Cut off where the column is narrow; whole in the tooltip. */
function Words({ text }: { readonly text: string }) {
  return (
    <span className="words" title={text}>
      {text}
    </span>
  )
}

function Day({ day }: { day: string | null }) {
  return day === null ? null : <span className="words">{formatDateShort(day)}</span>
}

function Count({ state, count, words }: { state: 'conflict' | 'possible-conflict'; count: number; words: string }) {
  return (
    <span className="count" title={words}>
      <Signal state={state} label={words} />
      <span aria-hidden="true">{count}</span>
    </span>
  )
}
