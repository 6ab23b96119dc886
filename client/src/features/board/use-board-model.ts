import { useEffect, useMemo, useRef } from 'react'
import type { PlanFilter } from '../../parts/filter/plan-filter.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useView } from '../../sync/use-view.ts'
import { type Board, boardOf } from './model/board-model.ts'
import type { LaneKind } from './model/lane-groups.ts'

/** The board of the plan as it is now, derived once a change: what stayed the same is the same object as before. */
export function useBoardModel(lanes: LaneKind, filter: PlanFilter): Board {
  const { plan, schedule } = useView()
  const { people } = useProgramme().programme
  const previous = useRef<Board | null>(null)
  const board = useMemo(
    () => boardOf(plan, schedule, { lanes, people, filter }, previous.current),
    [plan, schedule, lanes, people, filter],
  )
  useEffect(() => {
    previous.current = board
  }, [board])
  return board
}
