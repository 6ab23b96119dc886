import type { ReactNode } from 'react'
import { COMMON_NL } from '../../../../nl/common.ts'
import { TIMELINE_NL } from '../../../../nl/timeline/timeline.ts'
import { CONSEQUENCES_NL as NL } from '../../../../nl/working/consequences.ts'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { KindMarker } from '../../../../ui/marks/kind-marker.tsx'
import { Signal } from '../../../../ui/marks/signal.tsx'
import type { Consequence } from '../consequences.ts'

/** One item, window or link: what it is now, and what it becomes. */
export function ConsequenceLine({ of }: { of: Consequence }) {
  switch (of.kind) {
    case 'moved':
    case 'pushed':
      return <Line of={of} from={of.from} to={of.to} />
    case 'follows': {
      const to = of.to ?? (of.size && TIMELINE_NL.shiftSize(of.size))
      return <Line of={of} from={of.from} to={to} note={NL.follows} />
    }
    case 'missed':
      return (
        <Line
          of={of}
          from={of.item.period}
          to={of.moved ? NL.movedAndMissed(of.moved.to) : NL.missed}
          note={NL.nextChance(of.window)}
          isBad
        />
      )
    case 'regained':
      if (of.moved) return <Line of={of} {...of.moved} note={NL.regained(of.window)} />
      return <Line of={of} from={NL.missed} to={NL.chance(of.window)} />
    case 'other-chance':
      if (of.moved) return <Line of={of} {...of.moved} note={NL.chance(of.window)} />
      return <Line of={of} from={of.before && NL.chance(of.before)} to={NL.chance(of.window)} />
    case 'link':
      return (
        <Line
          of={of}
          from={NL.linkState[of.before]}
          to={NL.linkState[of.after]}
          note={NL.needs(of.other.title)}
          isBad={of.after === 'conflict'}
        />
      )
    case 'lapses':
      return <Line of={of} from={of.item.period} to={NL.lapses} isBad />
  }
}

interface LineProps {
  readonly of: Consequence
  readonly from: string | null
  readonly to: string | null
  readonly note?: string
  readonly isBad?: boolean
}

function Line({ of, from, to, note, isBad = false }: LineProps) {
  return (
    <li className={isBad ? 'gev-line bad' : 'gev-line'}>
      <span className="gev-sign">{signOf(of)}</span>
      <div>
        <div className="gev-title">{of.item.title}</div>
        <div className="gev-change">
          <span>{from || COMMON_NL.noPeriod}</span>
          <Icon name="arrow-right" size={12} />
          <span className="vh">{NL.becomes}</span>
          <b>{to}</b>
        </div>
        {note && <div className="gev-note">{note}</div>}
      </div>
    </li>
  )
}

function signOf(of: Consequence): ReactNode {
  if (of.kind === 'missed') return <Signal state="conflict" size={16} />
  if (of.kind === 'link') return <Signal state={of.after} size={16} />
  return of.item.kind === 'activity' ? <Icon name="timeline" size={14} /> : <KindMarker item={of.item} size={16} />
}
