import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import type { HomeDocument } from '@samenspoor/shared/model/plan'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { newsQuery } from '../../api/news.ts'
import { keepLook, lastLook } from '../../parts/news/last-look.ts'
import { NewsStore } from '../../parts/news/news-store.ts'
import { toldChanges } from '../../parts/news/told-changes.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useSelection } from '../../sync/use-selection.ts'
import { useSaveState } from '../../sync/use-view.ts'
import { feedOf } from './feed-of.ts'

const DAY_MS = 24 * 60 * 60 * 1_000
/** What the server itself wrote, such as the example that it starts with. */
const BY_SERVER = 'samenspoor'

/** What others changed since I last looked: what the server remembers of that, and what comes in from now on. */
export function useNews() {
  const store = useProgramme()
  const { me } = store
  const { id, tracks } = store.programme
  const latest = useRef(store)
  latest.current = store
  const [look] = useState(() => lastLook(me, id))
  const [news] = useState(
    () =>
      new NewsStore({
        me,
        look,
        keep: (next) => keepLook(me, id, next),
        mark: (marks) => latest.current.newsMarks.set(marks),
      }),
  )
  const [asked] = useState(() => ({
    since: look?.since ?? new Date(Date.now() - DAY_MS).toISOString(),
    homes: ['programme', ...tracks.map((track): HomeDocument => `track:${track.id}`)] satisfies HomeDocument[],
  }))
  const past = useQuery(newsQuery(id, asked.homes, asked.since))
  useEffect(() => {
    if (past.data === undefined) return
    news.takePast(
      past.data.changes.filter(({ by }) => by !== BY_SERVER),
      past.data.isCut,
    )
  }, [news, past.data])
  useAgainOnReturn(past.refetch)
  useEffect(() => feedOf(store).subscribe((changes) => news.take(changes)), [store, news])
  useEffect(() => {
    const tell = () => news.tell(toldChanges.get())
    tell()
    return toldChanges.subscribe(tell)
  }, [news])
  const { selected } = useSelection()
  const key: ItemKey | null = selected && itemKey(selected)
  useEffect(() => {
    if (key !== null) news.see(key)
  }, [news, key])
  useEffect(() => {
    const leave = () => news.leave()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      news.leave()
      news.destroy()
    }
  }, [news])
  return { news, past }
}

/** What was changed while there was no connection does not come in as news: the server is asked again. */
function useAgainOnReturn(refetch: () => unknown): void {
  const { kind } = useSaveState()
  const wasOffline = useRef(false)
  useEffect(() => {
    if (kind === 'offline') wasOffline.current = true
    if (kind !== 'saved' || !wasOffline.current) return
    wasOffline.current = false
    void refetch()
  }, [kind, refetch])
}
