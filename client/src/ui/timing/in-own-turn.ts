/** `background`: when the browser has nothing else to do, drawing and scrolling among it. */
type Priority = 'user-visible' | 'background'

interface Scheduler {
  postTask(work: () => void, options: { priority: Priority; signal: AbortSignal }): Promise<void>
}

/**
 * Does something in a turn of its own. Gives what calls it off. Not every browser has a queue with priorities: there it is
 * the next turn of the timers.
 */
export function inOwnTurn(work: () => void, priority: Priority): () => void {
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  if (scheduler === undefined) {
    const timer = setTimeout(work)
    return () => clearTimeout(timer)
  }
  const calledOff = new AbortController()
  scheduler.postTask(work, { priority, signal: calledOff.signal }).catch((error: unknown) => {
    if (!calledOff.signal.aborted) throw error
  })
  return () => calledOff.abort()
}
