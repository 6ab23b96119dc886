import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'

/** How the drawing of an item is filled. */
export interface LookOfBar {
  readonly isDone: boolean
  /** Work is done or under way. */
  readonly isSolid: boolean
  /** eventueel, and not settled otherwise. */
  readonly isConditional: boolean
  /** vervallen: an empty outline. */
  readonly isLapsed: boolean
}

export function lookOfBar({
  item: { place },
  certainty,
  isLapsed,
}: Pick<ScheduledItem, 'item' | 'certainty' | 'isLapsed'>): LookOfBar {
  const isDone = place.status === 'done'
  return {
    isDone,
    isSolid: (isDone || place.status === 'in-progress') && !isLapsed,
    isConditional: certainty === 'conditional' && !isLapsed,
    isLapsed,
  }
}
