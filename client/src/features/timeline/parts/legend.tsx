import { memo, useState } from 'react'
import { LINK_STATE_NL } from '../../../nl/common.ts'
import { LEGEND_NL as NL } from '../../../nl/timeline/legend.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { KindMarker } from '../../../ui/marks/kind-marker.tsx'
import { Signal } from '../../../ui/marks/signal.tsx'
import type { BarEdge } from '../layout/bars/bar-shape.ts'
import { BarBody, insetsOf } from './drawing/bar-body.tsx'
import './legend.css'

const QUARTER: BarEdge = { kind: 'known', ticks: 2 }
const DAY: BarEdge = { kind: 'known', ticks: 0 }
const OPEN: BarEdge = { kind: 'open' }

/** What the drawings mean: one line, or all of it. */
export const Legend = memo(function Legend() {
  const [isWhole, setWhole] = useState(false)
  return (
    <section className={isWhole ? 'legend whole' : 'legend'} aria-label={NL.legend}>
      <div className="legend-signs">
        <span className="g t-best">
          <SampleBar left={QUARTER} right={QUARTER} insets={[12, 12]} />
          {NL.legendQuarter}
        </span>
        <span className="g t-best">
          <SampleBar left={DAY} right={OPEN} insets={[0, 22]} />
          {NL.legendOpen}
        </span>
        <span className="g t-best">
          <SampleBar left={DAY} right={DAY} insets={[0, 0]} isConditional />
          {NL.legendConditional}
        </span>
        <span className="g t-best">
          <KindMarker item={{ kind: 'milestone', certainty: 'decided', decidingBody: null }} size={16} />
          {NL.legendMilestone}
        </span>
        <span className="g t-best">
          <KindMarker item={{ kind: 'decision', certainty: 'decided', decidingBody: 'college' }} />
          {NL.legendCollege}
        </span>
        <span className="g t-best">
          <KindMarker item={{ kind: 'decision', certainty: 'decided', decidingBody: 'council' }} />
          {NL.legendCouncil}
        </span>
        <span className="g t-best">
          <KindMarker item={{ kind: 'decision', certainty: 'decided', decidingBody: null }} />
          {NL.legendDecision}
        </span>
        <span className="g t-best">
          <svg className="whisk" width="24" height="14" aria-hidden="true" focusable="false">
            <path className="ld" d="M1 7h17" />
            <path className="stop" d="M22 0v14" />
          </svg>
          {NL.legendDeadline}
        </span>
        <span className="g t-best">
          <SampleWindow isMissed={false} />
          {NL.legendWindow}
        </span>
        <span className="g t-best">
          <SampleWindow isMissed />
          {NL.legendMissed}
        </span>
        <span className="g t-best lapsed-sample">
          <SampleBar left={DAY} right={DAY} insets={[0, 0]} isLapsed />
          <s>{NL.legendLapsed}</s>
        </span>
        <span className="grow" />
        <span className="g">
          <svg className="lg d-ok" width="26" height="10" aria-hidden="true" focusable="false">
            <path d="M0 5h24M20 1.5L24 5l-4 3.5" />
          </svg>
          {LINK_STATE_NL.feasible}
        </span>
        <span className="g">
          <svg className="lg d-warn" width="26" height="10" aria-hidden="true" focusable="false">
            <path d="M0 5h26" />
          </svg>
          <Signal state="possible-conflict" />
          {LINK_STATE_NL['possible-conflict']}
        </span>
        <span className="g">
          <svg className="lg d-danger" width="26" height="10" aria-hidden="true" focusable="false">
            <path className="outer" d="M0 5h26" />
            <path className="inner" d="M0 5h26" />
          </svg>
          <Signal state="conflict" />
          {LINK_STATE_NL.conflict}
        </span>
      </div>
      <button
        type="button"
        className="btn ghost s legend-more"
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        {NL.legendWhole}
        <Icon name={isWhole ? 'chevron-down' : 'chevron-up'} size={12} />
      </button>
    </section>
  )
})

const WIDTH = 34

interface SampleBarProps {
  readonly left: BarEdge
  readonly right: BarEdge
  readonly insets: readonly [number, number]
  readonly isConditional?: boolean
  readonly isLapsed?: boolean
}

function SampleBar({ left, right, insets, isConditional = false, isLapsed = false }: SampleBarProps) {
  const shape = { width: WIDTH, left, right, insetLeft: insets[0], insetRight: insets[1] }
  return (
    <span className="sample-bar" style={{ width: WIDTH, ...insetsOf(shape) }}>
      <BarBody shape={shape} isSolid={false} isConditional={isConditional} isLapsed={isLapsed} />
    </span>
  )
}

function SampleWindow({ isMissed }: { isMissed: boolean }) {
  return (
    <span className={isMissed ? 'win missed' : 'win'}>
      <svg className="whisk" width="26" height="16" aria-hidden="true" focusable="false">
        <rect className="wf" x="0" y="2" width="16" height="13" />
        <path className="wt" d="M0 14h16M1 9v6" />
        <path className="pole" d="M15 0v16" />
        <path className="flag" d="M16 0h9l-2.5 3.5L25 7h-9z" />
      </svg>
    </span>
  )
}
