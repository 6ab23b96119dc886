import { diff } from '@samenspoor/shared/doc/diff'
import type { RecordedChange } from '@samenspoor/shared/model/history/recorded-change'
import type { HomeDocument, Plan } from '@samenspoor/shared/model/plan'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { useEffect, useRef, useState } from 'react'
import { changesSince } from '../../../api/history.ts'
import { keptPlan } from '../../../sync/kept/kept-plan.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import type { ProgrammeStore } from '../../../sync/store/programme-store.ts'
import { useIsApart, useSaveState, useView } from '../../../sync/use-view.ts'
import { type ReturnSummary, returnSummary } from './return-summary.ts'

/** Somebody who was away for less, in ms, and did nothing, saw it all happen. */
const LONG_MS = 60_000
/** Clocks of browsers and servers differ. */
const MARGIN_MS = 5 * 60_000

interface Away {
  /** The plan as the server had it; null when that is not known. */
  readonly base: Promise<Plan | null>
  readonly since: number
}

/** What happened while this window had no connection; null when there is nothing to tell. */
export function useReturn(): { summary: ReturnSummary | null; close: () => void } {
  const store = useProgramme()
  const view = useView()
  const { kind } = useSaveState()
  const isApart = useIsApart()
  const settled = useRef<{ plan: Plan; at: number } | null>(null)
  const away = useRef<Away | null>(null)
  const mine = useRef<Plan | null>(null)
  const [summary, setSummary] = useState<ReturnSummary | null>(null)
  useEffect(() => {
    if (isApart && kind === 'offline') {
      away.current ??= leave(store, settled.current)
      mine.current = view.plan
    } else if (kind === 'saved') {
      settled.current = { plan: view.plan, at: Date.now() }
      const [left, plan] = [away.current, mine.current]
      away.current = null
      if (left !== null && plan !== null) void tell(store, left, plan, view).then((told) => told && setSummary(told))
    }
  }, [store, view, kind, isApart])
  return { summary, close: () => setSummary(null) }
}

function leave(store: ProgrammeStore, settled: { plan: Plan; at: number } | null): Away {
  if (settled !== null) return { base: Promise.resolve(settled.plan), since: settled.at }
  // The window was opened without a network: it is not known since when.
  return { base: keptPlan(store.programme, store.me).catch(() => null), since: 0 }
}

async function tell(
  { programme, me }: ProgrammeStore,
  away: Away,
  mine: Plan,
  now: ReturnType<typeof useView>,
): Promise<ReturnSummary | null> {
  const base = await away.base
  if (base === null) return null
  const saved = diff(base, mine)
  const incoming = diff(mine, now.plan)
  const isWorth = saved.length > 0 || (incoming.length > 0 && Date.now() - away.since > LONG_MS)
  if (!isWorth) return null
  const homes = new Set<HomeDocument>([...saved, ...incoming].map(({ home }) => home))
  const recorded: RecordedChange[] = []
  for (const home of homes) {
    // Without it nobody's name is known, and the rest can be told.
    const changes = await changesSince(programme.id, home, away.since - MARGIN_MS).catch(() => [])
    recorded.push(...changes)
  }
  return returnSummary({ base, mine, now, before: deriveSchedule(base, now.today) }, recorded, me)
}
