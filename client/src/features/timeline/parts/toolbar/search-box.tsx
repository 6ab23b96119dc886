import { GRID_NL as NL } from '../../../../nl/grid.ts'
import { Icon } from '../../../../ui/icon.tsx'
import type { TimelineFilter } from '../../layout/filter.ts'

interface SearchBoxProps {
  readonly filter: TimelineFilter
  readonly onChange: (filter: TimelineFilter) => void
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
