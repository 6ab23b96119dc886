import { type BoardColumn, COLUMN_LIMIT_MAX, COLUMN_NAME_MAX } from '@samenspoor/shared/model/board-columns'
import type { Status } from '@samenspoor/shared/model/fields/place'
import { STATUS_NL } from '../../../nl/common.ts'
import { readWholeNumber } from '../../../parts/read-whole-number.ts'

/** A column as it stands in the form. */
export interface ColumnDraft {
  readonly status: Status
  readonly name: string
  readonly limit: string
  readonly isNarrowWhenEmpty: boolean
}

interface ReadColumns {
  readonly columns: readonly BoardColumn[]
  /** `{status} name` or `{status} limit`: the fields that cannot be saved. */
  readonly wrong: ReadonlySet<string>
}

export const draftOf = ({ limit, ...column }: BoardColumn): ColumnDraft => ({
  ...column,
  limit: limit === null ? '' : String(limit),
})

/** The columns that a form says, and what in it cannot be read. The usual word of a status is no name of its own. */
export function readColumns(drafts: readonly ColumnDraft[]): ReadColumns {
  const wrong = new Set<string>()
  const columns = drafts.map(({ status, name: typed, limit: text, isNarrowWhenEmpty }): BoardColumn => {
    const name = typed.trim() === STATUS_NL[status] ? '' : typed.trim()
    if (name.length > COLUMN_NAME_MAX) wrong.add(`${status} name`)
    const limit = text.trim() === '' ? null : readWholeNumber(text, 1, COLUMN_LIMIT_MAX)
    if (limit === null && text.trim() !== '') wrong.add(`${status} limit`)
    return { status, name, limit, isNarrowWhenEmpty }
  })
  return { columns, wrong }
}

/** The same columns with one of them a place to the left (-1) or the right (1). */
export function shifted<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const moved = list[index]
  const to = index + by
  return moved === undefined || to < 0 || to >= list.length ? list : list.toSpliced(index, 1).toSpliced(to, 0, moved)
}
