import { formatDate } from '@samenspoor/shared/dates/format'
import { decide } from '@samenspoor/shared/doc/commands/decisions'
import { type Item, OUTCOMES } from '@samenspoor/shared/model/entities/item'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { useMemo } from 'react'
import { listNl, shortened } from '../../../nl/common.ts'
import { OUTCOME_NL, OUTCOME_PANEL_NL } from '../../../nl/item/decisions.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { Segmented } from '../../../ui/form/segmented.tsx'
import { type OutcomeEffects, outcomeEffects } from './outcome-effects.ts'
import './outcome-panel.css'

interface OutcomePanelProps {
  readonly item: Item
  readonly itemRef: ItemRef
  readonly mayEdit: boolean
}

const CHOICES = ['open', ...OUTCOMES] as const

/** How a decision came out, and what each answer does to what hangs on it. Who may not write reads it as text. */
export function OutcomePanel({ item, itemRef, mayEdit }: OutcomePanelProps) {
  const { plan, schedule } = useView()
  const run = useRun()
  const key = itemKey(itemRef)
  const effects = useMemo(() => outcomeEffects(plan, key, schedule), [plan, key, schedule])
  const chosen = item.outcome ?? 'open'
  const choose = (choice: (typeof CHOICES)[number]) => {
    const title = shortened(item.title)
    if (choice === chosen) return
    if (choice === 'open') run(decide(itemRef, null), OUTCOME_PANEL_NL.reopened(title), { announce: true })
    else run(decide(itemRef, choice), OUTCOME_PANEL_NL.set(OUTCOME_NL[choice].toLowerCase(), title), { announce: true })
  }
  const shown = item.outcome === null ? OUTCOMES : [item.outcome]
  return (
    <section className="outcome" aria-labelledby="item-outcome">
      <div className="outcome-row">
        <h3 id="item-outcome">{OUTCOME_PANEL_NL.title}</h3>
        {mayEdit ? (
          <Segmented
            label={OUTCOME_PANEL_NL.title}
            value={chosen}
            options={CHOICES.map((value) => ({ value, label: OUTCOME_NL[value] }))}
            onChange={choose}
            choosesWithArrows={false}
          />
        ) : (
          <b>{OUTCOME_NL[chosen]}</b>
        )}
      </div>
      <ul className="outcome-effects" aria-live="polite">
        {shown.map((outcome) => (
          <li key={outcome}>{OUTCOME_PANEL_NL.effect(OUTCOME_NL[outcome], effectWords(effects[outcome]))}</li>
        ))}
      </ul>
    </section>
  )
}

function effectWords({ lapses, certain, moves, start }: OutcomeEffects): string {
  const words = [
    ...(lapses > 0 ? [OUTCOME_PANEL_NL.lapses(lapses)] : []),
    ...(certain > 0 ? [OUTCOME_PANEL_NL.certain(certain)] : []),
    ...(moves > 0 ? [OUTCOME_PANEL_NL.moves(moves)] : []),
  ]
  const what = words.length === 0 ? OUTCOME_PANEL_NL.nothing : listNl(words)
  return start === null ? what : `${what}, ${OUTCOME_PANEL_NL.start(formatDate(start))}`
}
