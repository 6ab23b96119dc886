import { renameItem } from '@samenspoor/shared/doc/commands/items/items'
import { type Item, TITLE_MAX } from '@samenspoor/shared/model/entities/item'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { ITEM_NL } from '../../../nl/item/item.ts'
import { firstName } from '../../../parts/first-name.ts'
import { useWriterName } from '../../../parts/item/use-writer-name.ts'
import { settleByKey, settleByLeaving } from '../../../parts/period/draft-field.ts'
import { Overtaken } from '../../../parts/period/overtaken.tsx'
import { useDraft } from '../../../parts/period/use-draft.ts'
import { TooLong } from '../../../parts/too-long.tsx'
import { useRun } from '../../../sync/use-run.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { KindMarker } from '../../../ui/marks/kind-marker.tsx'
import { useEditToggle } from '../use-edit-toggle.ts'
import { useOthersAt } from '../use-others-at.ts'
import { useTellField } from '../use-tell-field.ts'
import { EditingTag } from './editing-tag.tsx'

interface ItemTitleProps {
  readonly item: Item
  readonly itemRef: ItemRef
  readonly mayEdit: boolean
}

/** The title, which becomes a text field where it stands. */
export function ItemTitle({ item, itemRef, mayEdit }: ItemTitleProps) {
  const { isEditing, start, stop, place, trigger } = useEditToggle()
  const [editor] = useOthersAt(itemRef).editing('title')
  const writer = useWriterName(itemRef, 'title')
  return (
    <div ref={place} className={`drawer-title${editor ? ` live p${editor.colour}` : ''}`}>
      <KindMarker item={item} size={22} />
      {isEditing ? (
        <TitleEditor item={item} itemRef={itemRef} colleague={writer ?? (editor && firstName(editor))} onDone={stop} />
      ) : (
        <h2>
          {mayEdit ? (
            <button
              ref={trigger}
              type="button"
              className="drawer-title-button"
              aria-label={ITEM_NL.editTitle(item.title)}
              onClick={start}
            >
              {item.title}
              <Icon name="edit" size={14} />
            </button>
          ) : (
            item.title
          )}
        </h2>
      )}
      <EditingTag person={editor} />
    </div>
  )
}

interface TitleEditorProps {
  readonly item: Item
  readonly itemRef: ItemRef
  readonly colleague: string | undefined
  readonly onDone: () => void
}

function TitleEditor({ item, itemRef, colleague, onDone }: TitleEditorProps) {
  const run = useRun()
  const { enter, leave } = useTellField('title')
  const rename = (title: string) => {
    // An item without a title cannot be found again: an emptied field leaves it as it was, and that is said.
    run(renameItem(itemRef, title), ITEM_NL.renamed(title))
    onDone()
  }
  const draft = useDraft({ value: item.title, onSave: rename, onCancel: onDone, maxLength: TITLE_MAX, colleague })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the focus comes and goes
    <div
      className="grow"
      onFocus={enter}
      onBlur={(event) => {
        leave()
        settleByLeaving(event, draft)
      }}
    >
      <textarea
        className="drawer-title-field"
        aria-label={ITEM_NL.title}
        rows={1}
        value={draft.text}
        aria-invalid={draft.isTooLong}
        // biome-ignore lint/a11y/noAutofocus: the person asked to edit the title
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => draft.change(event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => settleByKey(event, draft)}
      />
      {draft.isTooLong && <TooLong length={draft.text.length} maxLength={TITLE_MAX} />}
      {draft.overtaken && <Overtaken {...draft.overtaken} onTakeOver={draft.takeOver} />}
    </div>
  )
}
