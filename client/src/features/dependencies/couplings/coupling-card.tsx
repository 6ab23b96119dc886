import { switchCoupling, uncoupleDecisions } from '@samenspoor/shared/doc/commands/decisions'
import type { Coupling } from '@samenspoor/shared/model/entities/coupling'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import { useMemo } from 'react'
import {
  COUPLINGS_NL,
  jointLastDayNl,
  type PulledForward,
  wouldBeLastDayNl,
} from '../../../nl/dependencies/couplings.ts'
import { ItemChip } from '../../../parts/item/item-chip.tsx'
import { useRights } from '../../../sync/use-rights.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useSelection } from '../../../sync/use-selection.ts'
import { useView } from '../../../sync/use-view.ts'
import { Switch } from '../../../ui/form/switch.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { type CouplingAnswer, couplingAnswer } from './coupling-answer.ts'
import { namesOfDecisions } from './names-of-decisions.ts'

/** One coupling: its decisions with their own last day, the switch, and what it does or would do. */
export function CouplingCard({ coupling }: { coupling: Coupling }) {
  const { plan, schedule } = useView()
  const rights = useRights()
  const run = useRun()
  const { select } = useSelection()
  const answer = useMemo(() => couplingAnswer(coupling, plan, schedule), [coupling, plan, schedule])
  const names = namesOfDecisions(coupling.decisions, plan)
  const turn = (on: boolean) =>
    run(switchCoupling(coupling.id, on), on ? COUPLINGS_NL.switchedOn(names) : COUPLINGS_NL.switchedOff(names), {
      announce: true,
    })
  return (
    <li className={`coupling${coupling.on ? ' on' : ''}`}>
      <ul className="coupling-members">
        {answer.members.map(({ ref, ownLastDay }) => (
          <li key={itemKey(ref)}>
            <ItemChip item={ref} showsPeriod={false} onPress={() => select(ref)} />
            <span className="coupling-own">
              {ownLastDay === null ? COUPLINGS_NL.takesNoPart : COUPLINGS_NL.ownLastDay(ownLastDay)}
            </span>
          </li>
        ))}
      </ul>
      {rights.programme ? (
        <div className="row">
          <Switch label={COUPLINGS_NL.switchOf(names)} isOn={coupling.on} onChange={turn}>
            {COUPLINGS_NL.together}
          </Switch>
          <span className="grow" />
          <button
            type="button"
            className="btn ghost s sq"
            aria-label={COUPLINGS_NL.uncouple(names)}
            title={COUPLINGS_NL.uncouple(names)}
            onClick={() => run(uncoupleDecisions(coupling.id), COUPLINGS_NL.uncoupled(names), { announce: true })}
          >
            <Icon name="trash" size={14} />
          </button>
        </div>
      ) : (
        <p className="b">{coupling.on ? COUPLINGS_NL.isOn : COUPLINGS_NL.isOff}</p>
      )}
      <p className="coupling-sentence" role="status">
        {sentenceOf(answer, names)}
      </p>
      {coupling.note !== '' && <p className="muted sm">{coupling.note}</p>}
    </li>
  )
}

function sentenceOf({ coupling, lastDay, members }: CouplingAnswer, names: readonly string[]): string {
  if (lastDay === null) return COUPLINGS_NL.tooFew
  const pulled = members.flatMap(({ ownLastDay, daysEarlier }, index): PulledForward[] =>
    ownLastDay !== null && daysEarlier > 0 ? [{ name: names[index] ?? '', ownLastDay, daysEarlier }] : [],
  )
  return coupling.on ? jointLastDayNl(lastDay, pulled) : wouldBeLastDayNl(lastDay, pulled)
}
