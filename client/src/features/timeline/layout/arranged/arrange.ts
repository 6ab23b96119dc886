import { compareByRow, DECIDING_BODIES } from '@samenspoor/shared/model/entities/item'
import type { Grouping } from '@samenspoor/shared/model/entities/saved-view'
import { STATUSES } from '@samenspoor/shared/model/fields/place'
import type { Person } from '@samenspoor/shared/model/person'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { COMMON_NL, DECIDING_BODY_NL } from '../../../../nl/common.ts'
import { BODY_GROUPS_NL } from '../../../../nl/timeline/body-groups.ts'
import { compareText } from '../../../../parts/compare-text.ts'
import { statusNames } from '../../../../parts/item/status/status-names.ts'
import { needsInText } from '../../../../parts/link/predecessors/needs-in-text.ts'
import type { GridColumn } from '../columns/column-set.ts'
import { type Arrangement, byTrack, type Group } from '../rows/group.ts'
import { problemCounts } from '../rows/problem-counts.ts'
import type { Sort } from './sort.ts'

export interface ArrangeInput {
  readonly plan: Plan
  readonly schedule: Schedule
  readonly people: readonly Person[]
  readonly group: Grouping
  readonly sort: Sort | null
}

/** Groups and order of the rows, other than the teams have it. Only looks: no document changes. */
export function arrange(input: ArrangeInput): Arrangement {
  const { plan, group, sort } = input
  const trackIndex = new Map(plan.tracks.map(({ id }, index) => [id, index]))
  const indexOf = ({ item }: ScheduledItem): number => trackIndex.get(item.track) ?? 0
  const inOrder: Arrangement['compare'] = (a, b) => indexOf(a) - indexOf(b) || compareByRow(a.item, b.item)
  const compare = sort ? sortedBy(sort, input, indexOf, inOrder) : inOrder
  switch (group) {
    case 'track':
      return { ...byTrack(plan), compare }
    case 'who':
      return { ...byWho(input), compare }
    case 'status':
      return {
        groups: STATUSES.map((status) => plainGroup('status', status, statusNames(plan.settings)[status], status)),
        groupOf: ofStatus,
        compare,
      }
    case 'body':
      return { groups: BODY_GROUPS, groupOf: ofBody, compare }
  }
}

function plainGroup(grouping: Grouping, value: string, title: string, mark: Group['mark'] = null): Group {
  return { id: `${grouping}:${value}`, title, shortTitle: title, track: null, mark }
}

const ofStatus: Arrangement['groupOf'] = ({ item }) => `status:${item.place.status}`

const BODY_GROUPS: readonly Group[] = [
  ...DECIDING_BODIES.map((body) => plainGroup('body', body, BODY_GROUPS_NL.decidedBy(DECIDING_BODY_NL[body]))),
  plainGroup('body', 'unknown', BODY_GROUPS_NL.bodyUnknown),
  plainGroup('body', 'none', BODY_GROUPS_NL.noDecision),
]
const ofBody: Arrangement['groupOf'] = ({ item }) =>
  `body:${item.kind === 'decision' ? (item.decidingBody ?? 'unknown') : 'none'}`

/** Everybody who does something in the order of the programme, then who is not in it any more, then nobody. */
function byWho({ schedule, people }: ArrangeInput): Omit<Arrangement, 'compare'> {
  const known = new Set<string>(people.map(({ id }) => id))
  const others = new Set<string>()
  for (const { item } of schedule.items.values()) if (item.who !== null && !known.has(item.who)) others.add(item.who)
  return {
    groups: [
      ...people.map((person) => plainGroup('who', person.id, person.name, person)),
      ...[...others].sort(compareText).map((who) => plainGroup('who', who, who)),
      plainGroup('who', '', COMMON_NL.nobody),
    ],
    groupOf: ({ item }) => `who:${item.who ?? ''}`,
  }
}

type SortValue = string | number | null

/** What is not known stands last, whichever way it is sorted; what is the same keeps the order of the teams. */
function sortedBy(
  { column, isDescending }: Sort,
  input: ArrangeInput,
  indexOf: (entry: ScheduledItem) => number,
  otherwise: Arrangement['compare'],
): Arrangement['compare'] {
  const read = valueReader(column, input, indexOf)
  const known = new Map<ScheduledItem, SortValue>()
  const value = (entry: ScheduledItem): SortValue => {
    const before = known.get(entry)
    if (before !== undefined) return before
    const now = read(entry)
    known.set(entry, now)
    return now
  }
  return (a, b) => {
    const [x, y] = [value(a), value(b)]
    if (x === null || y === null) return x === y ? otherwise(a, b) : x === null ? 1 : -1
    const difference = typeof x === 'string' || typeof y === 'string' ? compareNl(String(x), String(y)) : x - y
    return (isDescending ? -difference : difference) || otherwise(a, b)
  }
}

const collator = new Intl.Collator('nl', { numeric: true })
const compareNl = (a: string, b: string): number => collator.compare(a, b)

function valueReader(
  column: GridColumn,
  { plan, schedule, people }: ArrangeInput,
  indexOf: (entry: ScheduledItem) => number,
): (entry: ScheduledItem) => SortValue {
  switch (column) {
    case 'title':
      return ({ item }) => item.title
    case 'track':
      return indexOf
    case 'period':
    case 'start':
      return ({ dates }) => dates.earliestStart ?? dates.latestStart
    case 'finish':
      return ({ dates }) => dates.latestFinish
    case 'who': {
      const names = new Map<string, string>(people.map(({ id, name }) => [id, name]))
      return ({ item }) => (item.who === null ? null : (names.get(item.who) ?? item.who))
    }
    case 'status':
      return ({ item }) => STATUSES.indexOf(item.place.status)
    case 'body':
      return ({ item }) =>
        item.kind === 'decision' && item.decidingBody ? DECIDING_BODIES.indexOf(item.decidingBody) : null
    case 'slack':
      return ({ key }) => schedule.slack.of(key, 'programme')?.leastDays ?? null
    case 'needs': {
      const needs = needsInText(plan)
      return ({ key }) => needs.get(key) ?? null
    }
    case 'problems': {
      const counts = problemCounts(schedule)
      // A conflict weighs more than any number of possible ones.
      return ({ key }) => {
        const { conflicts, possible } = counts.get(key) ?? { conflicts: 0, possible: 0 }
        return conflicts * 10_000 + possible
      }
    }
  }
}
