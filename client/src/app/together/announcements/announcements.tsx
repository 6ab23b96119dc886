import { useEffect, useState } from 'react'
import { TOGETHER_NL as NL } from '../../../nl/together/together.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useIsLoaded, useSaveState } from '../../../sync/use-view.ts'
import { feedOf } from '../feed-of.ts'
import { announcementLevel } from './announcement-level.ts'
import { announcementInWords } from './announcement-words.ts'
import { Announcer } from './announcer.ts'
import { watchComings } from './watch-comings.ts'

/** Says in one place what others do, in bundles, and when the connection goes and comes back. */
export function Announcements() {
  const store = useProgramme()
  const [said, say] = useState('')
  useEffect(() => {
    const announcer = new Announcer({
      level: announcementLevel,
      me: store.me,
      words: (bundle, level) => {
        const plan = store.getState().view?.plan
        return plan ? announcementInWords(bundle, level, { plan, people: store.programme.people }) : ''
      },
      say,
    })
    const stopFeed = feedOf(store).subscribe((changes) => announcer.changed(changes))
    const stopComings = watchComings(store, (coming) => announcer.came(coming))
    return () => {
      stopFeed()
      stopComings()
      announcer.destroy()
    }
  }, [store])
  return (
    <>
      <p className="vh" role="status" data-announcements="">
        {said}
      </p>
      <ConnectionSaid />
    </>
  )
}

/** Once when the connection goes, and once when it is back and all is saved. What is refused the banner says. */
function ConnectionSaid() {
  const { kind } = useSaveState()
  const isLoaded = useIsLoaded()
  const [state, setState] = useState<'fine' | 'offline' | 'back'>('fine')
  if (kind === 'offline' && isLoaded && state !== 'offline') setState('offline')
  if (kind === 'saved' && state === 'offline') setState('back')
  return (
    <p className="vh" role="status">
      {state === 'offline' ? NL.wentOffline : state === 'back' ? NL.backOnline : ''}
    </p>
  )
}
