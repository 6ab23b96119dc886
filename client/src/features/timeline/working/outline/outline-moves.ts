import type { Item } from '@samenspoor/shared/model/entities/item'
import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Row } from '../../layout/rows/rows.ts'

/** Where an item can go in the outline. */
export interface OutlineMoves {
  /** What it can be hung under: the item before it at the same depth. */
  readonly under: Item | null
  /** What it would hang under one step out, null for nothing; undefined when it stands on its own already. */
  readonly out: Item['parent'] | undefined
}

export function outlineMoves(rows: readonly Row[], plan: Pick<Plan, 'items'>, key: ItemKey): OutlineMoves {
  const item = plan.items.get(key)
  if (!item) return { under: null, out: undefined }
  const parent = item.parent === null ? undefined : plan.items.get(itemKey({ track: item.track, item: item.parent }))
  return { under: itemBefore(rows, key), out: item.parent === null ? undefined : (parent?.parent ?? null) }
}

function itemBefore(rows: readonly Row[], key: ItemKey): Item | null {
  const at = rows.findIndex((row) => row.key === key)
  const row = rows[at]
  if (row?.kind !== 'item') return null
  for (let above = at - 1; above >= 0; above -= 1) {
    const other = rows[above]
    if (other?.kind !== 'item' || other.depth < row.depth) return null
    if (other.depth === row.depth) return other.track.id === row.track.id ? other.scheduled.item : null
  }
  return null
}
