import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { needsInText } from '../../../../parts/link/predecessors/needs-in-text.ts'
import { PredecessorsDialog } from '../../../../parts/link/predecessors/predecessors-dialog.tsx'
import { useView } from '../../../../sync/use-view.ts'
import { useActions } from '../../hooks/use-actions.ts'

/** What an item waits for, in the numbers of the rows: "3; 4SS+2m". */
export function NeedsText({ scheduled: { key } }: { scheduled: ScheduledItem }) {
  const words = needsInText(useView().plan).get(key)
  return words === undefined ? null : (
    <span className="words" title={words}>
      {words}
    </span>
  )
}

/** The field in which that is typed, opened from its cell. */
export function NeedsEditor({ scheduled: { item } }: { scheduled: ScheduledItem }) {
  const actions = useActions()
  return <PredecessorsDialog itemRef={{ track: item.track, item: item.id }} onClose={() => actions.stopEdit(true)} />
}
