import { hangUnder } from '@samenspoor/shared/doc/commands/items/outline'
import type { Item } from '@samenspoor/shared/model/entities/item'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import { type RefObject, useEffect, useMemo } from 'react'
import { COMMON_NL, shortened } from '../../../nl/common.ts'
import { PARENT_NL as NL } from '../../../nl/item/parent.ts'
import { OUTLINE_NL } from '../../../nl/working/outline.ts'
import { ItemChip } from '../../../parts/item/item-chip.tsx'
import { ItemComboBox } from '../../../parts/item/item-combo-box.tsx'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { EditingTag } from '../parts/editing-tag.tsx'
import { useEditToggle } from '../use-edit-toggle.ts'
import { useTellFieldWhile } from '../use-tell-field.ts'
import { choosableParents } from './choosable-parents.ts'

interface ParentFactProps {
  readonly item: Item
  readonly itemRef: ItemRef
  readonly mayEdit: boolean
  readonly editor: Person | undefined
  readonly onSelect: (ref: ItemRef) => void
}

/** Of which item this one is a part; who may write chooses another, or none. */
export function ParentFact({ item, itemRef, mayEdit, editor, onSelect }: ParentFactProps) {
  const { isEditing, start, stop, place, trigger } = useEditToggle()
  useTellFieldWhile('parent', isEditing)
  const { plan } = useView()
  const run = useRun()
  const parent: ItemRef | null = item.parent === null ? null : { track: item.track, item: item.parent }
  const choose = (ref: ItemRef | null) => {
    const above = ref && plan.items.get(itemKey(ref))
    const title = shortened(item.title)
    run(
      hangUnder(itemRef, ref === null ? null : ref.item),
      above ? OUTLINE_NL.hungUnder(title, shortened(above.title)) : OUTLINE_NL.standsAlone(title),
      { announce: true },
    )
    stop()
  }
  return (
    <div ref={place} className={editor ? `live p${editor.colour}` : undefined}>
      <dt>{NL.label}</dt>
      <dd>
        {isEditing ? (
          <ParentChooser place={place} itemRef={itemRef} value={parent} onChoose={choose} onCancel={stop} />
        ) : (
          <>
            {parent && (
              <ItemChip item={parent} showsTrack={false} showsPeriod={false} onPress={() => onSelect(parent)} />
            )}
            {mayEdit ? (
              <button
                ref={trigger}
                type="button"
                className={parent ? 'btn s ghost' : 'drawer-period-button'}
                aria-label={parent ? NL.changeLabel : `${NL.none}. ${NL.changeLabel}`}
                onClick={start}
              >
                {parent ? NL.change : NL.none}
              </button>
            ) : (
              !parent && <span>{NL.none}</span>
            )}
          </>
        )}
      </dd>
      <EditingTag person={editor} />
    </div>
  )
}

interface ParentChooserProps {
  readonly place: RefObject<HTMLElement | null>
  readonly itemRef: ItemRef
  readonly value: ItemRef | null
  readonly onChoose: (ref: ItemRef | null) => void
  readonly onCancel: () => void
}

function ParentChooser({ place, itemRef, value, onChoose, onCancel }: ParentChooserProps) {
  const { plan } = useView()
  const among = useMemo(() => choosableParents(plan, itemRef), [plan, itemRef])
  useEffect(() => place.current?.querySelector('input')?.focus(), [place])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in the field or on a button means: rather not
    <div
      className="drawer-part-of-choice"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      {among.size > 0 ? (
        // Emptying the field is typing another title; the button says that it hangs under nothing.
        <ItemComboBox label={NL.choose} value={value} onChange={(ref) => ref && onChoose(ref)} among={among} />
      ) : (
        <p className="muted sm">{NL.nothing}</p>
      )}
      {value && (
        <button type="button" className="btn s" onClick={() => onChoose(null)}>
          {NL.clear}
        </button>
      )}
      <button type="button" className="btn s ghost" onClick={onCancel}>
        {COMMON_NL.cancel}
      </button>
    </div>
  )
}
