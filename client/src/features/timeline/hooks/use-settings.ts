import { useCallback, useMemo, useState } from 'react'
import * as z from 'zod/mini'
import type { PlanFilter } from '../../../parts/filter/plan-filter.ts'
import { usePlanFilter } from '../../../parts/filter/use-plan-filter.ts'
import { MAX_PX_PER_DAY, MIN_PX_PER_DAY, ZOOM_PX_PER_DAY } from '../layout/time-scale.ts'

export const LINES_MODES = ['problems', 'all', 'selected', 'none'] as const
export type LinesMode = (typeof LINES_MODES)[number]

const settingsSchema = z.object({
  pxPerDay: z._default(z.number().check(z.gte(MIN_PX_PER_DAY), z.lte(MAX_PX_PER_DAY)), ZOOM_PX_PER_DAY.quarter),
  lines: z._default(z.enum(LINES_MODES), 'problems'),
  folded: z._default(z.array(z.string()), []),
  doneShown: z._default(z.array(z.string()), []),
})
type Stored = z.infer<typeof settingsSchema>

export interface TimelineSettings {
  readonly pxPerDay: number
  readonly lines: LinesMode
  readonly folded: ReadonlySet<string>
  readonly doneShown: ReadonlySet<string>
  readonly filter: PlanFilter
  readonly setPxPerDay: (pxPerDay: number) => void
  readonly setLines: (lines: LinesMode) => void
  readonly setFolded: (track: string, isFolded: boolean) => void
  readonly setDoneShown: (track: string, isShown: boolean) => void
  readonly setFilter: (filter: PlanFilter) => void
}

const keyOf = (programme: string): string => `samenspoor-timeline-${programme}`

/** How I look at the timeline. Kept for this tab, so that it is the same after a visit to the board. */
export function useSettings(programme: string, me: string): TimelineSettings {
  const [stored, setStored] = useState<Stored>(() => read(programme))
  const [filter, setFilter] = usePlanFilter(programme, me)
  const change = useCallback(
    (patch: (previous: Stored) => Partial<Stored>) =>
      setStored((previous) => {
        const next = { ...previous, ...patch(previous) }
        write(programme, next)
        return next
      }),
    [programme],
  )
  const folded = useMemo(() => new Set(stored.folded), [stored.folded])
  const doneShown = useMemo(() => new Set(stored.doneShown), [stored.doneShown])
  return {
    pxPerDay: stored.pxPerDay,
    lines: stored.lines,
    folded,
    doneShown,
    filter,
    setFilter,
    setPxPerDay: useCallback(
      (pxPerDay) => change(() => ({ pxPerDay: Math.min(MAX_PX_PER_DAY, Math.max(MIN_PX_PER_DAY, pxPerDay)) })),
      [change],
    ),
    setLines: useCallback((lines) => change(() => ({ lines })), [change]),
    setFolded: useCallback(
      (track, isFolded) => change(({ folded: before }) => ({ folded: withOrWithout(before, track, isFolded) })),
      [change],
    ),
    setDoneShown: useCallback(
      (track, isShown) => change(({ doneShown: before }) => ({ doneShown: withOrWithout(before, track, isShown) })),
      [change],
    ),
  }
}

const withOrWithout = (list: readonly string[], entry: string, isIn: boolean): string[] => [
  ...list.filter((other) => other !== entry),
  ...(isIn ? [entry] : []),
]

function read(programme: string): Stored {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(sessionStorage.getItem(keyOf(programme)) ?? '{}'))
    if (parsed.success) return parsed.data
  } catch {
    // Storage can be forbidden or hold something strange; then the timeline starts as it does for everybody.
  }
  return settingsSchema.parse({})
}

function write(programme: string, stored: Stored): void {
  try {
    sessionStorage.setItem(keyOf(programme), JSON.stringify(stored))
  } catch {
    // See read.
  }
}
