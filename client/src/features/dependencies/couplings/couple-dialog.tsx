import { coupleDecisions } from '@samenspoor/shared/doc/commands/decisions'
import { compareByRow, type Item } from '@samenspoor/shared/model/entities/item'
import { couplingIdSchema } from '@samenspoor/shared/model/ids'
import { type ItemKey, type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { type FormEvent, useId, useState } from 'react'
import { COMMON_NL, REFUSAL_NL } from '../../../nl/common.ts'
import { COUPLINGS_NL } from '../../../nl/dependencies/couplings.ts'
import { findsAll } from '../../../parts/search-text.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import { KindMarker } from '../../../ui/marks/kind-marker.tsx'
import { TrackName } from '../../../ui/marks/track-mark.tsx'
import { namesOfDecisions } from './names-of-decisions.ts'

const MOST = 16

/** Couples two or more decisions. That changes nothing yet: the switch does. */
export function CoupleDialog({ onClose }: { onClose: () => void }) {
  const { plan } = useView()
  const run = useRun()
  const [chosen, setChosen] = useState<ReadonlyMap<ItemKey, ItemRef>>(new Map())
  const [query, setQuery] = useState('')
  const [error, setError] = useState('')
  const errorId = useId()
  const toggle = (item: Item) => {
    const ref = { track: item.track, item: item.id }
    const next = new Map(chosen)
    if (!next.delete(itemKey(ref))) next.set(itemKey(ref), ref)
    setChosen(next)
    setError('')
  }
  const couple = (event: FormEvent) => {
    event.preventDefault()
    const refs = [...chosen.values()]
    if (refs.length < 2) return setError(COUPLINGS_NL.chooseTwo)
    if (refs.length > MOST) return setError(COUPLINGS_NL.chooseFewer(MOST))
    if (isCoupled(plan, refs)) return setError(COUPLINGS_NL.coupledAlready)
    const id = couplingIdSchema.parse(crypto.randomUUID())
    const label = COUPLINGS_NL.coupled(namesOfDecisions(refs, plan))
    const result = run(coupleDecisions(id, refs), label, { announce: true })
    if (result.ok) onClose()
    else setError(REFUSAL_NL[result.code])
  }
  const isShown = (item: Item) =>
    findsAll(query, item.title) || chosen.has(itemKey({ track: item.track, item: item.id }))
  const groups = decisionsPerTrack(plan)
    .map(({ track, items }) => ({ track, items: items.filter(isShown) }))
    .filter(({ items }) => items.length > 0)
  return (
    <Dialog title={COUPLINGS_NL.dialogTitle} onClose={onClose}>
      <form className="form" onSubmit={couple} noValidate>
        <p className="muted">{COUPLINGS_NL.dialogHelp}</p>
        <label className="form-field">
          <span>{COUPLINGS_NL.search}</span>
          <input className="field" value={query} onChange={(event) => setQuery(event.target.value)} />
        </label>
        <div className="couple-list">
          {groups.map(({ track, items }) => (
            <fieldset key={track.id} className={`t-${track.palette}`}>
              <legend>
                <TrackName track={track} long />
              </legend>
              {items.map((item) => (
                <label key={item.id} className="couple-choice">
                  <input
                    type="checkbox"
                    className="chk"
                    checked={chosen.has(itemKey({ track: item.track, item: item.id }))}
                    onChange={() => toggle(item)}
                  />
                  <KindMarker item={item} size={15} />
                  <span className="grow">{item.title}</span>
                  <span className="muted sm">{item.period || COMMON_NL.noPeriod}</span>
                </label>
              ))}
            </fieldset>
          ))}
          {groups.length === 0 && <p className="muted">{COUPLINGS_NL.noneFound}</p>}
        </div>
        <p id={errorId} className="form-error" role="alert">
          {error}
        </p>
        <FormButtons submit={COUPLINGS_NL.add} cancel={COMMON_NL.cancel} onCancel={onClose} describedBy={errorId}>
          <output className="muted sm couple-count">{COUPLINGS_NL.chosen(chosen.size)}</output>
        </FormButtons>
      </form>
    </Dialog>
  )
}

function decisionsPerTrack(plan: Plan) {
  const decisions = [...plan.items.values()].filter(isOpenDecision)
  return plan.tracks.map((track) => ({
    track,
    items: decisions.filter((item) => item.track === track.id).sort(compareByRow),
  }))
}

const isOpenDecision = ({ kind, removed, outcome, place }: Item): boolean =>
  kind === 'decision' && removed === null && outcome === null && place.status !== 'done'

function isCoupled(plan: Plan, refs: readonly ItemRef[]): boolean {
  const wanted = keyOf(refs)
  return [...plan.couplings.values()].some(({ removed, decisions }) => removed === null && keyOf(decisions) === wanted)
}

const keyOf = (refs: readonly ItemRef[]): string => refs.map(itemKey).sort().join(' ')
