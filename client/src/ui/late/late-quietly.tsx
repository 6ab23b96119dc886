import type { ComponentType } from 'react'
import { whenIdle } from '../timing/when-idle.ts'
import { lateCode } from './late-code.ts'
import { useLateCode } from './use-late-code.ts'

/**
 * As `late`, for a part that is always on the screen and that nobody asked for: it is fetched with the others, and until it is
 * there nothing stands in its place. `atOnce`: it does not wait for the plan, because it is needed most when that does not come.
 */
export function lateQuietly<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { atOnce = false } = {},
): ComponentType<Props> {
  const code = lateCode(load)
  // What fails is fetched again when it is drawn.
  if (atOnce) whenIdle(() => void code.fetch().catch(() => undefined))
  return function LateQuietly(props: Props) {
    const Part = useLateCode(code, atOnce)
    return Part ? <Part {...props} /> : null
  }
}
