import './styles/consequences.css'
import { shortTitle, TIMELINE_NL } from '../../../nl/timeline/timeline.ts'
import { CONSEQUENCES_NL as NL } from '../../../nl/working/consequences.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { Signal } from '../../../ui/marks/signal.tsx'
import { TrackMark } from '../../../ui/marks/track-mark.tsx'
import { focusBar } from './focus-bar.ts'
import { ConsequenceLine } from './parts/consequence-line.tsx'
import { PanelFoot } from './parts/panel-foot.tsx'
import type { OpenConsequences } from './use-consequences.ts'
import { type Verdict, verdictOf } from './verdict.ts'

interface ConsequencesPanelProps {
  readonly open: OpenConsequences
  readonly onClose: () => void
}

/** What a move does to everything else: while it is moved, and after the drop until it is closed. */
export function ConsequencesPanel({ open, onClose }: ConsequencesPanelProps) {
  const { consequences, shift, phase } = open
  const { moved, tracks, calm } = consequences
  const isPlaced = phase === 'placed'
  const close = () => {
    focusBar(moved.key)
    onClose()
  }
  const what = <b>{moved.along > 0 ? NL.several(moved.along + 1) : shortTitle(moved.item.title)}</b>
  const far = TIMELINE_NL.shifted(shift.steps, shift.unit, shift.edge)
  return (
    <section className="gev" aria-labelledby="gevolgen">
      <header>
        <div>
          <h2 id="gevolgen">{NL.title}</h2>
          <p className="gev-of">
            {isPlaced ? (
              <>
                {what} {moved.along > 0 ? NL.nowPlacedAll(far) : NL.nowPlaced(moved.to)}
              </>
            ) : (
              <>
                {NL.ifYouMove} {what} {NL.movedTo(far)}
              </>
            )}
          </p>
        </div>
        {isPlaced && (
          <button type="button" className="btn ghost sq s" aria-label={NL.close} onClick={close}>
            <Icon name="close" size={14} />
          </button>
        )}
      </header>
      <VerdictLine verdict={verdictOf(consequences)} consequences={consequences} />
      <div className="gev-scroll">
        {tracks.map(({ track, list }) => (
          <div key={track.id} className={`gev-track t-${track.palette}`}>
            <h3>
              <TrackMark track={track} />
              {track.title}
              <span className="gev-count">{NL.count(list)}</span>
            </h3>
            <ul>
              {list.map((each) => (
                <ConsequenceLine
                  key={`${each.kind} ${each.item.id} ${each.kind === 'link' ? each.other.id : ''}`}
                  of={each}
                />
              ))}
            </ul>
          </div>
        ))}
        {calm.length > 0 && (
          <p className="gev-calm">
            <Signal state="feasible" size={15} />
            {NL.calm(calm)}
          </p>
        )}
      </div>
      <PanelFoot open={open} onClose={close} />
    </section>
  )
}

const SIGNS = {
  missed: 'conflict',
  conflict: 'conflict',
  'possible-conflict': 'possible-conflict',
  moves: 'possible-conflict',
  regained: 'feasible',
  none: 'feasible',
} as const satisfies Record<Verdict['kind'], string>

function VerdictLine({ verdict, consequences }: Pick<OpenConsequences, 'consequences'> & { verdict: Verdict }) {
  const { text, detail } = NL.verdict(verdict, consequences)
  const sign = SIGNS[verdict.kind]
  return (
    <div className={`gev-verdict ${sign}`} role="status">
      <Signal state={sign} size={20} />
      <div>
        <b>{text}</b>
        <span>{detail}</span>
      </div>
    </div>
  )
}
