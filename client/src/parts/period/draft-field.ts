import type { FocusEvent, KeyboardEvent } from 'react'

interface Settle {
  readonly save: () => void
  readonly cancel: () => void
}

/** Enter saves, Escape cancels, and neither reaches what lies around the field. */
export function settleByKey(event: KeyboardEvent, { save, cancel }: Settle): void {
  if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
  event.preventDefault()
  event.stopPropagation()
  if (event.key === 'Enter') save()
  else cancel()
}

/** Leaving the field and what belongs to it saves. When the whole window loses the focus, nothing is settled yet. */
export function settleByLeaving({ currentTarget, relatedTarget }: FocusEvent, { save }: Settle): void {
  if (currentTarget.contains(document.activeElement) || currentTarget.contains(relatedTarget)) return
  save()
}
