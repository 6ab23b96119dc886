import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { OFFLINE_NL } from '../../nl/app/offline.ts'
import { doesWorkWait } from '../../sync/kept/kept-mark.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useSaveState } from '../../sync/use-view.ts'
import { useToast } from '../../ui/toast/toast.tsx'

/**
 * Says once that this browser keeps nothing: then a window must stay open until all is saved. When work of an earlier visit
 * is in there, out of reach, it says that instead.
 */
export function NotKept() {
  const store = useProgramme()
  const showToast = useToast()
  const wasSaid = useRef(false)
  // That is known a moment after the plan is there, or much later when the browser does not answer.
  const isKept = useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.isKept, [store]),
  )
  const save = useSaveState()
  const { kind } = save
  const waits = 'waiting' in save && save.waiting > 0
  useEffect(() => {
    if (kind === 'connecting' || isKept !== false || wasSaid.current) return
    wasSaid.current = true
    const isOutOfReach = !waits && doesWorkWait()
    showToast({ text: isOutOfReach ? OFFLINE_NL.outOfReach : OFFLINE_NL.notKept, tone: 'info' })
  }, [kind, isKept, waits, showToast])
  return null
}
