import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { GRID_NL } from '../../../../nl/timeline/grid.ts'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { useActions } from '../../hooks/use-actions.ts'

/** Shows or hides what hangs under an item. */
export function FoldButton({ scheduled: { key, item }, isFolded }: { scheduled: ScheduledItem; isFolded: boolean }) {
  const actions = useActions()
  return (
    <button
      type="button"
      className="tw"
      tabIndex={-1}
      aria-label={isFolded ? GRID_NL.unfold(item.title) : GRID_NL.fold(item.title)}
      onClick={(event) => {
        // The cell around it opens the item.
        event.stopPropagation()
        actions.fold(key, !isFolded)
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size={12} />
    </button>
  )
}
