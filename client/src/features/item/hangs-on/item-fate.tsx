import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { shortened } from '../../../nl/common.ts'
import { HANGS_NL } from '../../../nl/item/decisions.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { movedWords } from './moved-words.ts'

/** Under the title: that an item lapsed with a decision, or moves along with one, and the words that were typed. */
export function ItemFate({ itemRef }: { itemRef: ItemRef }) {
  const { plan, schedule } = useView()
  const scheduled = schedule.items.get(itemKey(itemRef))
  if (!scheduled) return null
  const { fate, key, item, isLapsed } = scheduled
  const titleOf = (by: typeof key) => shortened(plan.items.get(by)?.title ?? by)
  if (isLapsed && fate.lapsedBy !== null) {
    return (
      <p className="item-fate">
        <Icon name="close" />
        <span>
          <b>{HANGS_NL.isLapsed}</b> {HANGS_NL.lapsedBecause(titleOf(fate.lapsedBy))}
        </span>
      </p>
    )
  }
  const when = movedWords(scheduled)
  if (fate.slip === null || when === null) return null
  return (
    <p className="item-fate">
      <Icon name="arrow-right" />
      <span>
        <b>{fate.slip.by === key ? HANGS_NL.slippedSelf(when) : HANGS_NL.slipped(titleOf(fate.slip.by), when)}</b>{' '}
        {HANGS_NL.typed(item.period)}
      </span>
    </p>
  )
}
