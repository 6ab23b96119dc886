import { GRID_NL as NL } from '../../../../nl/timeline/grid.ts'
import type { PlanFilter } from '../../../../parts/filter/plan-filter.ts'
import { Icon } from '../../../../ui/marks/icon.tsx'

interface SearchBoxProps {
  readonly filter: PlanFilter
  readonly onChange: (filter: PlanFilter) => void
}

/** Finds while you type; Escape shows everything again. */
export function SearchBox({ filter, onChange }: SearchBoxProps) {
  const search = (text: string) => onChange({ ...filter, text })
  return (
    <span className="tl-search">
      <Icon name="search" size={14} />
      <input
        type="search"
        className="field"
        aria-label={NL.search}
        placeholder={NL.searchShort}
        value={filter.text}
        onChange={(event) => search(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filter.text !== '') search('')
        }}
      />
    </span>
  )
}
