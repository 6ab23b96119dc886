import type { Plan } from '@samenspoor/shared/model/plan'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { versionPlanQuery } from '../../../../api/versions.ts'
import { COMPARE_NL as NL } from '../../../../nl/working/compare.ts'
import { usePastPlan } from '../../../../parts/history/use-past-plan.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { useToast } from '../../../../ui/toast/toast.tsx'
import type { Desk } from '../desk.ts'
import { formerOf, wordsOfBaseline, wordsOfPlan } from './former-words.ts'

interface CompareProps extends Pick<Desk, 'store' | 'picture'> {
  /** A stand or version: `baseline:…` or `version:…`. */
  readonly comparedWith: string
}

/** Keeps what fell on other days by the stand or version that is chosen, as long as it is there. */
export function Compare({ store, picture, comparedWith }: CompareProps) {
  const { programme } = useProgramme()
  const showToast = useToast()
  const [kind, id = ''] = comparedWith.split(':')
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
  useEffect(() => () => store.set({ former: new Map() }), [store])
  useEffect(() => {
    if (version.isError) showToast({ text: NL.failed, tone: 'danger' })
  }, [version.isError, showToast])
  return null
}

const baselineOf = (plan: Plan, id: string) =>
  [...plan.baselines.values()].find((baseline) => baseline.id === id && baseline.removed === null)
