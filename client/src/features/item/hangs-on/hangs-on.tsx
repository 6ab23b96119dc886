import { hangOn } from '@samenspoor/shared/doc/commands/decisions'
import type { Item } from '@samenspoor/shared/model/entities/item'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Fate } from '@samenspoor/shared/schedule/fates/fate'
import { useMemo, useState } from 'react'
import { COMMON_NL, shortened } from '../../../nl/common.ts'
import { HANGS_NL, shiftNl } from '../../../nl/item/decisions.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import { ItemChip } from '../../../parts/item/item-chip.tsx'
import { ItemComboBox } from '../../../parts/item/item-combo-box.tsx'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { EditingTag } from '../parts/editing-tag.tsx'
import { useOthersAt } from '../use-others-at.ts'
import { useTellFieldWhile } from '../use-tell-field.ts'
import { choosableDecisions } from './choosable-decisions.ts'
import './hangs-on.css'

interface HangsOnProps {
  readonly item: Item
  readonly itemRef: ItemRef
  readonly mayEdit: boolean
  readonly onSelect: (ref: ItemRef) => void
}

/** On which decision something eventueels hangs, and how it stands with it. */
export function HangsOn({ item, itemRef, mayEdit, onSelect }: HangsOnProps) {
  const { plan, schedule } = useView()
  const run = useRun()
  const [isChoosing, setIsChoosing] = useState(false)
  const [editor] = useOthersAt(itemRef).editing('conditionalOn')
  useTellFieldWhile('conditionalOn', isChoosing)
  const { conditionalOn } = item
  const decision = conditionalOn && plan.items.get(itemKey(conditionalOn))
  const fate = schedule.items.get(itemKey(itemRef))?.fate
  const set = (ref: ItemRef | null) => {
    const title = ref && shortened(plan.items.get(itemKey(ref))?.title ?? PARTS_NL.vanishedItem)
    run(hangOn(itemRef, ref), title === null ? HANGS_NL.cleared : HANGS_NL.set(title), { announce: true })
    setIsChoosing(false)
  }
  return (
    <section className={`hangs-on${editor ? ` live p${editor.colour}` : ''}`} aria-labelledby="item-hangs-on">
      <EditingTag person={editor} />
      <div className="drawer-section">
        <h3 id="item-hangs-on">{HANGS_NL.title}</h3>
        {mayEdit && (
          <button
            type="button"
            className="btn s ghost"
            aria-label={!isChoosing && conditionalOn ? HANGS_NL.changeLabel : undefined}
            aria-expanded={isChoosing}
            onClick={() => setIsChoosing(!isChoosing)}
          >
            {isChoosing ? COMMON_NL.cancel : conditionalOn ? HANGS_NL.change : HANGS_NL.choose}
          </button>
        )}
      </div>
      {conditionalOn ? (
        <div className="hangs-on-row">
          <ItemChip item={conditionalOn} showsPeriod={false} onPress={() => onSelect(conditionalOn)} />
          {decision && fate && <span className="hangs-on-state">{stateWords(fate)}</span>}
        </div>
      ) : (
        !isChoosing && <p className="muted sm">{HANGS_NL.none}</p>
      )}
      {isChoosing && <DecisionChooser itemRef={itemRef} value={conditionalOn} onChoose={set} />}
    </section>
  )
}

function DecisionChooser({
  itemRef,
  value,
  onChoose,
}: {
  itemRef: ItemRef
  value: ItemRef | null
  onChoose: (ref: ItemRef | null) => void
}) {
  const { plan } = useView()
  const choosable = useMemo(() => choosableDecisions(plan, itemKey(itemRef)), [plan, itemRef])
  return (
    <div className="hangs-on-choice">
      <ItemComboBox
        label={HANGS_NL.choose}
        value={value}
        // Emptying the field is typing another title; the button says that it hangs on nothing.
        onChange={(ref) => ref && onChoose(ref)}
        among={choosable}
        firstTrack={itemRef.track}
      />
      {value && (
        <button type="button" className="btn s" onClick={() => onChoose(null)}>
          {HANGS_NL.clear}
        </button>
      )}
    </div>
  )
}

function stateWords({ lapsedBy, certainBy, slip }: Fate): string {
  if (lapsedBy !== null) return HANGS_NL.lapsed
  const moved = slip ? HANGS_NL.moved(shiftNl(slip.shift)) : null
  const state = certainBy !== null ? HANGS_NL.certain : null
  return [state, moved].filter((words) => words !== null).join(', ') || HANGS_NL.open
}
