import { type PlanPicture, planOfPicture } from '@samenspoor/shared/model/history/plan-picture'
import type { Plan } from '@samenspoor/shared/model/plan'
import { useMemo } from 'react'
import { useProgramme } from '../../sync/programme-context.tsx'

/** The plan of a picture that the server gave; null while there is none. */
export function usePastPlan(picture: PlanPicture | undefined): Plan | null {
  const { programme } = useProgramme()
  return useMemo(() => (picture === undefined ? null : planOfPicture(picture, programme)), [picture, programme])
}
