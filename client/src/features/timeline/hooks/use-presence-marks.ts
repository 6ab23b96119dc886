import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import { useRef, useSyncExternalStore } from 'react'
import type { Colleague } from '../../../sync/presence-store.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'

/** What a colleague does with an item right now. */
export interface PresenceMark {
  readonly person: Person
  /** The column that is being edited; null: something else of the item. */
  readonly field: string | null
  readonly doing: 'editing' | 'moving' | 'dragging'
}

type Marks = ReadonlyMap<ItemKey, readonly PresenceMark[]>
const NOTHING: Marks = new Map()

/** Who works on which item. Pointer movements of colleagues give the same marks again, so that no row is drawn for them. */
export function usePresenceMarks(): Marks {
  const { presence } = useProgramme()
  const last = useRef<{ signature: string; marks: Marks }>({ signature: '', marks: NOTHING })
  return useSyncExternalStore(presence.subscribe, () => {
    const busy = presence.getColleagues().filter(({ presence: { item, doing } }) => item && doing)
    const signature = busy
      .map(({ key, presence: { item, field, doing } }) => `${key} ${item?.track}/${item?.item} ${field} ${doing}`)
      .join('\n')
    if (last.current.signature !== signature) {
      last.current = { signature, marks: keepEqual(last.current.marks, marksOf(busy)) }
    }
    return last.current.marks
  })
}

function marksOf(busy: readonly Colleague[]): Marks {
  const marks = new Map<ItemKey, PresenceMark[]>()
  for (const { person, presence } of busy) {
    if (!presence.item || !presence.doing) continue
    const key = itemKey(presence.item)
    marks.set(key, [...(marks.get(key) ?? []), { person, field: presence.field ?? null, doing: presence.doing }])
  }
  return marks
}

/** Lists that did not change stay the same list, so that their rows need not render. */
function keepEqual(before: Marks, after: Marks): Marks {
  const kept = new Map<ItemKey, readonly PresenceMark[]>()
  for (const [key, marks] of after) {
    const known = before.get(key)
    const isEqual =
      known?.length === marks.length &&
      known.every(
        ({ person, field, doing }, index) =>
          person === marks[index]?.person && field === marks[index].field && doing === marks[index].doing,
      )
    kept.set(key, isEqual && known ? known : marks)
  }
  return kept
}
