import { setPeriod } from '@samenspoor/shared/doc/commands/items/items'
import type { Item } from '@samenspoor/shared/model/entities/item'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import { COMMON_NL } from '../../../../nl/common.ts'
import { ITEM_NL } from '../../../../nl/item/item.ts'
import { firstName } from '../../../../parts/first-name.ts'
import { useWriterName } from '../../../../parts/item/use-writer-name.ts'
import { PeriodEcho } from '../../../../parts/period/period-echo.tsx'
import { PeriodInput } from '../../../../parts/period/period-input.tsx'
import { useRun } from '../../../../sync/use-run.ts'
import { useView } from '../../../../sync/use-view.ts'
import { useEditToggle } from '../../use-edit-toggle.ts'
import { useTellField } from '../../use-tell-field.ts'
import { EditingTag } from '../editing-tag.tsx'

interface PeriodFactProps {
  readonly item: Item
  readonly itemRef: ItemRef
  readonly mayEdit: boolean
  readonly editor: Person | undefined
}

/** The period in the words of the team, with how it is read under it. */
export function PeriodFact({ item, itemRef, mayEdit, editor }: PeriodFactProps) {
  const { isEditing, start, stop, place, trigger } = useEditToggle()
  const { schedule } = useView()
  const writer = useWriterName(itemRef, 'period')
  const run = useRun()
  const isLate = schedule.items.get(itemKey(itemRef))?.isLate ?? false
  const words = item.period || COMMON_NL.noPeriod
  const save = (period: string) => {
    run(setPeriod(itemRef, period), period === '' ? ITEM_NL.periodCleared : ITEM_NL.periodSet(period))
    stop()
  }
  return (
    <div ref={place} className={`drawer-period${editor ? ` live p${editor.colour}` : ''}`}>
      <dt>
        {ITEM_NL.period}
        {isLate && <span className="drawer-late"> {ITEM_NL.late}</span>}
      </dt>
      {isEditing ? (
        <PeriodEditor item={item} onSave={save} onCancel={stop} colleague={writer ?? (editor && firstName(editor))} />
      ) : (
        <>
          <dd>
            {mayEdit ? (
              <button
                ref={trigger}
                type="button"
                className="drawer-period-button"
                aria-label={ITEM_NL.editPeriod(words)}
                onClick={start}
              >
                {words}
              </button>
            ) : (
              <span>{words}</span>
            )}
          </dd>
          {item.period !== '' && (
            <dd className="drawer-echo">
              <PeriodEcho words={item.period} anchorDate={item.anchorDate} />
            </dd>
          )}
        </>
      )}
      <EditingTag person={editor} />
    </div>
  )
}

interface PeriodEditorProps {
  readonly item: Item
  readonly onSave: (period: string) => void
  readonly onCancel: () => void
  readonly colleague: string | undefined
}

function PeriodEditor({ item, onSave, onCancel, colleague }: PeriodEditorProps) {
  const { enter, leave } = useTellField('period')
  return (
    <dd onFocus={enter} onBlur={leave}>
      <PeriodInput
        label={ITEM_NL.period}
        value={item.period}
        onSave={onSave}
        onCancel={onCancel}
        autoFocus
        colleague={colleague}
      />
    </dd>
  )
}
