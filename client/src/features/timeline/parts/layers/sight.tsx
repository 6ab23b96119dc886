import { parseItemKey } from '@samenspoor/shared/model/item-ref'
import { type RefObject, useEffect } from 'react'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { useFollowing, useIsFollowed } from '../../../../sync/use-following.ts'
import { atMostEvery } from '../../../../ui/timing/at-most-every.ts'
import type { Picture } from '../../hooks/picture/use-picture.ts'
import type { SightOfDay } from '../../hooks/sight-of-day.ts'
import type { TimelineSettings } from '../../hooks/use-settings.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import { laneKey, type Row } from '../../layout/rows/rows.ts'
import { dayAt, MAX_PX_PER_DAY, MIN_PX_PER_DAY } from '../../layout/time-scale.ts'
import { lookAlong, tellLook } from '../../views/look/look-along.ts'

/** How often I tell what I see while somebody follows me, in ms. */
const EVERY_MS = 250

interface SightProps {
  readonly frame: RefObject<HTMLElement | null>
  readonly picture: Picture
  readonly settings: TimelineSettings
}

/**
 * What is in view, in time and rows, and how it is looked at: told while somebody follows me, made the same as theirs while
 * I follow, and as a link says that I opened.
 */
export function Sight({ frame, picture, settings }: SightProps) {
  useSightOfDay(frame, picture, settings.sight)
  useTellSight(frame, picture, settings)
  useLookAlong(settings)
  useShareSight(frame, picture)
  return null
}

function useSightOfDay(
  frame: RefObject<HTMLElement | null>,
  { scale, drawingWidth, lookAt, frameSize: { width: frameWidth } }: Picture,
  day: SightOfDay,
): void {
  useEffect(() => {
    day.middle = () => (frame.current ? dayAt(scale, frame.current.scrollLeft + drawingWidth / 2) : null)
    return () => {
      day.middle = () => null
    }
  }, [frame, scale, drawingWidth, day])
  useEffect(() => {
    if (day.asked === null || frameWidth === 0) return
    lookAt(day.asked, scale.pxPerDay)
    day.asked = null
  })
}

function useTellSight(
  frame: RefObject<HTMLElement | null>,
  { rows, scale, drawingWidth }: Picture,
  settings: TimelineSettings,
): void {
  const { presence } = useProgramme()
  const isFollowed = useIsFollowed()
  const look = isFollowed ? tellLook(settings) : undefined
  useEffect(() => {
    const element = frame.current
    if (!isFollowed || element === null) return
    const tell = () => {
      const { scrollLeft, scrollTop } = element
      const row = rows[Math.floor(scrollTop / ROW_HEIGHT)]
      const day = Math.round(dayAt(scale, scrollLeft + drawingWidth / 2) * 10) / 10
      const offset = Math.round(((scrollTop % ROW_HEIGHT) / ROW_HEIGHT) * 100) / 100
      presence.tell({ sight: { day, pxPerDay: scale.pxPerDay, look, ...(row ? { row: row.key, offset } : {}) } })
    }
    const tellSoon = atMostEvery(EVERY_MS, tell)
    tellSoon()
    element.addEventListener('scroll', tellSoon, { passive: true })
    return () => {
      element.removeEventListener('scroll', tellSoon)
      tellSoon.cancel()
    }
  }, [frame, isFollowed, presence, rows, scale, drawingWidth, look])
}

/** Folds, filters and sorts as whom I follow. When that ends mine is back. */
function useLookAlong({ borrow }: TimelineSettings): void {
  const { programme } = useProgramme()
  const presence = useFollowing()?.tab?.presence
  const told = presence?.view === 'timeline' ? presence.sight?.look : undefined
  useEffect(() => {
    if (told === undefined) return
    const people = programme.people.map(({ id }) => id)
    borrow(lookAlong(told, people))
    return () => borrow(null)
  }, [told, programme, borrow])
}

function useShareSight(
  frame: RefObject<HTMLElement | null>,
  { rows, lookAt, frameSize: { width: frameWidth } }: Picture,
): void {
  const presence = useFollowing()?.tab?.presence
  const { day, pxPerDay, row, offset = 0 } = (presence?.view === 'timeline' && presence.sight) || {}
  // Opening the drawer scrolls, after which theirs counts again: hence the width of the frame, and a moment later.
  useEffect(() => {
    if (frameWidth === 0 || day === undefined || pxPerDay === undefined) return
    if (pxPerDay < MIN_PX_PER_DAY || pxPerDay > MAX_PX_PER_DAY) return
    const wait = requestAnimationFrame(() => lookAt(day, pxPerDay))
    return () => cancelAnimationFrame(wait)
  }, [day, pxPerDay, lookAt, frameWidth])
  useEffect(() => {
    const index = frameWidth === 0 || row === undefined ? -1 : indexOf(rows, row)
    if (index < 0) return
    const top = (index + Math.min(1, Math.max(0, offset))) * ROW_HEIGHT
    const wait = requestAnimationFrame(() => frame.current?.scrollTo({ top }))
    return () => cancelAnimationFrame(wait)
  }, [frame, rows, row, offset, frameWidth])
}

/** The row itself, or the lane in which it is folded away for me. */
function indexOf(rows: readonly Row[], key: string): number {
  const index = rows.findIndex((other) => other.key === key)
  const ref = index < 0 ? parseItemKey(key) : null
  return ref === null ? index : rows.findIndex((other) => other.key === laneKey({ id: ref.track }))
}
