import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { useId, useState } from 'react'
import { WHY_NL } from '../../../nl/item/why.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { WhyChain } from './why-chain.tsx'
import './why.css'

interface WhyDateProps {
  readonly itemRef: ItemRef
  readonly onSelect: (ref: ItemRef) => void
}

/** "Waarom deze datum?": opens the chain of words, decisions and links that set the days of an item. */
export function WhyDate({ itemRef, onSelect }: WhyDateProps) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  return (
    <div className="why">
      <button
        type="button"
        className="btn s ghost"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="help" size={14} />
        {WHY_NL.ask}
        <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={12} />
      </button>
      {isOpen && <WhyChain id={id} itemRef={itemRef} onSelect={onSelect} />}
    </div>
  )
}
