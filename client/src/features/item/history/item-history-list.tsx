import type { Item } from '@samenspoor/shared/model/entities/item'
import type { RecordedChange } from '@samenspoor/shared/model/history/recorded-change'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { itemHistoryQuery } from '../../../api/history.ts'
import { HISTORY_NL } from '../../../nl/history/history.ts'
import { RequestState } from '../../../parts/history/request-state.tsx'
import { isShown } from '../../../parts/history/words/change-words.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useRights } from '../../../sync/use-rights.ts'
import { useSaveState } from '../../../sync/use-view.ts'
import { HistoryEntry } from './history-entry.tsx'
import { RestoreField } from './restore-field.tsx'

const WORDS = { loading: HISTORY_NL.loading, offline: HISTORY_NL.offline, failed: HISTORY_NL.failed }

/** What changed of an item, the last first; it keeps up with what everybody changes meanwhile. */
export function ItemHistoryList({ item }: { item: Item }) {
  const { programme } = useProgramme()
  const mayEdit = useRights().track(item.track)
  const query = useInfiniteQuery(itemHistoryQuery(programme.id, `track:${item.track}`, item.id))
  const [chosen, setChosen] = useState<RecordedChange | null>(null)
  useRefetchOnChange(item, query.refetch)
  const updates = useMemo(() => byUpdate(query.data?.pages.flatMap(({ changes }) => changes) ?? []), [query.data])
  const last = query.data?.pages.at(-1)
  if (last === undefined) return <RequestState query={query} words={WORDS} />
  return (
    <>
      {updates.length === 0 && <p className="muted">{HISTORY_NL.empty}</p>}
      <ol className="item-history-list" aria-label={HISTORY_NL.title}>
        {updates.map((changes) => (
          <HistoryEntry key={changes[0]?.number} changes={changes} {...(mayEdit ? { onRestore: setChosen } : {})} />
        ))}
      </ol>
      {query.hasNextPage && (
        <button
          type="button"
          className="btn s"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {HISTORY_NL.older}
        </button>
      )}
      {!query.hasNextPage && !last.isComplete && <p className="muted sm">{HISTORY_NL.forgotten}</p>}
      {query.isError && <p role="status">{HISTORY_NL.failed}</p>}
      {chosen && <RestoreField item={item} change={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

/** Another change of the item is in the log by the time that we see it; one of ours when it is saved. */
function useRefetchOnChange(item: Item, refetch: () => unknown): void {
  const isSaved = useSaveState().kind === 'saved'
  const seen = useRef(item)
  useEffect(() => {
    if (!isSaved || seen.current === item) return
    seen.current = item
    refetch()
  }, [item, isSaved, refetch])
}

/** The changes that the screen can show, those of one update together. */
function byUpdate(changes: readonly RecordedChange[]): readonly (readonly RecordedChange[])[] {
  return [...Map.groupBy(changes.filter(isShown), ({ number }) => number).values()]
}
