import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { changedKeys } from '@samenspoor/shared/schedule/tables/table-map'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { dayAt, scaleFor, type TimeScale, xOf, ZOOM_PX_PER_DAY, type ZoomUnit } from '../../layout/time-scale.ts'
import { scrollAlong, scrollSideways } from './sideways.ts'

interface ScaleInput {
  readonly frame: RefObject<HTMLElement | null>
  readonly schedule: Schedule
  readonly today: string
  readonly pxPerDay: number
  readonly setPxPerDay: (pxPerDay: number) => void
  readonly leftWidth: number
  readonly drawingWidth: number
  /** As that of `FrameView`. */
  readonly expectLeft: (left: number) => void
}

export interface ScaleControls {
  readonly scale: TimeScale
  /** To a named zoom: today comes in the middle when it is in view, else the middle stays. */
  readonly zoomTo: (unit: ZoomUnit) => void
  readonly toToday: () => void
  /** Zooms so that all of these are in view. */
  readonly fit: (entries: Iterable<ScheduledItem>) => void
  /** Scrolls until this place of the drawing is in view. */
  readonly reveal: (x: number) => void
  /** Puts a day in the middle, on a scale, at once. */
  readonly lookAt: (day: number, pxPerDay: number) => void
}

/** Where today stands at first, as a part of the width. */
const TODAY_AT = 0.16
const WHEEL_SPEED = 0.0015
const FIT_MARGIN = 24
const OPEN_END_DAYS = 190

/** The scale of the drawing, and every way to change what part of it is in view. */
export function useScale(input: ScaleInput): ScaleControls {
  const { frame, schedule, today, pxPerDay, setPxPerDay, leftWidth, drawingWidth, expectLeft } = input
  const todayNumber = toDayNumber(today)
  const last = useRef<Bounds | null>(null)
  const { scale: bounds } = useMemo(() => boundsOf(schedule, todayNumber, last.current), [schedule, todayNumber])
  useEffect(() => {
    last.current = { items: schedule.items, today: todayNumber, scale: bounds }
  }, [schedule, todayNumber, bounds])
  const { originDay } = bounds
  const endDay = Math.max(bounds.endDay, originDay + Math.ceil(drawingWidth / pxPerDay))
  const scale = useMemo<TimeScale>(() => ({ originDay, endDay, pxPerDay }), [originDay, endDay, pxPerDay])

  /** What must stand where once the new scale is drawn. */
  const anchor = useRef<{ day: number; at: number } | null>({ day: todayNumber, at: drawingWidth * TODAY_AT })
  const drawn = useRef<TimeScale | null>(null)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const before = drawn.current
    drawn.current = scale
    if (anchor.current) element.scrollLeft = xOf(scale, anchor.current.day) - anchor.current.at
    else if (before && before.pxPerDay !== scale.pxPerDay) {
      // Another scale all at once, as of a saved view: the first day in view stays the first.
      element.scrollLeft = xOf(scale, dayAt(before, element.scrollLeft))
    } else if (before && before.originDay !== scale.originDay) {
      // An item far away made the drawing longer at the left: what is in view stays where it is.
      scrollAlong(element, (before.originDay - scale.originDay) * scale.pxPerDay, 0)
    }
    anchor.current = null
  }, [frame, scale])

  const zoom = useCallback(
    (next: number, day: number, at: number) => {
      anchor.current = { day, at }
      expectLeft((day - originDay) * next - at)
      setPxPerDay(next)
    },
    [setPxPerDay, expectLeft, originDay],
  )
  const scrollTo = useCallback(
    (left: number) => {
      if (frame.current) scrollSideways(frame.current, left)
    },
    [frame],
  )

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const at = event.clientX - element.getBoundingClientRect().left - leftWidth
      const inDrawing = Math.max(0, at)
      const day = dayAt(scale, element.scrollLeft + inDrawing)
      zoom(scale.pxPerDay * Math.exp(-event.deltaY * WHEEL_SPEED), day, inDrawing)
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [frame, scale, leftWidth, zoom])

  const zoomTo = useCallback(
    (unit: ZoomUnit) => {
      const left = frame.current?.scrollLeft ?? 0
      const todayX = xOf(scale, todayNumber)
      const isTodayInView = todayX >= left && todayX <= left + drawingWidth
      const day = isTodayInView ? todayNumber : dayAt(scale, left + drawingWidth / 2)
      zoom(ZOOM_PX_PER_DAY[unit], day, drawingWidth / 2)
    },
    [frame, scale, todayNumber, drawingWidth, zoom],
  )
  const toToday = useCallback(
    () => scrollTo(xOf(scale, todayNumber) - drawingWidth * TODAY_AT),
    [scrollTo, scale, todayNumber, drawingWidth],
  )
  const fit = useCallback(
    (entries: Iterable<ScheduledItem>) => {
      const { originDay: first, endDay: last } = spanOf(daysOf(entries), todayNumber)
      zoom((drawingWidth - 2 * FIT_MARGIN) / Math.max(30, last - first), first, FIT_MARGIN)
    },
    [todayNumber, drawingWidth, zoom],
  )
  const reveal = useCallback((x: number) => scrollTo(x - drawingWidth / 3), [scrollTo, drawingWidth])
  const lookAt = useCallback(
    (day: number, next: number) => {
      const middle = drawingWidth / 2
      if (next !== scale.pxPerDay) zoom(next, day, middle)
      else frame.current?.scrollTo({ left: xOf(scale, day) - middle })
    },
    [frame, scale, drawingWidth, zoom],
  )
  return { scale, zoomTo, toToday, fit, reveal, lookAt }
}

function* daysOf(entries: Iterable<ScheduledItem>): Generator<number> {
  for (const entry of entries) yield* daysOfItem(entry)
}

function daysOfItem({ dates }: ScheduledItem): number[] {
  const [first, last] = [dates.earliestStart ?? dates.latestStart, dates.latestFinish ?? dates.latestStart]
  const days: number[] = []
  if (first !== null) days.push(toDayNumber(first))
  if (last !== null) days.push(toDayNumber(last) + (dates.latestFinish === null ? OPEN_END_DAYS : 0))
  return days
}

interface Bounds {
  readonly items: Schedule['items']
  readonly today: number
  readonly scale: TimeScale
}

/**
 * The scale on which everything can be seen, at one pixel a day. It is whole years: most changes stay well within it, and
 * it only shrinks when there is another reason to look at all items.
 */
function boundsOf({ items }: Schedule, today: number, before: Bounds | null): Bounds {
  const changed = before?.today === today ? changedKeys(items, before.items) : null
  if (before === null || changed === null) return { items, today, scale: scaleFor(daysOf(items.values()), today, 1) }
  const { scale } = before
  const days = changed.flatMap((key) => daysOfItem(items.get(key) as ScheduledItem))
  const wider = scaleFor(days, today, 1)
  const originDay = Math.min(scale.originDay, wider.originDay)
  const endDay = Math.max(scale.endDay, wider.endDay)
  const isSame = originDay === scale.originDay && endDay === scale.endDay
  return { items, today, scale: isSame ? scale : { originDay, endDay, pxPerDay: 1 } }
}

function spanOf(days: Iterable<number>, today: number): { originDay: number; endDay: number } {
  let [originDay, endDay] = [today, today]
  for (const day of days) {
    originDay = Math.min(originDay, day)
    endDay = Math.max(endDay, day)
  }
  return { originDay, endDay }
}
