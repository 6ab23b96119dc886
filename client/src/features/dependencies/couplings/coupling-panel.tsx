import { useState } from 'react'
import { COUPLINGS_NL } from '../../../nl/dependencies/couplings.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { CoupleDialog } from './couple-dialog.tsx'
import { CouplingCard } from './coupling-card.tsx'
import './couplings.css'

/** gelijktrekken: which decisions are to be taken at one moment, and what that does to their last day. */
export function CouplingPanel() {
  const { plan } = useView()
  const rights = useRights()
  const [isAdding, setIsAdding] = useState(false)
  const couplings = [...plan.couplings.values()]
    .filter(({ removed }) => removed === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return (
    <section className="panel couplings" aria-labelledby="couplings">
      <div className="panel-head">
        <h2 id="couplings">{COUPLINGS_NL.title}</h2>
        <span className="muted sm panel-hint">{COUPLINGS_NL.hint}</span>
      </div>
      {couplings.length === 0 ? (
        <p className="muted couplings-none">{COUPLINGS_NL.none}</p>
      ) : (
        <ul aria-labelledby="couplings">
          {couplings.map((coupling) => (
            <CouplingCard key={coupling.id} coupling={coupling} />
          ))}
        </ul>
      )}
      {rights.programme && (
        <button type="button" className="btn s couplings-add" onClick={() => setIsAdding(true)}>
          <Icon name="plus" />
          {COUPLINGS_NL.couple}
        </button>
      )}
      {isAdding && <CoupleDialog onClose={() => setIsAdding(false)} />}
    </section>
  )
}
