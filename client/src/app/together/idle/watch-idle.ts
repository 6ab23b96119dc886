/** Who touches nothing for so long is away for a moment, in ms; sooner when the window is not in sight. */
const IDLE_MS = 120_000
const HIDDEN_MS = 15_000
/** A pointer that moves gives many events a second; one is enough. */
const NOTICE_MS = 1_000

const INPUT = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const

/** Tells when whoever is at this window goes away and comes back. The answer ends it. */
export function watchIdle(
  window: EventTarget,
  document: EventTarget & { readonly hidden: boolean },
  tell: (isIdle: boolean) => void,
) {
  let isIdle = false
  let timer: ReturnType<typeof setTimeout>
  let noticedAt = Number.NEGATIVE_INFINITY
  const set = (next: boolean) => {
    if (isIdle === next) return
    isIdle = next
    tell(next)
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => set(true), document.hidden ? HIDDEN_MS : IDLE_MS)
  }
  const onInput = () => {
    set(false)
    if (Date.now() - noticedAt < NOTICE_MS) return
    noticedAt = Date.now()
    wait()
  }
  const onVisibility = () => {
    if (!document.hidden) set(false)
    wait()
  }
  timer = setTimeout(() => set(true), IDLE_MS)
  for (const kind of INPUT) window.addEventListener(kind, onInput, { capture: true, passive: true })
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    clearTimeout(timer)
    for (const kind of INPUT) window.removeEventListener(kind, onInput, { capture: true })
    document.removeEventListener('visibilitychange', onVisibility)
  }
}
