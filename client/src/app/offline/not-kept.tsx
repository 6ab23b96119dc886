import { useEffect, useRef } from 'react'
import { OFFLINE_NL } from '../../nl/app/offline.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useSaveState } from '../../sync/use-view.ts'
import { useToast } from '../../ui/toast/toast.tsx'

/** Says once that this browser keeps nothing: then a window must stay open until all is saved. */
export function NotKept() {
  const store = useProgramme()
  const showToast = useToast()
  const wasSaid = useRef(false)
  // Whether it is kept is known a moment after the plan is there; every change of saving looks again.
  const { kind } = useSaveState()
  useEffect(() => {
    if (kind === 'connecting' || store.isKept !== false || wasSaid.current) return
    wasSaid.current = true
    showToast({ text: OFFLINE_NL.notKept, tone: 'info' })
  })
  return null
}
