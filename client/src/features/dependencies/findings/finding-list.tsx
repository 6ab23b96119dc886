import { parseItemKey } from '@samenspoor/shared/model/item-ref'
import { type Finding, SEVERITIES, type Severity } from '@samenspoor/shared/schedule/findings/finding'
import { findingsOf } from '@samenspoor/shared/schedule/findings/findings'
import { type FindingNames, findingInWords } from '@samenspoor/shared/schedule/findings/words/finding-in-words'
import { findingNames } from '@samenspoor/shared/schedule/findings/words/finding-names'
import { type ReactElement, useMemo, useState } from 'react'
import { FINDINGS_NL, SEVERITY_NL } from '../../../nl/dependencies/findings.ts'
import { ItemChip } from '../../../parts/item/item-chip.tsx'
import { useSelection } from '../../../sync/use-selection.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { Signal } from '../../../ui/marks/signal.tsx'
import './findings.css'

/** A group that is longer than this is cut off until somebody asks for all of it. */
const SHOWN = 5

const SIGN: Record<Severity, ReactElement> = {
  conflict: <Signal state="conflict" size={16} />,
  warning: <Signal state="possible-conflict" size={16} />,
  info: <Icon name="info" size={16} />,
}

/** What does not agree in the plan, the worst first: what is so, why, and what can be done. */
export function FindingList() {
  const { plan, schedule } = useView()
  const findings = useMemo(() => findingsOf(plan, schedule), [plan, schedule])
  const names = useMemo(() => findingNames(plan), [plan])
  return (
    <section className="panel findings" aria-labelledby="findings">
      <div className="panel-head">
        <h2 id="findings">{FINDINGS_NL.title}</h2>
        <span className="chip">{findings.length}</span>
        <span className="muted sm panel-hint">{FINDINGS_NL.hint}</span>
      </div>
      {findings.length === 0 ? (
        <p className="findings-none">
          <b>{FINDINGS_NL.none}.</b> {FINDINGS_NL.noneHint}
        </p>
      ) : (
        SEVERITIES.map((severity) => (
          <Group
            key={severity}
            severity={severity}
            findings={findings.filter((finding) => finding.severity === severity)}
            names={names}
          />
        ))
      )}
    </section>
  )
}

interface GroupProps {
  readonly severity: Severity
  readonly findings: readonly Finding[]
  readonly names: FindingNames
}

function Group({ severity, findings, names }: GroupProps) {
  const [isWhole, setIsWhole] = useState(false)
  if (findings.length === 0) return null
  const shown = isWhole ? findings : findings.slice(0, SHOWN)
  const id = `findings-${severity}`
  const what = SEVERITY_NL[severity].toLowerCase()
  return (
    <div className={`finding-group ${severity}`}>
      <h3 id={id}>
        {SEVERITY_NL[severity]} <span className="chip">{findings.length}</span>
      </h3>
      <ul aria-labelledby={id}>
        {shown.map((finding) => (
          <FindingRow key={JSON.stringify(finding)} finding={finding} names={names} />
        ))}
      </ul>
      {findings.length > SHOWN && (
        <button type="button" className="btn s ghost" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? FINDINGS_NL.showFewer(what) : FINDINGS_NL.showAll(findings.length, what)}
        </button>
      )}
    </div>
  )
}

function FindingRow({ finding, names }: { finding: Finding; names: FindingNames }) {
  const { select } = useSelection()
  const items = [...new Set(finding.items)]
  return (
    <li className="finding">
      {SIGN[finding.severity]}
      <div>
        <p>{findingInWords(finding, names)}</p>
        <ul className="finding-items">
          {items.map((key) => {
            const ref = parseItemKey(key)
            return (
              ref && (
                <li key={key}>
                  <ItemChip item={ref} onPress={() => select(ref)} />
                </li>
              )
            )
          })}
        </ul>
      </div>
    </li>
  )
}
