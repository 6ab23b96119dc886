import { type ItemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import type { Track } from '@samenspoor/shared/model/track'
import { useCallback } from 'react'
import { TIMELINE_NL as NL } from '../../../nl/timeline/timeline.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { useToast } from '../../../ui/toast/toast.tsx'

interface MayWrite {
  /** One function as long as the rights stay the same. */
  readonly isMine: (key: ItemKey) => boolean
  /** As `isMine`, and says why not when I may not change the item. */
  readonly mayWrite: (key: ItemKey) => boolean
}

/** Which items I may change. */
export function useMayWrite(tracks: readonly Track[]): MayWrite {
  const rights = useRights()
  const showToast = useToast()
  const isMine = useCallback(
    (key: ItemKey): boolean => {
      const ref = parseItemKey(key)
      return ref !== null && rights.track(ref.track)
    },
    [rights],
  )
  const mayWrite = (key: ItemKey): boolean => {
    if (isMine(key)) return true
    const track = tracks.find(({ id }) => id === parseItemKey(key)?.track)
    if (track) showToast({ text: NL.readOnly(track.title), tone: 'info' })
    return false
  }
  return { isMine, mayWrite }
}
