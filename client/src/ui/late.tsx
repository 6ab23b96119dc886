import { type ComponentType, useEffect, useState } from 'react'
import { LateNotice } from './late-notice.tsx'

const fetches: (() => Promise<unknown>)[] = []

/**
 * A part of the screen whose code is fetched when it is first shown, or before that by `fetchLateParts`. Once it is there
 * it is drawn at once, without a wait in between. When it cannot be fetched that is said, and asking again is offered;
 * `onClose` among the properties gives it a way to close.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let Part: ComponentType<Props> | null = null
  let fetching: Promise<void> | null = null
  const fetchPart = (): Promise<void> => {
    fetching ??= load().then(
      (loaded) => {
        Part = loaded
      },
      (error: unknown) => {
        fetching = null
        throw error
      },
    )
    return fetching
  }
  fetches.push(fetchPart)
  return function Late(props: Props) {
    const [state, setState] = useState<'fetching' | 'failed' | 'there'>(Part ? 'there' : 'fetching')
    useEffect(() => {
      if (state !== 'fetching') return
      let isGone = false
      const settle = (next: 'failed' | 'there') => () => {
        if (!isGone) setState(next)
      }
      fetchPart().then(settle('there'), settle('failed'))
      return () => {
        isGone = true
      }
    }, [state])
    if (Part) return <Part {...props} />
    return <LateNotice isFailed={state === 'failed'} onRetry={() => setState('fetching')} onClose={closeOf(props)} />
  }
}

/** Code without a screen of its own that is fetched when it is first wanted, or before that by `fetchLateParts`. */
export interface LateCode<T> {
  /** Null while it is not there. */
  readonly now: () => T | null
  /** Rejects when it cannot be fetched; asking again tries again. */
  readonly fetch: () => Promise<T>
}

export function lateCode<T>(load: () => Promise<T>): LateCode<T> {
  let code: T | null = null
  const fetch = async (): Promise<T> => {
    code ??= await load()
    return code
  }
  fetches.push(fetch)
  return { now: () => code, fetch }
}

/**
 * As `late`, for a part that is always on the screen and that nobody asked for: it is fetched with the others, again once
 * the network is back, and until it is there nothing stands in its place. `atOnce`: it does not wait for the plan, because it
 * is needed most when that does not come.
 */
export function lateQuietly<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { atOnce = false } = {},
): ComponentType<Props> {
  let Part: ComponentType<Props> | null = null
  let hasFailed = false
  const waiting = new Set<() => void>()
  const fetchPart = async (): Promise<void> => {
    try {
      Part = await load()
      for (const tell of waiting) tell()
    } catch {
      hasFailed = true
    }
  }
  fetches.push(fetchPart)
  return function LateQuietly(props: Props) {
    const [, setThere] = useState(Part !== null)
    useEffect(() => {
      if (Part) return setThere(true)
      const tell = () => setThere(true)
      const again = () => {
        if (hasFailed) void fetchPart()
      }
      waiting.add(tell)
      if (atOnce) void fetchPart()
      else again()
      window.addEventListener('online', again)
      return () => {
        waiting.delete(tell)
        window.removeEventListener('online', again)
      }
    }, [])
    return Part ? <Part {...props} /> : null
  }
}

/**
 * Fetches every late part, so that it opens at once and also when the network is gone. What fails is fetched when opened.
 * The mark in the browser's timeline says when that was done.
 */
export function fetchLateParts(): void {
  void Promise.allSettled(fetches.map((fetchPart) => fetchPart())).then(() => performance.mark('late-parts'))
}

function closeOf(props: object): (() => void) | null {
  const onClose = 'onClose' in props ? props.onClose : null
  return typeof onClose === 'function' ? () => onClose() : null
}
