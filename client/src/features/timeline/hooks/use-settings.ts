import {
  GROUPINGS,
  type Grouping,
  LINES_MODES,
  type LinesMode,
  lookSchema,
} from '@samenspoor/shared/model/entities/saved-view'
import { useCallback, useMemo, useState } from 'react'
import * as z from 'zod/mini'
import type { PlanFilter } from '../../../parts/filter/plan-filter.ts'
import { usePlanFilter } from '../../../parts/filter/use-plan-filter.ts'
import { readStored, store } from '../../../ui/browser/stored.ts'
import { readSort, type Sort } from '../layout/arranged/sort.ts'
import { readColumns, type ShownColumn } from '../layout/columns/column-set.ts'
import { MAX_PX_PER_DAY, MIN_PX_PER_DAY, ZOOM_PX_PER_DAY } from '../layout/time-scale.ts'
import { newSightOfDay, type SightOfDay } from './sight-of-day.ts'

const settingsSchema = z.object({
  ...{ columns: lookSchema.shape.columns, sort: lookSchema.shape.sort, form: lookSchema.shape.form },
  pxPerDay: z._default(z.number(), ZOOM_PX_PER_DAY.quarter),
  lines: z._default(z.enum(LINES_MODES), 'problems'),
  group: z._default(z.enum(GROUPINGS), 'track'),
  folded: z._default(z.array(z.string()), []),
  doneShown: z._default(z.array(z.string()), []),
  view: z._default(z.nullable(z.object({ key: z.string(), title: z.string() })), null),
})
type Stored = z.infer<typeof settingsSchema>

/** What a change of settings can name. */
export type SettingsPatch = Partial<Pick<Stored, 'pxPerDay' | 'lines' | 'group' | 'sort' | 'form' | 'view'>> & {
  readonly columns?: readonly ShownColumn[]
}

/** What somebody sees of a colleague's look whom they follow: not the columns, which have to fit their own screen. */
export type BorrowedLook = Pick<TimelineSettings, 'lines' | 'group' | 'sort' | 'folded' | 'doneShown' | 'filter'>

export interface TimelineSettings {
  readonly pxPerDay: number
  readonly lines: LinesMode
  readonly group: Grouping
  /** From left to right; the title is always there. */
  readonly columns: readonly ShownColumn[]
  readonly sort: Sort | null
  /** In time, or as a plain table. */
  readonly form: Stored['form']
  /** The saved view that was chosen last. */
  readonly view: Stored['view']
  readonly folded: ReadonlySet<string>
  readonly doneShown: ReadonlySet<string>
  readonly filter: PlanFilter
  readonly sight: SightOfDay
  readonly change: (patch: SettingsPatch) => void
  readonly setPxPerDay: (pxPerDay: number) => void
  readonly setLines: (lines: LinesMode) => void
  /** Of a group or of an item with others under it. */
  readonly setFolded: (key: string, isFolded: boolean) => void
  readonly setDoneShown: (group: string, isShown: boolean) => void
  readonly setFilter: (filter: PlanFilter) => void
  /** Shows a colleague's look instead of mine, which stays as it is; null: mine again. */
  readonly borrow: (look: BorrowedLook | null) => void
}

const keyOf = (programme: string): string => `samenspoor-timeline-${programme}`

/** How I look at the timeline. Kept for this tab, so that it is the same after a visit to the board. */
export function useSettings(programme: string, me: string): TimelineSettings {
  const [stored, setStored] = useState<Stored>(() => read(programme))
  const [filter, setFilter] = usePlanFilter(programme, me)
  const [sight] = useState(newSightOfDay)
  const [borrowed, borrow] = useState<BorrowedLook | null>(null)
  const patch = useCallback(
    (patchOf: (previous: Stored) => Partial<Stored>) =>
      setStored((previous) => {
        const next = { ...previous, ...patchOf(previous) }
        write(programme, next)
        return next
      }),
    [programme],
  )
  const change = useCallback(
    ({ columns, ...rest }: SettingsPatch) =>
      patch(() => {
        const pxPerDay = rest.pxPerDay === undefined ? {} : { pxPerDay: clampZoom(rest.pxPerDay) }
        return { ...rest, ...pxPerDay, ...(columns ? { columns: columns.map((column) => ({ ...column })) } : {}) }
      }),
    [patch],
  )
  const folded = useMemo(() => new Set(stored.folded), [stored.folded])
  const doneShown = useMemo(() => new Set(stored.doneShown), [stored.doneShown])
  const columns = useMemo(() => readColumns(stored.columns), [stored.columns])
  // A column that is not known here, as of another version, sorts nothing.
  const sort = useMemo(() => readSort(stored.sort), [stored.sort])
  return {
    ...{ lines: stored.lines, group: stored.group, form: stored.form, view: stored.view },
    pxPerDay: clampZoom(stored.pxPerDay),
    ...{ columns, sort, folded, doneShown, filter, setFilter, sight, change },
    ...{ ...borrowed, borrow },
    setPxPerDay: useCallback((pxPerDay) => change({ pxPerDay }), [change]),
    setLines: useCallback((lines) => change({ lines }), [change]),
    setFolded: useCallback(
      (key, isFolded) => patch(({ folded: before }) => ({ folded: withOrWithout(before, key, isFolded) })),
      [patch],
    ),
    setDoneShown: useCallback(
      (group, isShown) => patch(({ doneShown: before }) => ({ doneShown: withOrWithout(before, group, isShown) })),
      [patch],
    ),
  }
}

const clampZoom = (pxPerDay: number): number => Math.min(MAX_PX_PER_DAY, Math.max(MIN_PX_PER_DAY, pxPerDay))

const withOrWithout = (list: readonly string[], entry: string, isIn: boolean): string[] => [
  ...list.filter((other) => other !== entry),
  ...(isIn ? [entry] : []),
]

function read(programme: string): Stored {
  return readStored('sessionStorage', keyOf(programme), settingsSchema) ?? settingsSchema.parse({})
}

function write(programme: string, stored: Stored): void {
  store('sessionStorage', keyOf(programme), stored)
}
