const fetches: (() => Promise<unknown>)[] = []

/** Code that is fetched when it is first wanted, or before that by `fetchLateParts`. */
export interface LateCode<T> {
  /** Null while it is not there. */
  readonly now: () => T | null
  /** Rejects when it cannot be fetched; asking again tries again. */
  readonly fetch: () => Promise<T>
  /** Whether it was fetched in vain, and not since. */
  readonly hasFailed: () => boolean
  /** Tells when it is there. Gives what ends that. */
  readonly onThere: (tell: () => void) => () => void
}

/** See {@link LateCode}; `useLateCode` gives it to a component, `late` and `lateQuietly` are for what is a component itself. */
export function lateCode<T>(load: () => Promise<T>): LateCode<T> {
  let code: T | null = null
  let fetching: Promise<T> | null = null
  let hasFailed = false
  const waiting = new Set<() => void>()
  const fetch = (): Promise<T> => {
    fetching ??= load().then(
      (loaded) => {
        code = loaded
        hasFailed = false
        for (const tell of waiting) tell()
        return loaded
      },
      (error: unknown) => {
        fetching = null
        hasFailed = true
        throw error
      },
    )
    return fetching
  }
  fetches.push(fetch)
  const onThere = (tell: () => void) => {
    waiting.add(tell)
    return () => void waiting.delete(tell)
  }
  return { now: () => code, fetch, hasFailed: () => hasFailed, onThere }
}

/**
 * Fetches all late code, so that what it is for opens at once and also when the network is gone. What fails is fetched when it
 * is wanted. The mark in the browser's timeline says when that was done.
 */
export function fetchLateParts(): void {
  void Promise.allSettled(fetches.map((fetchPart) => fetchPart())).then(() => performance.mark('late-parts'))
}
