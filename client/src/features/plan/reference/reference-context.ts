import type { ItemKey, ItemRef } from '@samenspoor/shared/model/item-ref'
import { createContext, useContext, useEffect } from 'react'

interface ReferenceContext {
  readonly selected: ItemKey | null
  readonly open: (ref: ItemRef) => void
  /** Whether references are stops of the Tab key: only where the text is not typed in. */
  readonly areTabStops: boolean
  /** The period that each item had when this person first saw it here. */
  readonly seen: Map<ItemKey, string>
}

const Context = createContext<ReferenceContext | null>(null)
export const ReferenceProvider = Context

export function useReferences(): ReferenceContext {
  const context = useContext(Context)
  if (!context) throw new Error('An item reference needs a ReferenceProvider')
  return context
}

/**
 * The period as it was when the reader first saw it here, if it is another one now. Opening the item is taking notice:
 * then the new one counts as seen.
 */
export function usePeriodBefore(key: ItemKey, period: string): string | null {
  const { seen, selected } = useReferences()
  const isOpen = selected === key
  useEffect(() => {
    if (isOpen || !seen.has(key)) seen.set(key, period)
  }, [seen, isOpen, key, period])
  const before = isOpen ? period : (seen.get(key) ?? period)
  return before === period ? null : before
}
