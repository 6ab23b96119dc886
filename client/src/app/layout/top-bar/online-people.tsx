import { useSyncExternalStore } from 'react'
import { APP_NL } from '../../../nl/app/app.ts'
import { listNl } from '../../../nl/common.ts'
import { TOGETHER_NL } from '../../../nl/together/together.ts'
import { firstName } from '../../../parts/first-name.ts'
import type { Colleague } from '../../../sync/others/presence-store.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useColleagues } from '../../../sync/use-colleagues.ts'
import { useFollowing } from '../../../sync/use-following.ts'
import { useIsLoaded, useSaveState } from '../../../sync/use-view.ts'
import { useIsNarrow, useIsPhone } from '../../../ui/browser/use-is-narrow.ts'
import { Avatar } from '../../../ui/marks/avatar.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { useToast } from '../../../ui/toast/toast.tsx'
import { onePerPerson } from './one-per-person.ts'
import { whoDialog } from './who-dialog-state.ts'

const MOST = 3
/** On a phone the name of the view and the state of saving come first. */
const MOST_NARROW = 1

/**
 * Who else has the programme open right now: a click follows. Hidden while offline: then nobody knows. The button
 * beside it says more, also of what they changed; on a phone it says who is here too, as there is no room for both.
 */
export function OnlinePeople() {
  const { me } = useProgramme()
  const colleagues = onePerPerson(useColleagues(), me)
  const isOffline = useSaveState().kind === 'offline'
  const people = isOffline ? [] : colleagues
  const isPhone = useIsPhone()
  const most = useIsNarrow() ? MOST_NARROW : MOST
  const isLoaded = useIsLoaded()
  const open = () => whoDialog.set(true)
  return (
    <>
      {!isPhone && people.length > 0 && (
        <div className="pres" role="group" aria-label={APP_NL.online(listNl(people.map(({ person }) => person.name)))}>
          {people.slice(0, most).map((colleague) => (
            <FollowButton key={colleague.person.id} colleague={colleague} />
          ))}
          {people.length > most && (
            <button
              type="button"
              className="more"
              aria-label={TOGETHER_NL.morePeople(people.length - most)}
              onClick={open}
            >
              +{people.length - most}
            </button>
          )}
        </div>
      )}
      {isLoaded && <WhoButton people={isPhone ? people : []} onOpen={open} />}
    </>
  )
}

function FollowButton({ colleague: { person, presence } }: { colleague: Colleague }) {
  const { presence: mine } = useProgramme()
  const showToast = useToast()
  const isFollowed = useFollowing()?.person.id === person.id
  const name = presence.idle ? TOGETHER_NL.away(person.name) : person.name
  const follow = () => {
    if (!mine.follow(isFollowed ? null : person)) {
      showToast({ text: TOGETHER_NL.followsYou(firstName(person)), tone: 'info' })
    }
  }
  return (
    <button
      type="button"
      className="pres-person"
      aria-label={isFollowed ? TOGETHER_NL.stopFollowing(name) : TOGETHER_NL.followPerson(name)}
      aria-pressed={isFollowed}
      title={TOGETHER_NL.followPerson(name)}
      onClick={follow}
    >
      <Avatar person={person} size={26} live={!presence.idle} />
    </button>
  )
}

function WhoButton({ people, onOpen }: { people: readonly Colleague[]; onOpen: () => void }) {
  const { newsMarks } = useProgramme()
  const count = useSyncExternalStore(newsMarks.subscribe, () => newsMarks.get().size)
  const [first] = people
  const news = TOGETHER_NL.whoNews(count)
  const words = first ? `${news}. ${APP_NL.online(listNl(people.map(({ person }) => person.name)))}` : news
  return (
    <button
      type="button"
      className="btn ghost sq who-button"
      aria-label={words}
      title={TOGETHER_NL.whoKey(words)}
      onClick={onOpen}
    >
      {first ? <Avatar person={first.person} size={26} live={!first.presence.idle} /> : <Icon name="person" />}
      {count > 0 && <span className="who-count">{count > 99 ? '99+' : count}</span>}
    </button>
  )
}
