import type { TrackId } from '@samenspoor/shared/model/ids'
import { VIEWS } from '@samenspoor/shared/protocol/presence'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { toldLook, useIsFollowed } from '../../../sync/use-following.ts'
import { atMostEvery } from '../../../ui/timing/at-most-every.ts'
import { VIEW_PATHS } from '../../views.ts'
import { pageScroll } from './page-scroll.ts'

const EVERY_MS = 250

/** While somebody follows me: tells how far the screen is scrolled and how it is looked at, a few times a second. The timeline tells its own. */
export function SightTeller() {
  const { presence } = useProgramme()
  const isFollowed = useIsFollowed()
  const [path] = useLocation()
  useEffect(() => {
    if (!isFollowed) return
    const [, , , word, track] = path.split('/')
    const view = VIEWS.find((known) => VIEW_PATHS[known] === word)
    if (view === undefined || view === 'timeline') return
    const tell = () => {
      const of = view === 'plan' && track ? { track: track as TrackId } : {}
      presence.tell({ sight: { ...pageScroll(), ...of, look: toldLook.get() } })
    }
    const tellSoon = atMostEvery(EVERY_MS, tell)
    tell()
    document.addEventListener('scroll', tellSoon, { capture: true, passive: true })
    const stopLook = toldLook.subscribe(tellSoon)
    return () => {
      stopLook()
      document.removeEventListener('scroll', tellSoon, { capture: true })
      tellSoon.cancel()
    }
  }, [isFollowed, presence, path])
  useEffect(() => {
    if (isFollowed) return () => presence.tell({ sight: null })
  }, [isFollowed, presence])
  return null
}
