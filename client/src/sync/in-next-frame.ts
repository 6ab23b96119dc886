interface Soon {
  (): void
  cancel(): void
}

/** A window that is visible can be without frames for a while, when another one covers it. */
const WITHOUT_FRAMES_MS = 200

/** Asked any number of times, `run` runs once, before the next frame; at once after this turn when nobody looks. */
export function inNextFrame(run: () => void): Soon {
  let stop: (() => void) | null = null
  const go = () => {
    if (stop === null) return
    stop()
    stop = null
    run()
  }
  const ask = () => {
    stop ??= hasFrames() ? atNextFrame(go) : inThisTurn(go)
  }
  const cancel = () => {
    stop?.()
    stop = null
  }
  return Object.assign(ask, { cancel })
}

const hasFrames = (): boolean => typeof document !== 'undefined' && document.visibilityState === 'visible'

function atNextFrame(go: () => void): () => void {
  const frame = requestAnimationFrame(go)
  const timer = setTimeout(go, WITHOUT_FRAMES_MS)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

function inThisTurn(go: () => void): () => void {
  let isStopped = false
  queueMicrotask(() => {
    if (!isStopped) go()
  })
  return () => {
    isStopped = true
  }
}
