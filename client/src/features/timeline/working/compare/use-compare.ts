import type { Plan } from '@samenspoor/shared/model/plan'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { versionPlanQuery } from '../../../../api/versions.ts'
import { COMPARE_NL as NL } from '../../../../nl/compare.ts'
import { usePastPlan } from '../../../../parts/history/use-past-plan.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import type { Desk } from '../desk.ts'
import { useWorking, type WorkingState } from '../working-store.ts'
import { formerOf, wordsOfBaseline, wordsOfPlan } from './former-words.ts'

const readCompared = ({ comparedWith }: WorkingState) => comparedWith

/** Keeps what fell on other days by the stand or version that is chosen. */
export function useCompare({ store, picture }: Desk): void {
  const { programme } = useProgramme()
  const showToast = useToast()
  const [kind, id = ''] = useWorking(readCompared)?.split(':') ?? []
  const { plan, schedule, today } = picture
  const version = useQuery({ ...versionPlanQuery(programme.id, id), enabled: kind === 'version' })
  const past = usePastPlan(version.data)
  const earlier = useMemo(() => {
    if (kind === 'version') return past && wordsOfPlan(past)
    const baseline = kind === 'baseline' ? baselineOf(plan, id) : undefined
    return baseline ? wordsOfBaseline(baseline, today) : null
  }, [kind, id, past, plan, today])
  useEffect(() => {
    const former = earlier ? formerOf(schedule, earlier) : new Map()
    if (former.size > 0 || store.getState().former.size > 0) store.set({ former })
  }, [store, schedule, earlier])
  useEffect(() => {
    if (version.isError) showToast({ text: NL.failed, tone: 'danger' })
  }, [version.isError, showToast])
}

const baselineOf = (plan: Plan, id: string) =>
  [...plan.baselines.values()].find((baseline) => baseline.id === id && baseline.removed === null)
