import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { Change } from '@samenspoor/shared/model/change'
import { type ItemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { type Impact, impactOf } from '@samenspoor/shared/schedule/impact/impact'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { useEffect, useMemo, useRef, useState } from 'react'
import { TIMELINE_NL } from '../../../nl/timeline/timeline.ts'
import { useRights } from '../../../sync/use-rights.ts'
import type { ShiftPreview } from '../hooks/moving/use-shift.ts'
import type { Picture } from '../hooks/picture/use-picture.ts'
import { type Consequences, consequencesOf } from './consequences.ts'
import { type Ghost, ghostsOf } from './ghosts.ts'

/** The panel as it is open now: while something is moved, or after it was placed. */
export interface OpenConsequences {
  readonly consequences: Consequences
  /** How far it is moved: what the heading says. */
  readonly shift: ShiftPreview
  readonly phase: 'pointer' | 'keyboard' | 'placed'
  /** What the undo list calls the move, once it is placed. */
  readonly label: string | null
}

export interface ConsequencesOfMove {
  readonly open: OpenConsequences | null
  readonly ghosts: ReadonlyMap<ItemKey, Ghost>
  /** An item that is moved, as the schedule would have it where it is now. */
  readonly previewedOf: (key: ItemKey) => ScheduledItem | null
  /** Keeps the panel open after a drop that has consequences. */
  readonly onPlaced: (preview: ShiftPreview, label: string) => void
  readonly close: () => void
}

interface Placed {
  readonly preview: ShiftPreview
  readonly label: string
  readonly impact: Impact
  readonly consequences: Consequences
}

const NO_GHOSTS: ReadonlyMap<ItemKey, Ghost> = new Map()

/** What the move under way would do, again at every step; after the drop what it did, until that is taken back. */
export function useConsequences(preview: ShiftPreview | null, picture: Picture): ConsequencesOfMove {
  const { plan, schedule, today, scale, measure } = picture
  const rights = useRights()
  const [placed, setPlaced] = useState<Placed | null>(null)
  const assess = (of: ShiftPreview): Omit<Placed, 'label'> | null => {
    const impact = impactOf(plan, changesOf(plan, of), schedule)
    const moved = [of, ...of.along].map(({ key, original, words }) => ({ key, from: original, to: words }))
    const consequences = consequencesOf(plan, impact, moved, rights.track)
    return consequences && { preview: of, impact, consequences }
  }
  // Once it moved it stays open until it is let go, also back at the first place: a panel that comes and goes is restless.
  const [openFor, setOpenFor] = useState<ItemKey | null>(null)
  const isMoved = preview !== null && [preview, ...preview.along].some(({ words, original }) => words !== original)
  if (preview === null ? openFor !== null : isMoved && openFor !== preview.key) setOpenFor(preview?.key ?? null)
  const isLive = preview !== null && (isMoved || openFor === preview.key)
  const words = preview && [preview, ...preview.along].map((each) => each.words).join('\n')
  const live = useMemo(() => (isLive && preview ? assess(preview) : null), [isLive, words, plan, schedule, rights])
  const latestAssess = useRef(assess)
  useEffect(() => {
    latestAssess.current = assess
  })

  useClosing(placed, plan, () => setPlaced(null))
  const shown = live ?? (preview === null ? placed : null)
  const impact = shown?.impact ?? null
  const which = live ? 'all' : 'still-to-move'
  const ghosts = useMemo(
    () =>
      impact
        ? ghostsOf(impact, schedule, which, { scale, today: toDayNumber(today), measure, words: TIMELINE_NL })
        : NO_GHOSTS,
    [impact, schedule, which, scale, today, measure],
  )
  return useMemo<ConsequencesOfMove>(
    () => ({
      open: shown && {
        consequences: shown.consequences,
        shift: preview ?? shown.preview,
        phase: preview === null ? 'placed' : preview.by === 'keyboard' ? 'keyboard' : 'pointer',
        label: live ? null : (placed?.label ?? null),
      },
      ghosts,
      previewedOf: (key) => live?.impact.schedule.items.get(key) ?? null,
      onPlaced: (of, label) => {
        const now = latestAssess.current(of)
        setPlaced(now && !now.consequences.isEmpty ? { ...now, label } : null)
      },
      close: () => setPlaced(null),
    }),
    [shown, preview, live, placed, ghosts],
  )
}

function changesOf(plan: Plan, preview: ShiftPreview): Change[] {
  return [preview, ...preview.along].flatMap(({ key, original, words }): Change[] => {
    const ref = parseItemKey(key)
    if (ref === null || !plan.items.has(key)) return []
    const home = `track:${ref.track}` as const
    return [{ home, collection: 'items', id: ref.item, field: 'period', before: original, after: words }]
  })
}

/** What was placed and then taken back, or written over, has no consequences any more. */
function useClosing(placed: Placed | null, plan: Plan, close: () => void): void {
  const seen = useRef<Placed | null>(null)
  useEffect(() => {
    if (placed === null) return
    const isThere = plan.items.get(placed.preview.key)?.period === placed.preview.words
    if (isThere) seen.current = placed
    else if (seen.current === placed) close()
  })
}
