import { useEffect } from 'react'
import { useProgramme } from '../../sync/programme-context.tsx'

/** Who touches nothing for so long is away for a moment, in ms; sooner when the window is not in sight. */
const IDLE_MS = 120_000
const HIDDEN_MS = 15_000

const INPUT = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const

/** Tells whether I am at this window. */
export function IdleWatch({ onChange }: { onChange: (isPresent: boolean) => void }) {
  const { presence } = useProgramme()
  useEffect(() => {
    let isIdle = false
    let timer: ReturnType<typeof setTimeout> | null = null
    const setIdle = (next: boolean) => {
      if (isIdle === next) return
      isIdle = next
      presence.tell(next ? { idle: true, cursor: null } : { idle: false })
      onChange(!next)
    }
    const wait = () => {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), document.hidden ? HIDDEN_MS : IDLE_MS)
    }
    let lastAt = 0
    const onInput = ({ timeStamp }: Event) => {
      if (isIdle) setIdle(false)
      // A pointer that moves gives many events a second.
      if (timeStamp - lastAt < 1_000) return
      lastAt = timeStamp
      wait()
    }
    const onVisibility = () => {
      if (!document.hidden) setIdle(false)
      wait()
    }
    wait()
    for (const kind of INPUT) window.addEventListener(kind, onInput, { capture: true, passive: true })
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      if (timer !== null) clearTimeout(timer)
      for (const kind of INPUT) window.removeEventListener(kind, onInput, { capture: true })
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [presence, onChange])
  return null
}
