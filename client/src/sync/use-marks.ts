import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { useSyncExternalStore } from 'react'
import { actionMarkKey, type Marks, type PresenceMark } from './others/presence-marks.ts'
import { useProgramme } from './programme-context.tsx'

const NOBODY: readonly PresenceMark[] = []

/** Who looks at or works on which item. Renders again only when that changes, not for pointers that move. */
export function useMarks(): Marks {
  const { presence } = useProgramme()
  return useSyncExternalStore(presence.subscribe, presence.getMarks)
}

/** Who looks at or works on one item. */
export function useMarksAt(key: ItemKey): readonly PresenceMark[] {
  return useMarksOf(key)
}

/** Who edits one action. */
export function useMarksAtAction(action: string): readonly PresenceMark[] {
  return useMarksOf(actionMarkKey(action))
}

function useMarksOf(key: string): readonly PresenceMark[] {
  const { presence } = useProgramme()
  return useSyncExternalStore(presence.subscribe, () => presence.getMarks().get(key) ?? NOBODY)
}

/** Who changed an item since I last looked at it; null when there is nothing new. Ids of people; '' when not known. */
export function useNewsAt(key: ItemKey): readonly string[] | null {
  const { newsMarks } = useProgramme()
  return useSyncExternalStore(newsMarks.subscribe, () => newsMarks.get().get(key) ?? null)
}
