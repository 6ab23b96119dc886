import { restoreItem } from '@samenspoor/shared/doc/commands/items/items'
import type { Item } from '@samenspoor/shared/model/entities/item'
import type { Removed } from '@samenspoor/shared/model/fields/removed'
import { COMMON_NL } from '../../../nl/common.ts'
import { GONE_NL } from '../../../nl/item/gone.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import { removedLine } from '../../../parts/trash/removed-line.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useRights } from '../../../sync/use-rights.ts'
import { useRun } from '../../../sync/use-run.ts'
import { ItemHistory } from '../history/item-history.tsx'

/** For an address that names no item, or one that cannot be read. */
export function UnknownItem({ isUnreadable, onClose }: { isUnreadable: boolean; onClose: () => void }) {
  return (
    <div className="drawer-gone">
      <h2>{isUnreadable ? GONE_NL.unreadableTitle : GONE_NL.unknownTitle}</h2>
      <p>{isUnreadable ? GONE_NL.unreadable : GONE_NL.unknown}</p>
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
          {GONE_NL.inTrash} {removedLine(removed, people)}.
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
