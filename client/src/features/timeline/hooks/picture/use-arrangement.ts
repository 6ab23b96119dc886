import type { Person } from '@samenspoor/shared/model/person'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { useMemo } from 'react'
import { lateCode } from '../../../../ui/late/late-code.ts'
import { useLateCode } from '../../../../ui/late/use-late-code.ts'
import type { Arrangement } from '../../layout/rows/group.ts'
import type { TimelineSettings } from '../use-settings.ts'

const ARRANGE = lateCode(() => import('../../layout/arranged/arrange.ts').then((module) => module.arrange))

/** Groups and order that somebody chose; undefined for those of the teams, and while the code for it is fetched. */
export function useArrangement(
  plan: Plan,
  schedule: Schedule,
  people: readonly Person[],
  { group, sort }: Pick<TimelineSettings, 'group' | 'sort'>,
): Arrangement | undefined {
  const isChosen = group !== 'track' || sort !== null
  const arrange = useLateCode(ARRANGE, isChosen)
  return useMemo(
    () => (isChosen ? arrange?.({ plan, schedule, people, group, sort }) : undefined),
    [isChosen, arrange, plan, schedule, people, group, sort],
  )
}
