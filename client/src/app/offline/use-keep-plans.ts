import { planDocument } from '@samenspoor/shared/model/document-name'
import { useEffect, useRef } from 'react'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useSaveState } from '../../sync/use-view.ts'
import { whenIdle } from '../../ui/timing/when-idle.ts'

/** Fetches the plan texts once a visit, one after the other, so that they can be opened without a network too. */
export function useKeepPlans(): void {
  const store = useProgramme()
  const isConnected = useSaveState().kind === 'saved'
  const isDone = useRef(false)
  const { id, tracks } = store.programme
  useEffect(() => {
    if (!isConnected || isDone.current || !store.isKept) return
    isDone.current = true
    const names = tracks.filter(({ hasPlanText }) => hasPlanText).map((track) => planDocument(id, track.id))
    const next = (): void => {
      const name = names.shift()
      if (name !== undefined) void store.fetchToKeep(name).then(() => whenIdle(next))
    }
    whenIdle(next)
  })
}
