const AT_LATEST_MS = 1_000
/** Safari has no idle callbacks: a moment after the next drawing. */
const WITHOUT_IDLE_MS = 200

/** Runs `task` when the browser has drawn and has nothing else to do. The answer cancels it. */
export function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(task, { timeout: AT_LATEST_MS })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(task, WITHOUT_IDLE_MS)
  return () => clearTimeout(timer)
}
