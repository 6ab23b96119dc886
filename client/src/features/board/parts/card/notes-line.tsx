import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { useNotesText } from '../../../../sync/use-notes.ts'
import { Icon } from '../../../../ui/marks/icon.tsx'

/** The first line of the notes of a card; nothing when there are none. */
export function NotesLine({ of }: { of: ItemRef }) {
  const line = useNotesText(of).trim().split('\n')[0] ?? ''
  if (line === '') return null
  return (
    <p className="notes-line" title={line}>
      <Icon name="comment" size={13} />
      <span>{line}</span>
    </p>
  )
}
