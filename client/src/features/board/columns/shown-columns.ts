import type { BoardColumn } from '@samenspoor/shared/model/board-columns'
import type { Status } from '@samenspoor/shared/model/fields/place'
import { statusNames } from '../../../parts/item/status/status-names.ts'

/** A column as it stands on the screen. */
export interface ShownColumn {
  readonly status: Status
  readonly name: string
  /** How many cards pass the filter, and how many there are. */
  readonly shown: number
  readonly total: number
  readonly limit: number | null
  /** Empty, and then it takes little room. It still takes cards. */
  readonly isNarrow: boolean
}

type Counts = Readonly<Record<Status, number>>

/** The columns of the programme with what stands in them. */
export function shownColumns(columns: readonly BoardColumn[], counts: Counts, totals: Counts): ShownColumn[] {
  const names = statusNames({ boardColumns: columns })
  return columns.map(({ status, limit, isNarrowWhenEmpty }) => ({
    status,
    name: names[status],
    shown: counts[status],
    total: totals[status],
    limit,
    isNarrow: isNarrowWhenEmpty && totals[status] === 0,
  }))
}

export const isOver = ({ total, limit }: ShownColumn): boolean => limit !== null && total > limit

const WIDTHS: Readonly<Record<Status, string>> = {
  planned: 'minmax(0, 552fr)',
  'in-progress': 'minmax(0, 274fr)',
  'awaiting-decision': 'minmax(0, 274fr)',
  done: 'minmax(116px, 146fr)',
}

/** The widths of the columns, for the grid of every lane: what is planned is two cards wide. */
export const gridOf = (columns: readonly ShownColumn[]): string =>
  columns.map(({ status, isNarrow }) => (isNarrow ? '34px' : WIDTHS[status])).join(' ')

/** The same where there is room for one card beside each other. */
export const slimGridOf = (columns: readonly ShownColumn[]): string =>
  columns
    .map(({ status, isNarrow }) => (isNarrow ? '34px' : status === 'done' ? 'minmax(104px, 0.6fr)' : 'minmax(0, 1fr)'))
    .join(' ')
