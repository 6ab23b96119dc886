import type { Person } from '@samenspoor/shared/model/person'
import { useRef, useState } from 'react'
import { FILTER_NL as NL } from '../../nl/filter.ts'
import { late } from '../../ui/late/late.tsx'
import { Icon } from '../../ui/marks/icon.tsx'
import { countFilters, type PlanFilter } from './plan-filter.ts'

const FilterPopup = late(() => import('./filter-popup.tsx').then((module) => module.FilterPopup))

interface FilterButtonProps {
  readonly filter: PlanFilter
  readonly onChange: (filter: PlanFilter) => void
  readonly people: readonly Person[]
  /** How many items are in view now. */
  readonly shownCount: number
}

/** Which items are in view: by words, person, status, or only what is in trouble. */
export function FilterButton(props: FilterButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const count = countFilters(props.filter)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={count > 0 ? 'btn on' : 'btn'}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => {
          // Not every browser focuses a button that is clicked; the focus comes back here afterwards.
          button.current?.focus()
          setOpen(true)
        }}
      >
        <Icon name="filter" />
        <span>{count > 0 ? NL.filterCount(count) : NL.filter}</span>
      </button>
      {isOpen && <FilterPopup {...props} trigger={button} onClose={() => setOpen(false)} />}
    </>
  )
}
