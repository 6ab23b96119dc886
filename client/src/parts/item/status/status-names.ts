import type { BoardColumn } from '@samenspoor/shared/model/board-columns'
import type { Status } from '@samenspoor/shared/model/fields/place'
import { STATUS_NL } from '../../../nl/common.ts'

export type StatusNames = Readonly<Record<Status, string>>

const known = new WeakMap<readonly BoardColumn[], StatusNames>()

/** How this programme calls each status: as its column on the board. The same object as long as the columns are. */
export function statusNames({ boardColumns }: { readonly boardColumns: readonly BoardColumn[] }): StatusNames {
  let names = known.get(boardColumns)
  if (!names) {
    const own = boardColumns.map(({ status, name }) => [status, name.trim()] as const).filter(([, name]) => name !== '')
    names = { ...STATUS_NL, ...Object.fromEntries(own) }
    known.set(boardColumns, names)
  }
  return names
}
