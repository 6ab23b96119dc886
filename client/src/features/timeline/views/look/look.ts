import type { Look } from '@samenspoor/shared/model/entities/saved-view'
import { filterOf, plainFilter } from '../../../../parts/look/filter-in-address.ts'
import type { SettingsPatch, TimelineSettings } from '../../hooks/use-settings.ts'
import { readSort } from '../../layout/arranged/sort.ts'
import { readColumns } from '../../layout/columns/column-set.ts'

type Looked = Pick<TimelineSettings, 'columns' | 'sort' | 'group' | 'filter' | 'pxPerDay' | 'lines' | 'form'>

/** How the timeline is looked at now, as plain data. */
export function lookOf({ columns, sort, group, filter, pxPerDay, lines, form }: Looked): Look {
  return {
    columns: columns.map((column) => ({ ...column })),
    sort: sort && { ...sort },
    group,
    filter: plainFilter(filter),
    ...{ pxPerDay, lines, form },
  }
}

/** Looks at the timeline that way from now on. */
export function applyLook(
  { change, setFilter }: Pick<TimelineSettings, 'change' | 'setFilter'>,
  look: Look,
  view: SettingsPatch['view'] = null,
): void {
  const { group, pxPerDay, lines, form } = look
  change({ ...{ group, pxPerDay, lines, form, view }, columns: readColumns(look.columns), sort: readSort(look.sort) })
  setFilter(filterOf(look))
}

/** Whether two looks show the same. Lists of a filter have no order. */
export const isSameLook = (a: Look, b: Look): boolean => inWords(a) === inWords(b)

const inWords = ({ columns, sort, group, filter, pxPerDay, lines, form }: Look): string =>
  JSON.stringify([
    readColumns(columns).map(({ id, width }) => [id, width]),
    sort && [sort.column, sort.isDescending],
    [group, lines, form, pxPerDay.toPrecision(4)],
    [filter.text, filter.late, filter.onlyProblems, [...filter.people].sort(), [...filter.statuses].sort()],
  ])
