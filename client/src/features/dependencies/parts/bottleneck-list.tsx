import { calendarOf } from '@samenspoor/shared/schedule/programme-calendar'
import { useMemo, useState } from 'react'
import { DEPENDENCIES_NL } from '../../../nl/dependencies/dependencies.ts'
import { useSelection } from '../../../sync/use-selection.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { BOTTLENECK_ORDERS, type BottleneckOrder, bottlenecksOf, sortBottlenecks } from '../bottlenecks.ts'
import { cellKey, type countLinks, type NeedCell, NO_LINKS } from '../link-counts.ts'
import { BottleneckRow } from './bottleneck-row.tsx'

interface BottleneckListProps {
  /** Only what this cell of the matrix holds. */
  readonly cell: NeedCell | null
  readonly counts: ReturnType<typeof countLinks>
}

/** What must be decided, by whom and before when: the most urgent on top. */
export function BottleneckList({ cell, counts }: BottleneckListProps) {
  const { plan, schedule } = useView()
  const { selected, select } = useSelection()
  const [order, setOrder] = useState<BottleneckOrder>('severity')
  const bottlenecks = useMemo(() => {
    const all = bottlenecksOf(schedule, calendarOf(plan.settings).addWorkingDays)
    const shown = cell
      ? all.filter(({ link: { link } }) => link.to.track === cell.row && link.from.track === cell.column)
      : all
    return sortBottlenecks(shown, order, plan.tracks)
  }, [schedule, plan.settings, plan.tracks, cell, order])
  return (
    <section className="panel bottlenecks" aria-labelledby="bottlenecks">
      <div className="panel-head">
        <h2 id="bottlenecks">{DEPENDENCIES_NL.list}</h2>
        <span className="chip">{bottlenecks.length}</span>
        <span className="muted sm panel-hint">{DEPENDENCIES_NL.listHint[order]}</span>
        <span className="grow" />
        <Menu
          label={DEPENDENCIES_NL.sort(DEPENDENCIES_NL.order[order])}
          className="btn s ghost"
          choices={BOTTLENECK_ORDERS.map((id) => ({
            id,
            label: DEPENDENCIES_NL.order[id],
            isChecked: id === order,
            onChoose: () => setOrder(id),
          }))}
        >
          <Icon name="sort" />
          {DEPENDENCIES_NL.sort(DEPENDENCIES_NL.order[order])}
          <Icon name="chevron-down" size={12} />
        </Menu>
      </div>
      {bottlenecks.length === 0 ? (
        <Empty cell={cell} counts={counts} />
      ) : (
        <>
          <div className="bottleneck-heads" aria-hidden="true">
            <span>{DEPENDENCIES_NL.headWhat}</span>
            <span>{DEPENDENCIES_NL.headWho}</span>
            <span>{DEPENDENCIES_NL.headBefore}</span>
            <span>{DEPENDENCIES_NL.headStatus}</span>
          </div>
          <ol aria-labelledby="bottlenecks">
            {bottlenecks.map((bottleneck) => (
              <BottleneckRow key={bottleneck.link.key} bottleneck={bottleneck} selected={selected} onSelect={select} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function Empty({ cell, counts }: BottleneckListProps) {
  const inCell = cell && (counts.cells.get(cellKey(cell)) ?? NO_LINKS)
  const hasLinks = Object.values(counts.all).some((count) => count > 0)
  return (
    <div className="bottlenecks-empty">
      <svg width="120" height="28" viewBox="0 0 120 28" aria-hidden="true">
        <path d="M8 14h104" />
        <circle cx="20" cy="14" r="6" />
        <circle cx="60" cy="14" r="6" />
        <circle cx="100" cy="14" r="6" />
      </svg>
      <p className="b">{DEPENDENCIES_NL.empty}</p>
      <p className="muted">
        {inCell
          ? DEPENDENCIES_NL.emptyCell(DEPENDENCIES_NL.feasible(inCell.feasible))
          : hasLinks
            ? DEPENDENCIES_NL.emptyHint
            : DEPENDENCIES_NL.noLinks}
      </p>
    </div>
  )
}
