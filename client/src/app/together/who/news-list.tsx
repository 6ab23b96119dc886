import { type ComponentProps, useId, useMemo, useSyncExternalStore } from 'react'
import { TOGETHER_NL as NL } from '../../../nl/together/together.ts'
import { RequestState } from '../../../parts/history/request-state.tsx'
import { isShown } from '../../../parts/history/words/change-words.ts'
import { momentInWords } from '../../../parts/moment-in-words.ts'
import { groupNews } from '../../../parts/news/group-news.ts'
import type { NewsStore } from '../../../parts/news/news-store.ts'
import { NewsLine } from './news-line.tsx'

interface NewsListProps {
  readonly news: NewsStore
  readonly past: ComponentProps<typeof RequestState>['query'] & { readonly isSuccess: boolean }
  readonly onGo: () => void
}

/** More than anybody reads at once. */
const MOST_SHOWN = 100
const WORDS = { loading: NL.newsLoading, offline: NL.newsOffline, failed: NL.newsFailed }

/** What others changed since I last looked, the last first. */
export function NewsList({ news, past, onGo }: NewsListProps) {
  const state = useSyncExternalStore(news.subscribe, news.getState)
  const headingId = useId()
  const groups = useMemo(() => groupNews(state.news.filter(isShown)), [state.news])
  const isCut = state.isCut || groups.length > MOST_SHOWN
  return (
    <section aria-labelledby={headingId}>
      <div className="who-head">
        <h3 id={headingId}>{NL.news}</h3>
        {groups.length > 0 && (
          <button type="button" className="btn s" onClick={() => news.seeAll()}>
            {NL.allSeen}
          </button>
        )}
      </div>
      {groups.length > 0 && (
        <p className="muted sm">{state.since === null ? NL.newsLastDay : NL.newsSince(momentInWords(state.since))}</p>
      )}
      <ol className="who-news" aria-labelledby={headingId}>
        {groups.slice(0, MOST_SHOWN).map((group) => (
          <NewsLine key={group.key} group={group} onGo={onGo} />
        ))}
      </ol>
      {!past.isSuccess ? (
        <RequestState query={past} words={WORDS} />
      ) : (
        groups.length === 0 && <p className="muted">{NL.noNews}</p>
      )}
      {isCut && <p className="muted sm">{NL.newsMore}</p>}
    </section>
  )
}
