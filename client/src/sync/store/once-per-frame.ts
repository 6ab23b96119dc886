interface Soon {
  (): void
  cancel(): void
}

/** A window that is visible can be without frames for a while, when another one covers it. */
const WITHOUT_FRAMES_MS = 200

/**
 * Asked any number of times, `run` runs soon, and at most once between two frames: the first time right after this task, so
 * that the very next frame shows it; what is asked for after that, right after that frame. At the end of this turn when nobody
 * looks.
 */
export function oncePerFrame(run: () => void): Soon {
  let isAsked = false
  /** Since `run` ran there was no frame yet. */
  let isShown = true
  let stop: () => void = NOTHING
  const go = () => {
    stop = NOTHING
    if (!isAsked) return
    isAsked = false
    if (hasFrames()) {
      isShown = false
      afterNextFrame(() => {
        isShown = true
        if (isAsked) plan()
      })
    }
    run()
  }
  const plan = () => {
    if (stop === NOTHING) stop = hasFrames() ? afterThisTask(go) : inThisTurn(go)
  }
  const ask = () => {
    isAsked = true
    if (isShown || !hasFrames()) plan()
  }
  const cancel = () => {
    isAsked = false
    stop()
    stop = NOTHING
  }
  return Object.assign(ask, { cancel })
}

const NOTHING = () => undefined

const hasFrames = (): boolean => typeof document !== 'undefined' && document.visibilityState === 'visible'

function afterNextFrame(then: () => void): void {
  const go = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    then()
  }
  const frame = requestAnimationFrame(go)
  const timer = setTimeout(go, WITHOUT_FRAMES_MS)
}

/** Not a timer: those wait for some ms when one follows the other. */
function afterThisTask(go: () => void): () => void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    go()
  }
  port2.postMessage(null)
  return () => port1.close()
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
