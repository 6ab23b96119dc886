import type { Change } from '@samenspoor/shared/model/change'
import type { Person } from '@samenspoor/shared/model/person'
import { type Plan, trackOfHome } from '@samenspoor/shared/model/plan'
import { listNl } from '../../../nl/common.ts'
import { PRESENCE_NL } from '../../../nl/together/presence.ts'
import { TOGETHER_NL as NL } from '../../../nl/together/together.ts'
import { firstName } from '../../../parts/first-name.ts'
import { keyOf } from '../../../parts/history/group-changes.ts'
import { isShown } from '../../../parts/history/words/change-words.ts'
import { countedKind } from '../../../parts/history/words/counted-kind.ts'
import { entityTitle } from '../../../parts/history/words/entity-title.ts'
import { newsInWords } from '../../../parts/news/news-words.ts'
import type { AnnouncementLevel } from './announcement-level.ts'
import type { Bundle, Coming } from './announcer.ts'

/** More changes than this in one go are counted. */
const MOST_SAID = 6
/** More people than this in one go are counted. */
const MOST_NAMED = 2

interface Names {
  readonly plan: Plan
  readonly people: readonly Person[]
}

/** What a bundle says: kort counts by person and track, alles says every change. */
export function announcementInWords(
  { changes, comings }: Bundle,
  level: Exclude<AnnouncementLevel, 'off'>,
  names: Names,
): string {
  const shown = changes.filter(isShown)
  const said = level === 'short' ? inShort(shown, names) : inFull(shown, names)
  return [...said, ...comingsInWords(comings, names)].join(' ')
}

function inShort(changes: readonly Change[], names: Names): string[] {
  const byPerson = Map.groupBy(changes, ({ by }) => by)
  return [...byPerson].map(([by, own]) => NL.changedCount(nameOf(by, names), listNl(countsOf(own, names.plan))))
}

function countsOf(changes: readonly Change[], { tracks }: Plan): string[] {
  const byPlace = Map.groupBy(changes, ({ home, collection }) => `${home}#${countedKind(collection)}`)
  return [...byPlace.values()].flatMap(([...list]) => {
    const [first] = list
    if (first === undefined) return []
    const track = tracks.find(({ id }) => id === trackOfHome(first.home))
    return NL.counted(countedKind(first.collection), new Set(list.map(keyOf)).size, track?.title ?? null)
  })
}

function inFull(changes: readonly Change[], names: Names): string[] {
  // Of what was changed again in the same go, only the last counts.
  const last = [...new Map(changes.map((change) => [`${keyOf(change)}#${change.field}`, change])).values()]
  const said = last
    .slice(0, MOST_SAID)
    .map((change) =>
      NL.changeOf(
        nameOf(change.by, names),
        entityTitle(change, [names.plan]),
        newsInWords(change, { plans: [names.plan], people: names.people }),
      ),
    )
  return last.length > MOST_SAID ? [...said, NL.andMore(last.length - MOST_SAID)] : said
}

function comingsInWords(comings: readonly Coming[], names: Names): string[] {
  const said = (list: readonly Coming[], one: (name: string) => string, many: (count: number) => string) =>
    list.length > MOST_NAMED ? [many(list.length)] : list.map(({ person }) => one(nameOf(person, names)))
  return [
    ...said(
      comings.filter(({ isHere }) => isHere),
      NL.cameHere,
      NL.manyCame,
    ),
    ...said(
      comings.filter(({ isHere }) => !isHere),
      NL.leftHere,
      NL.manyLeft,
    ),
  ]
}

function nameOf(id: string | undefined, { people }: Names): string {
  const person = people.find((known) => known.id === id)
  return person ? firstName(person) : PRESENCE_NL.somebody
}
