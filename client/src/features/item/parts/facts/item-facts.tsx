import { assignItem, describeItem, moveItem } from '@samenspoor/shared/doc/commands/items/items'
import { CERTAINTIES, ITEM_KINDS, type Item } from '@samenspoor/shared/model/entities/item'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import type { FocusEvent, ReactNode } from 'react'
import { CERTAINTY_NL, DECIDING_BODY_NL, KIND_NL } from '../../../../nl/common.ts'
import { ITEM_NL } from '../../../../nl/item/item.ts'
import { Choice } from '../../../../parts/choice/choice.tsx'
import { DecidingBodySelect } from '../../../../parts/choice/deciding-body-select.tsx'
import { PersonSelect } from '../../../../parts/choice/person-select.tsx'
import { StatusSelect } from '../../../../parts/choice/status-select.tsx'
import { placeAtEnd } from '../../../../parts/item/place-at-end.ts'
import { statusNames } from '../../../../parts/item/status/status-names.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { useRun } from '../../../../sync/use-run.ts'
import { useView } from '../../../../sync/use-view.ts'
import { ParentFact } from '../../parent/parent-fact.tsx'
import { type EditedField, useOthersAt } from '../../use-others-at.ts'
import { useTellField } from '../../use-tell-field.ts'
import { EditingTag } from '../editing-tag.tsx'
import { PersonText, StatusText } from './fact-texts.tsx'
import { PeriodFact } from './period-fact.tsx'

interface ItemFactsProps {
  readonly item: Item
  readonly itemRef: ItemRef
  readonly mayEdit: boolean
  readonly onSelect: (ref: ItemRef) => void
}

/** The strip of facts: when, how far, who, how sure, and of what it is a part. Who may not write sees the same as text. */
export function ItemFacts({ item, itemRef, mayEdit, onSelect }: ItemFactsProps) {
  const { plan } = useView()
  const { people } = useProgramme().programme
  const run = useRun()
  const others = useOthersAt(itemRef)
  const isDecision = item.kind === 'decision'
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id
  const fact = (field: EditedField, label: string, editor: ReactNode, text: ReactNode) => (
    <Fact field={field} label={label} editor={others.editing(field)[0]}>
      {mayEdit ? editor : text}
    </Fact>
  )
  return (
    <dl className="drawer-facts" aria-label={ITEM_NL.facts}>
      <PeriodFact item={item} itemRef={itemRef} mayEdit={mayEdit} editor={others.editing('period')[0]} />
      {fact(
        'status',
        ITEM_NL.status,
        <StatusSelect
          look="quiet"
          value={item.place.status}
          onChange={(status) =>
            run(
              moveItem(itemRef, placeAtEnd(plan, item.track, status).place),
              ITEM_NL.statusSet(statusNames(plan.settings)[status]),
            )
          }
        />,
        <StatusText status={item.place.status} />,
      )}
      {fact(
        'who',
        ITEM_NL.who,
        <PersonSelect
          look="quiet"
          value={item.who}
          onChange={(who) =>
            run(assignItem(itemRef, who), who === null ? ITEM_NL.whoCleared : ITEM_NL.whoSet(nameOf(who)))
          }
        />,
        <PersonText who={item.who} />,
      )}
      {fact(
        'kind',
        ITEM_NL.kind,
        <Choice
          label={ITEM_NL.kind}
          look="quiet"
          options={ITEM_KINDS.map((id) => ({ id, label: KIND_NL[id] }))}
          value={item.kind}
          onChange={(id) => {
            const kind = ITEM_KINDS.find((known) => known === id)
            if (kind) run(describeItem(itemRef, { kind }), ITEM_NL.kindSet(KIND_NL[kind]))
          }}
        />,
        KIND_NL[item.kind],
      )}
      {fact(
        'certainty',
        ITEM_NL.certainty,
        <Choice
          label={ITEM_NL.certainty}
          look="quiet"
          options={CERTAINTIES.map((id) => ({ id, label: CERTAINTY_NL[id] }))}
          value={item.certainty}
          onChange={(id) => {
            const certainty = CERTAINTIES.find((known) => known === id)
            if (certainty) run(describeItem(itemRef, { certainty }), ITEM_NL.certaintySet(CERTAINTY_NL[certainty]))
          }}
        />,
        CERTAINTY_NL[item.certainty],
      )}
      {isDecision &&
        fact(
          'decidingBody',
          ITEM_NL.decidedBy,
          <DecidingBodySelect
            look="quiet"
            value={item.decidingBody}
            onChange={(decidingBody) => run(describeItem(itemRef, { decidingBody }), ITEM_NL.decidedBySet)}
          />,
          item.decidingBody === null ? ITEM_NL.notChosen : DECIDING_BODY_NL[item.decidingBody],
        )}
      <ParentFact
        item={item}
        itemRef={itemRef}
        mayEdit={mayEdit}
        editor={others.editing('parent')[0]}
        onSelect={onSelect}
      />
    </dl>
  )
}

interface FactProps {
  readonly field: EditedField
  readonly label: string
  readonly editor: Person | undefined
  readonly children: ReactNode
}

function Fact({ field, label, editor, children }: FactProps) {
  const { enter, leave } = useTellField(field)
  // Only who has the list open is changing it: React passes on the focus in the list, which lies elsewhere in the page.
  const onFocus = ({ currentTarget, target }: FocusEvent) => {
    if (currentTarget.contains(target)) leave()
    else enter()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the focus comes and goes
    <div className={editor ? `live p${editor.colour}` : undefined} onFocus={onFocus} onBlur={leave}>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <EditingTag person={editor} />
    </div>
  )
}
