import { sameValue } from '@samenspoor/shared/doc/commands/command'
import type { BoardColumn } from '@samenspoor/shared/model/board-columns'

/**
 * My changes to the columns on top of what colleagues made of them meanwhile: per column and field mine where I changed
 * it, else theirs; the order is mine when I changed it. All three hold every status once.
 */
export function mergeColumns(
  opened: readonly BoardColumn[],
  mine: readonly BoardColumn[],
  now: readonly BoardColumn[],
): BoardColumn[] {
  const statuses = (columns: readonly BoardColumn[]) => columns.map(({ status }) => status)
  const order = statuses(sameValue(statuses(mine), statuses(opened)) ? now : mine)
  return order.flatMap((status) => {
    const [was, wanted, is] = [opened, mine, now].map((columns) => columns.find((column) => column.status === status))
    return was && wanted && is ? [merged(was, wanted, is)] : []
  })
}

function merged(was: BoardColumn, wanted: BoardColumn, is: BoardColumn): BoardColumn {
  return {
    status: is.status,
    name: wanted.name === was.name ? is.name : wanted.name,
    limit: wanted.limit === was.limit ? is.limit : wanted.limit,
    isNarrowWhenEmpty:
      wanted.isNarrowWhenEmpty === was.isNarrowWhenEmpty ? is.isNarrowWhenEmpty : wanted.isNarrowWhenEmpty,
  }
}
