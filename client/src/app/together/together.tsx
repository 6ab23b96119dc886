import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useCommands } from '../../parts/commands/use-commands.ts'
import { stepWords } from '../../parts/history/words/step-words.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { tellSteps } from '../../sync/store/step-teller.ts'
import { useRights } from '../../sync/use-rights.ts'
import { whoDialog } from '../layout/top-bar/who-dialog-state.ts'
import { Announcements } from './announcements/announcements.tsx'
import { FollowWatch } from './follow/follow-watch.tsx'
import { FollowersTag } from './follow/followers-tag.tsx'
import { Invitation } from './follow/invitation.tsx'
import { mayAskToFollow } from './follow/may-ask-to-follow.ts'
import { SightTeller } from './follow/sight-teller.tsx'
import { IdleWatch } from './idle/idle-watch.tsx'
import { useNews } from './use-news.ts'
import { WhoDialog } from './who/who-dialog.tsx'

/** Everything about being here together that is not on a screen itself. Comes after the first view. */
export function Together() {
  const { news, past } = useNews()
  const isOpen = useSyncExternalStore(whoDialog.subscribe, whoDialog.get)
  useWhoKey()
  useStepWords()
  const { presence } = useProgramme()
  const { me } = useRights()
  useCommands({
    who: () => whoDialog.set(true),
    'ask-follow': mayAskToFollow(me) ? () => presence.ask(true) : undefined,
  })
  const onPresence = useCallback((isPresent: boolean) => news.setPresent(isPresent), [news])
  return (
    <>
      <FollowWatch />
      <FollowersTag />
      <SightTeller />
      <Invitation />
      <IdleWatch onChange={onPresence} />
      <Announcements />
      {isOpen && <WhoDialog news={news} past={past} onClose={() => whoDialog.set(false)} />}
    </>
  )
}

/** What undo and redo did, in the words of the plan as it is now. */
function useStepWords(): void {
  const store = useProgramme()
  useEffect(
    () =>
      tellSteps(({ changes }, way) => {
        const plan = store.getState().view?.plan
        return plan ? stepWords(changes, way, { plans: [plan], people: store.programme.people }) : null
      }),
    [store],
  )
}

/** F8 opens it from anywhere, also out of a text field. */
function useWhoKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      whoDialog.set(!whoDialog.get())
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
