import { useEffect, useRef } from 'react'
import { useSearchParams } from 'wouter'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { lateCode } from '../../../ui/late/late-code.ts'
import { useToast } from '../../../ui/toast/toast.tsx'
import type { TimelineSettings } from './use-settings.ts'

/** The parameter that says that the others say how to look. */
const MARK = 'weergave'

const OPEN_LINK = lateCode(() => import('../views/look/open-link.ts').then((module) => module.openLink))

const ignore = (): void => undefined

/**
 * Looks as a link says that was opened, and takes it out of the address, so that the address does not go on saying what
 * is not so any more. The item stays in it.
 */
export function useLookInAddress(settings: TimelineSettings): void {
  const { programme } = useProgramme()
  const showToast = useToast()
  const [params, setParams] = useSearchParams()
  const latest = useRef(settings)
  useEffect(() => {
    latest.current = settings
  })
  useEffect(() => {
    if (!params.has(MARK)) return
    let isGone = false
    OPEN_LINK.fetch().then((openLink) => {
      if (isGone) return
      setParams(openLink(params, latest.current, programme.people, showToast), { replace: true })
      // Offline before it was fetched: the address stays as it is, and is read at the next visit.
    }, ignore)
    return () => {
      isGone = true
    }
  }, [params, setParams, programme, showToast])
}
