import type { ActionId } from '@samenspoor/shared/model/ids'
import { useEffect } from 'react'
import { useProgramme } from '../../sync/programme-context.tsx'
import './action-presence.css'

/** Tells the others which action I edit, as long as `id` is not null; `field` null: all of it. */
export function useTellAction(id: ActionId | null, field: 'due' | 'assignee' | null): void {
  const { presence } = useProgramme()
  useEffect(() => {
    if (id === null) return
    presence.tell({ action: id, field, doing: 'editing' })
    return () => presence.tell({ action: null, field: null, doing: null })
  }, [presence, id, field])
}
