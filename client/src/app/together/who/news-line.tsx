import { type ItemKey, itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { type Plan, trackOfHome } from '@samenspoor/shared/model/plan'
import type { View } from '@samenspoor/shared/protocol/presence'
import { useLocation } from 'wouter'
import { listNl } from '../../../nl/common.ts'
import { COLLECTION_NL } from '../../../nl/history/history.ts'
import { PRESENCE_NL } from '../../../nl/together/presence.ts'
import { TOGETHER_NL as NL } from '../../../nl/together/together.ts'
import { entityTitle } from '../../../parts/history/words/entity-title.ts'
import { momentInWords } from '../../../parts/moment-in-words.ts'
import type { NewsGroup } from '../../../parts/news/group-news.ts'
import type { News } from '../../../parts/news/news-store.ts'
import { newsInWords } from '../../../parts/news/news-words.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useSelection } from '../../../sync/use-selection.ts'
import { useView } from '../../../sync/use-view.ts'
import { TrackName } from '../../../ui/marks/track-mark.tsx'
import { viewPath } from '../../views.ts'

/** One thing that others changed: when, who, what, and the way to it. */
export function NewsLine({ group: { last, by, changes }, onGo }: { group: NewsGroup; onGo: () => void }) {
  const { plan } = useView()
  const { programme } = useProgramme()
  const [, navigate] = useLocation()
  const { select } = useSelection()
  const title = entityTitle(last, [plan])
  const names = by.map((id) => programme.people.find((person) => person.id === id)?.name ?? PRESENCE_NL.somebody)
  const item = itemOf(last, plan)
  const track = plan.tracks.find(({ id }) => id === trackOfHome(last.home))
  const go = () => {
    onGo()
    const ref = item && parseItemKey(item)
    if (ref) select(ref)
    else navigate(viewPath(programme.id, viewOf(last)))
  }
  return (
    <li>
      <div className="grow">
        <p>
          {last.collection !== 'items' && <span className="muted">{COLLECTION_NL[last.collection]} </span>}
          <b>{title}</b> {track && <TrackName track={track} />}
        </p>
        <p className="sm">
          {changes.map((change) => newsInWords(change, { plans: [plan], people: programme.people })).join('; ')}
        </p>
        <p className="muted sm">
          {listNl([...new Set(names)])}, <time dateTime={last.at}>{momentInWords(last.at)}</time>
        </p>
      </div>
      {last.collection !== 'settings' && (
        <button type="button" className="btn s" aria-label={NL.goTo(title)} onClick={go}>
          {NL.go}
        </button>
      )}
    </li>
  )
}

/** The screen on which it stands. */
function viewOf({ collection }: News): View {
  if (collection === 'actions') return 'actions'
  return collection === 'views' ? 'timeline' : 'dependencies'
}

/** The item that a change is about, when it is still there: of a link the one that waits. */
function itemOf({ home, collection, id }: News, plan: Plan): ItemKey | null {
  const link = collection === 'links' ? plan.links.get(`${home}#${id}`) : undefined
  const key: ItemKey | null = link ? itemKey(link.to) : collection === 'items' ? `${trackOfHome(home)}/${id}` : null
  return key !== null && plan.items.has(key) ? key : null
}
