import type { Person } from '@samenspoor/shared/model/person'
import type { Track } from '@samenspoor/shared/model/track'
import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import type { StatusNames } from '../../../../parts/item/status/status-names.ts'
import type { PresenceMark } from '../../../../sync/others/presence-marks.ts'
import type { ShownColumn } from '../../layout/columns/column-set.ts'
import type { Column } from '../../layout/columns/columns.ts'
import type { RowWork } from '../../working/working-store.ts'

/** What the cells of one item show. */
export interface ItemCellsProps {
  readonly work: RowWork
  /** A colleague changed it since I looked. */
  readonly hasNews: boolean
  readonly scheduled: ScheduledItem
  readonly person: Person | undefined
  readonly signal: LinkState | null
  readonly activeColumn: Column | null
  readonly editing: Column | null
  readonly marks: readonly PresenceMark[]
  readonly mayWrite: boolean
  readonly columns: readonly ShownColumn[]
  /** Whether what hangs under it is shown; null when nothing can be. */
  readonly isFolded: boolean | null
  readonly track: Track
  /** Null when this is not known of the item, or not shown. */
  readonly slack: string | null
  readonly conflicts: number
  readonly possible: number
  readonly statuses: StatusNames
}
