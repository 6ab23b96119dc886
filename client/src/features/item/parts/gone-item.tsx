import { restoreItem } from '@samenspoor/shared/doc/commands/items/items'
import type { Item } from '@samenspoor/shared/model/entities/item'
import type { Removed } from '@samenspoor/shared/model/fields/removed'
import { COMMON_NL } from '../../../nl/common.ts'
import { ITEM_NL } from '../../../nl/item/item.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import { removedLine } from '../../../parts/trash/removed-line.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useRights } from '../../../sync/use-rights.ts'
import { useRun } from '../../../sync/use-run.ts'
import { ItemHistory } from '../history/item-history.tsx'

/** For an address that names no item. */
export function UnknownItem({ onClose }: { onClose: () => void }) {
  return (
    <div className="drawer-gone">
      <h2>{ITEM_NL.unknownTitle}</h2>
      <p>{ITEM_NL.unknown}</p>
      <button type="button" className="btn" onClick={onClose}>
        {COMMON_NL.close}
      </button>
    </div>
  )
}

/** An item in the prullenbak: who put it there, and the way back. */
export function RemovedItem({ item, removed }: { item: Item; removed: Removed }) {
  const { people } = useProgramme().programme
  const rights = useRights()
  const run = useRun()
  const ref = { track: item.track, item: item.id }
  return (
    <div className="drawer-gone">
      <div className="drawer-gone-what" role="status">
        <h2>{item.title}</h2>
        <p>
          {ITEM_NL.inTrash} {removedLine(removed, people)}.
        </p>
      </div>
      {rights.track(item.track) && (
        <button
          type="button"
          className="btn p"
          onClick={() => run(restoreItem(ref), PARTS_NL.restored(item.title), { announce: true })}
        >
          {PARTS_NL.restore}
        </button>
      )}
      <ItemHistory item={item} />
    </div>
  )
}
