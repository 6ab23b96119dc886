import { useEffect } from 'react'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { watchIdle } from './watch-idle.ts'

/** Tells whether I am at this window: the others, and what is new for me. */
export function IdleWatch({ onChange }: { onChange: (isPresent: boolean) => void }) {
  const { presence } = useProgramme()
  useEffect(
    () =>
      watchIdle(window, document, (isIdle) => {
        presence.tell(isIdle ? { idle: true, cursor: null } : { idle: false })
        onChange(!isIdle)
      }),
    [presence, onChange],
  )
  return null
}
