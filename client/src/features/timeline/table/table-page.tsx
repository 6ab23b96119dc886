import { itemKey } from '@samenspoor/shared/model/item-ref'
import { useDeferredValue, useMemo, useState } from 'react'
import { TABLE_NL as NL } from '../../../nl/timeline/table.ts'
import { TIMELINE_NL } from '../../../nl/timeline/timeline.ts'
import { useCommands } from '../../../parts/commands/use-commands.ts'
import { NO_FILTER } from '../../../parts/filter/plan-filter.ts'
import { NewItemDialog } from '../../../parts/item/new-item-dialog.tsx'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useRights } from '../../../sync/use-rights.ts'
import { useSelection } from '../../../sync/use-selection.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { useColumns } from '../hooks/grid/use-columns.ts'
import { useArrangement } from '../hooks/picture/use-arrangement.ts'
import type { TimelineSettings } from '../hooks/use-settings.ts'
import { rowsOf } from '../layout/rows/rows.ts'
import { EmptyTimeline } from '../parts/empty-timeline.tsx'
import { RowTools } from '../parts/toolbar/row-tools.tsx'
import { ColumnsDialog } from '../views/columns-dialog.tsx'
import { ViewButton } from '../views/view-button.tsx'
import { PlanTable } from './plan-table.tsx'
import './table.css'

const NOTHING: ReadonlySet<string> = new Set()

/** The rows of the timeline as a plain table, with the same filter, groups, columns and order. */
export function TablePage({ settings }: { settings: TimelineSettings }) {
  const { programme } = useProgramme()
  const { plan, schedule } = useView()
  const rights = useRights()
  const { selected, select } = useSelection()
  const [said, announce] = useState('')
  const [opened, setOpened] = useState<'columns' | 'new' | null>(null)
  const { sortBy } = useColumns(settings, announce)
  const filter = useDeferredValue(settings.filter)
  const arrangement = useArrangement(plan, schedule, programme.people, settings)
  const { doneShown } = settings
  const rows = useMemo(
    () => rowsOf(plan, schedule, { folded: NOTHING, doneShown, filter, arrangement }),
    [plan, schedule, doneShown, filter, arrangement],
  )
  const shownCount = rows.filter(({ kind }) => kind === 'item').length
  const mayAdd = plan.tracks.some(({ id }) => rights.track(id))
  const hasItems = schedule.items.size > 0
  useCommands({
    'new-item': mayAdd ? () => setOpened('new') : undefined,
    'filter-problems': () => settings.setFilter({ ...NO_FILTER, onlyProblems: true }),
    'filter-clear': settings.filter === NO_FILTER ? undefined : () => settings.setFilter(NO_FILTER),
    'show-person': (id) => settings.setFilter({ ...NO_FILTER, people: new Set([id]) }),
    'show-track': (id) => {
      settings.setFilter(NO_FILTER)
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-group="${CSS.escape(id)}"]`)?.focus())
    },
  })
  return (
    <div className="page">
      <section className="bar2 table-bar" aria-label={NL.toolbar}>
        <h1 className="vh">{NL.title}</h1>
        <button type="button" className="btn line" onClick={() => settings.change({ form: 'timeline' })}>
          <Icon name="timeline" />
          <span>{NL.toTimeline}</span>
        </button>
        <RowTools settings={settings} shownCount={shownCount} />
        <ViewButton settings={settings} onColumns={() => setOpened('columns')} />
        <span className="grow" />
        {mayAdd && (
          <button type="button" className="btn p" onClick={() => setOpened('new')}>
            <Icon name="plus" />
            <span>{TIMELINE_NL.newItem}</span>
          </button>
        )}
      </section>
      <main id="inhoud" className="table-page" tabIndex={-1}>
        {rows.length === 0 || !hasItems ? (
          <EmptyTimeline
            reason={hasItems ? 'filter' : 'no-items'}
            onPaste={null}
            onAdd={mayAdd ? () => setOpened('new') : null}
            onClearFilter={() => settings.setFilter(NO_FILTER)}
          />
        ) : (
          <PlanTable
            rows={rows}
            schedule={schedule}
            people={programme.people}
            columns={settings.columns}
            sort={settings.sort}
            selected={selected && itemKey(selected)}
            onSort={sortBy}
            onShowDone={settings.setDoneShown}
            onOpen={select}
          />
        )}
        <p className="vh" role="status">
          {said}
        </p>
      </main>
      {opened === 'columns' && <ColumnsDialog settings={settings} isCut={false} onClose={() => setOpened(null)} />}
      {opened === 'new' && <NewItemDialog onClose={() => setOpened(null)} onCreated={select} />}
    </div>
  )
}
