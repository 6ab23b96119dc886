import { useEffect, useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import { TOGETHER_NL as NL } from '../../../nl/together/together.ts'
import { firstName } from '../../../parts/first-name.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useFollowing } from '../../../sync/use-following.ts'
import { useToast } from '../../../ui/toast/toast.tsx'
import { placeOf } from '../place-of.ts'
import { scrollPage } from './page-scroll.ts'
import './follow.css'

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'])

/** While I follow a colleague: goes where that person goes, and stops at anything that I do myself. */
export function FollowWatch() {
  const { presence } = useProgramme()
  const following = useFollowing()
  const person = following?.person ?? null
  const isGone = following !== null && following.tab === null
  const showToast = useToast()
  useEffect(() => {
    if (!isGone || person === null) return
    presence.follow(null)
    showToast({ text: NL.followGone(firstName(person)), tone: 'info' })
  }, [isGone, person, presence, showToast])
  useStopAtInput(person !== null)
  useGoAlong()
  return (
    <>
      <p className="vh" role="status">
        <Said name={person && firstName(person)} />
      </p>
      {person && (
        <div className={`follow-frame p${person.colour}`}>
          <button type="button" className="follow-tag" onClick={() => presence.follow(null)}>
            {NL.youFollow(firstName(person))} · <u>{NL.stop}</u>
          </button>
        </div>
      )}
    </>
  )
}

/** Whom I follow from now on, or not any more. */
function Said({ name }: { name: string | null }) {
  const last = useRef<string | null>(null)
  if (name !== null) last.current = name
  if (name !== null) return `${NL.youFollow(name)}. ${NL.stopHint}`
  return last.current === null ? '' : NL.followEnded(last.current)
}

/** The wheel, the keys and the pointer are mine: whoever uses them wants to look elsewhere. */
function useStopAtInput(isFollowing: boolean): void {
  const { presence } = useProgramme()
  useEffect(() => {
    if (!isFollowing) return
    const stop = (event: Event) => {
      if (event instanceof KeyboardEvent && MODIFIERS.has(event.key)) return
      presence.follow(null)
    }
    const kinds = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const
    for (const kind of kinds) window.addEventListener(kind, stop, { capture: true, passive: true })
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, stop, { capture: true })
    }
  }, [isFollowing, presence])
}

/** To the same screen and the same item. How far a screen is scrolled the timeline does itself. */
function useGoAlong(): void {
  const { programme } = useProgramme()
  const [path, navigate] = useLocation()
  const search = useSearch()
  const presence = useFollowing()?.tab?.presence ?? null
  const wanted = presence && placeOf(programme, presence)
  const here = useRef({ path, search })
  here.current = { path, search }
  useEffect(() => {
    if (wanted === null) return
    const item = new URLSearchParams(here.current.search).get('item')
    const isThere = here.current.path === wanted.path && item === wanted.item
    if (isThere) return
    const query = wanted.item === null ? '' : `?item=${encodeURIComponent(wanted.item)}`
    navigate(`${wanted.path}${query}`, { replace: true })
    // The address itself is no reason: whoever goes elsewhere does so with a key or the pointer, and does not follow then.
  }, [wanted?.path, wanted?.item, navigate])
  const { top, left } = presence?.sight ?? {}
  const isTimeline = presence?.view === 'timeline'
  useEffect(() => {
    if (isTimeline || top === undefined || left === undefined) return
    const frame = requestAnimationFrame(() => scrollPage({ top, left }))
    return () => cancelAnimationFrame(frame)
  }, [isTimeline, top, left, path])
}
