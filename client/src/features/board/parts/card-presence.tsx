import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { ReactNode } from 'react'
import { PRESENCE_NL } from '../../../nl/together/presence.ts'
import { firstName } from '../../../parts/first-name.ts'
import { NewsMark } from '../../../parts/news/news-mark.tsx'
import { useMarksAt, useNewsAt } from '../../../sync/use-marks.ts'
import './card-presence.css'

/** Who edits what is on a card, with the name on it, and whether others changed it since I looked: classes and marks. */
export function useCardPresence(key: ItemKey): { readonly className: string; readonly marks: ReactNode } {
  const editor = useMarksAt(key).find(({ doing }) => doing === 'editing')?.person
  const news = useNewsAt(key)
  return {
    className: [editor ? `viewed edited p${editor.colour}` : '', news ? 'news' : ''].filter(Boolean).join(' '),
    marks: (
      <>
        {editor && <i className={`edit-tag p${editor.colour}`}>{PRESENCE_NL.isEditing(firstName(editor))}</i>}
        <NewsMark itemKey={key} />
      </>
    ),
  }
}
