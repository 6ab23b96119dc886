interface Scheduler {
  postTask(work: () => void, options: { priority: 'background'; signal: AbortSignal }): Promise<void>
}

/**
 * Does something when the browser has nothing else to do, drawing and scrolling among it. Gives what calls it off. Not
 * every browser has a queue for that: there it is the next turn of the timers.
 */
export function whenNothingElse(work: () => void): () => void {
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  if (scheduler === undefined) {
    const timer = setTimeout(work)
    return () => clearTimeout(timer)
  }
  const calledOff = new AbortController()
  scheduler.postTask(work, { priority: 'background', signal: calledOff.signal }).catch((error: unknown) => {
    if (!calledOff.signal.aborted) throw error
  })
  return () => calledOff.abort()
}
