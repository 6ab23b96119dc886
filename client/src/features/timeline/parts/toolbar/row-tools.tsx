import { FilterButton } from '../../../../parts/filter/filter-button.tsx'
import { UndoButtons } from '../../../../parts/undo-buttons.tsx'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { useRights } from '../../../../sync/use-rights.ts'
import type { TimelineSettings } from '../../hooks/use-settings.ts'
import { ArrangeButtons } from './arrange-buttons.tsx'
import { SearchBox } from './search-box.tsx'

interface RowToolsProps {
  readonly settings: TimelineSettings
  /** How many items are in view now. */
  readonly shownCount: number
}

/** Undo, for who may write, and which rows there are and in which order: the same over the drawing and over the plain table. */
export function RowTools({ settings, shownCount }: RowToolsProps) {
  const { programme } = useProgramme()
  const rights = useRights()
  return (
    <>
      {rights.programme && (
        <>
          <UndoButtons />
          <span className="sep" />
        </>
      )}
      <SearchBox filter={settings.filter} onChange={settings.setFilter} />
      <FilterButton
        filter={settings.filter}
        onChange={settings.setFilter}
        people={programme.people}
        shownCount={shownCount}
      />
      <ArrangeButtons settings={settings} />
    </>
  )
}
