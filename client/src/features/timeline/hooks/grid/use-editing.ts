import { type ItemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { useCallback, useState } from 'react'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import type { GridColumn } from '../../layout/columns/column-set.ts'
import type { Cell, Column } from '../../layout/columns/columns.ts'

export interface OpenEditor {
  readonly key: ItemKey
  readonly column: Column
}

interface Editing {
  readonly editing: OpenEditor | null
  readonly edit: (key: ItemKey, column: Column) => void
  /** Closes the editor; `refocus` puts the focus back on its cell. */
  readonly stopEdit: (refocus: boolean) => void
}

/** Which cell is being edited, and telling the others so. */
export function useEditing(
  focus: (cell: Cell, room?: 'row' | 'editor') => void,
  shown: readonly GridColumn[],
  tellSelection: () => void,
): Editing {
  const { presence } = useProgramme()
  const [editing, setEditing] = useState<OpenEditor | null>(null)
  const cellOf = useCallback(
    // What has no column of its own is edited in the cell of the title.
    ({ key, column }: OpenEditor): Cell => ({ row: key, column: shown.find((id) => id === column) ?? 'title' }),
    [shown],
  )
  const edit = (key: ItemKey, column: Column) => {
    focus(cellOf({ key, column }), column === 'period' ? 'editor' : 'row')
    setEditing({ key, column })
    presence.tell({ item: parseItemKey(key), field: column, doing: 'editing' })
  }
  const stopEdit = (refocus: boolean) => {
    if (editing && refocus) focus(cellOf(editing))
    setEditing(null)
    presence.tell({ field: null, doing: null })
    tellSelection()
  }
  return { editing, edit, stopEdit }
}
