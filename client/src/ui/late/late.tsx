import { type ComponentType, useEffect, useState } from 'react'
import { lateCode } from './late-code.ts'
import { LateNotice } from './late-notice.tsx'

/**
 * A part of the screen whose code is fetched when it is first shown, or before that by `fetchLateParts`. Once it is there
 * it is drawn at once, without a wait in between. When it cannot be fetched that is said, and asking again is offered;
 * `onClose` among the properties gives it a way to close.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const code = lateCode(load)
  return function Late(props: Props) {
    const Part = code.now()
    const [state, setState] = useState<'fetching' | 'failed' | 'there'>(Part ? 'there' : 'fetching')
    const [failures, setFailures] = useState(0)
    useEffect(() => {
      if (state !== 'fetching') return
      let isGone = false
      const settle = (next: 'failed' | 'there') => () => {
        if (!isGone) setState(next)
      }
      code.fetch().then(settle('there'), () => {
        settle('failed')()
        if (!isGone) setFailures((before) => before + 1)
      })
      return () => {
        isGone = true
      }
    }, [state])
    if (Part) return <Part {...props} />
    return (
      <LateNotice
        isFailed={state === 'failed'}
        hasFailedAgain={failures > 1 && navigator.onLine}
        onRetry={() => setState('fetching')}
        onClose={closeOf(props)}
      />
    )
  }
}

function closeOf(props: object): (() => void) | null {
  const onClose = 'onClose' in props ? props.onClose : null
  return typeof onClose === 'function' ? () => onClose() : null
}
