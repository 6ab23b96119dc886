import type { Grouping } from '@samenspoor/shared/model/entities/saved-view'
import { personSchema } from '@samenspoor/shared/model/person'
import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../../../parts/filter/plan-filter.ts'
import { rowsOf } from '../rows/rows.ts'
import { testItem, testLink, testPlan } from '../test-plan.ts'
import { arrange } from './arrange.ts'
import { nextSort, readSort, type Sort } from './sort.ts'

const people = ['sanne', 'daan'].map((name, index) =>
  personSchema.parse({
    ...{ id: `${name}@x.nl`, name, initials: name[0], title: '', role: 'teamlid', tracks: [], colour: index + 1 },
  }),
)
const decision = (body: string | null) => ({ kind: 'decision', decidingBody: body })
const done = { place: { status: 'done', order: 'a' } }
const items = [
  testItem('wmo/a', 'Q3 2022', { who: 'daan@x.nl', title: 'Beta 10' }),
  testItem('wmo/b', 'Q1 2022', { who: 'weg@x.nl', title: 'beta 9', ...decision('council') }),
  testItem('wmo/c', '', { title: 'Ángel', ...decision(null) }),
  testItem('jeugd/d', 'Q2 2022', { who: 'sanne@x.nl', title: 'Delta', ...decision('college') }),
  testItem('jeugd/e', 'Q4 2022', { title: 'Echo', parent: 'd', ...done }),
]
const links = [testLink('wmo/a', 'wmo/b'), testLink('jeugd/d', 'wmo/b'), testLink('wmo/a', 'jeugd/d')]

/** The rows, with all that is done. */
function rows(group: Grouping, sort: Sort | null = null): string[] {
  const { plan, schedule } = testPlan(items, links)
  const arrangement = arrange({ plan, schedule, people, group, sort })
  const doneShown = new Set(arrangement.groups.map(({ id }) => id))
  const list = rowsOf(plan, schedule, { folded: new Set(), doneShown, filter: NO_FILTER, arrangement })
  return list.map((row) => (row.kind === 'lane' ? `[${row.group.title}]` : row.key))
}

const sortedBy = (column: Sort['column'], isDescending = false): string =>
  rows('track', { column, isDescending })
    .filter((key) => /^wmo\//.test(key))
    .map((key) => key.slice(-1))
    .join('')

describe('groups', () => {
  it('[GRD3] by who does it: as the programme has them, then who is not in it any more, then nobody', () => {
    expect(rows('who')).toEqual([
      ...['[sanne]', 'jeugd/d', '[daan]', 'wmo/a', '[weg@x.nl]', 'wmo/b', '[Nog niemand]', 'wmo/c', 'jeugd/e'],
    ])
  })

  it('[GRD3] by status and by who decides; a group that is empty is not there', () => {
    expect(rows('status')).toEqual(['[Gepland]', 'wmo/a', 'wmo/b', 'wmo/c', 'jeugd/d', '[Klaar]', 'jeugd/e'])
    expect(rows('body').filter((row) => row.startsWith('['))).toEqual([
      ...['[Besluit: college]', '[Besluit: raad]', '[Besluit: nog niet bekend wie]', '[Geen besluit]'],
    ])
  })

  it('[GRD3] every item stands in exactly one group, whatever the grouping', () => {
    for (const group of ['track', 'who', 'status', 'body'] as const) {
      expect(
        rows(group)
          .filter((row) => !/^[[e]/.test(row))
          .sort(),
        group,
      ).toEqual(items.map(({ track, id }) => `${track}/${id}`).sort())
    }
  })
})

describe('sorting', () => {
  it.each([
    ['title', 'cba', 'abc'],
    ['start', 'bac', 'abc'],
    ['finish', 'bac', 'abc'],
    ['who', 'abc', 'bac'],
    ['body', 'bac', 'bac'],
    ['problems', 'acb', 'bac'],
  ] as const)(
    '[GRD4] by %s, both ways; what is not known stands last, and what is the same stays as the team has it',
    (column, up, down) => {
      expect([sortedBy(column), sortedBy(column, true)]).toEqual([up, down])
    },
  )

  it('[GRD4] keeps what hangs under an item under it', () => {
    expect(rows('track', { column: 'finish', isDescending: true }).slice(-2)).toEqual(['jeugd/d', 'jeugd/e'])
  })

  it('[GRD4] by choosing a header: one way, the other way, no more; another header begins anew', () => {
    const first = nextSort(null, 'title')
    expect(first).toEqual({ column: 'title', isDescending: false })
    const second = nextSort(first, 'title')
    expect(second).toEqual({ column: 'title', isDescending: true })
    expect(nextSort(second, 'title')).toBeNull()
    expect(nextSort(second, 'problems')).toEqual({ column: 'problems', isDescending: true })
  })

  it('[VWS2] is not there for a column that is not known', () => {
    expect(readSort({ column: 'kleur', isDescending: true })).toBeNull()
    expect(readSort({ column: 'slack', isDescending: true })).toEqual({ column: 'slack', isDescending: true })
  })
})
