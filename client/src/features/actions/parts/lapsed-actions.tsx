import { useState } from 'react'
import { ACTIONS_NL } from '../../../nl/actions.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import type { ActionEntry } from '../model/action-list.ts'
import { UrgencyList } from './urgency-list.tsx'

/** My actions for items that lapsed, behind a count: they come back when the item does. */
export function LapsedActions({ entries }: { entries: readonly ActionEntry[] }) {
  const [isOpen, setIsOpen] = useState(false)
  if (entries.length === 0) return null
  return (
    <>
      <button type="button" className="done-toggle btn ghost" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={12} />
        {ACTIONS_NL.forLapsed(entries.length)}
      </button>
      {isOpen && <UrgencyList entries={entries} />}
    </>
  )
}
