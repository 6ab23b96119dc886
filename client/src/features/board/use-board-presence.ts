import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Colleague } from '../../sync/others/presence-store.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { type RemoteDrag, remoteDrags, viewersOf } from './drag/remote-drags.ts'

/** What colleagues do with cards. */
export interface BoardPresence {
  readonly viewers: ReadonlyMap<ItemKey, readonly Person[]>
  readonly drags: readonly RemoteDrag[]
}

/** The same object as long as colleagues do the same with cards, however they move their pointers elsewhere. */
export function useBoardPresence(): BoardPresence {
  const { presence, me } = useProgramme()
  const last = useRef<{ from: readonly Colleague[]; words: string; value: BoardPresence } | null>(null)
  const read = useCallback((): BoardPresence => {
    const from = presence.getColleagues()
    if (last.current?.from === from) return last.current.value
    const words = wordsOf(from)
    const value =
      last.current?.words === words ? last.current.value : { viewers: viewersOf(from, me), drags: remoteDrags(from) }
    last.current = { from, words, value }
    return value
  }, [presence, me])
  return useSyncExternalStore(presence.subscribe, read)
}

const wordsOf = (colleagues: readonly Colleague[]): string =>
  JSON.stringify(
    colleagues.map(({ person, presence: { view, item, doing, over } }) => [
      person.id,
      view,
      item?.track,
      item?.item,
      doing,
      over?.track,
      over?.status,
    ]),
  )
