import type { Item } from '@samenspoor/shared/model/entities/item'
import { useId, useState } from 'react'
import { HISTORY_NL } from '../../../nl/history/history.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { ItemHistoryList } from './item-history-list.tsx'
import './item-history.css'

/** Geschiedenis: who changed what of an item, and the way back. It is asked for when somebody opens it. */
export function ItemHistory({ item }: { item: Item }) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  return (
    <section className="item-history" aria-label={HISTORY_NL.title}>
      <h3>
        <button
          type="button"
          className="btn s ghost item-history-toggle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon name="history" size={14} />
          {HISTORY_NL.title}
          <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={12} />
        </button>
      </h3>
      {isOpen && (
        <div id={id}>
          <ItemHistoryList item={item} />
        </div>
      )}
    </section>
  )
}
