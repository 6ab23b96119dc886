import { type Action, actionSchema } from '@samenspoor/shared/model/entities/action'
import { itemRefSchema } from '@samenspoor/shared/model/item-ref'
import { type Person, personSchema } from '@samenspoor/shared/model/person'
import type { Plan } from '@samenspoor/shared/model/plan'
import { type Track, trackSchema } from '@samenspoor/shared/model/track'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { describe, expect, it } from 'vitest'
import { entriesOf, groupEntries, isForLapsed, loadsOf, selectEntries } from './action-list.ts'

const TODAY = '2021-11-16'
const SANNE = person('sanne@example.org', 'Sanne Vermeer')
const DAAN = person('daan@example.org', 'Daan Kuipers')
const TRACKS = [track('wmo', 'circle'), track('jeugd', 'triangle')]

function person(id: string, name: string): Person {
  return personSchema.parse({ id, name, initials: 'XX', title: '', role: 'teamlid', tracks: [], colour: 1 })
}

function track(id: string, shape: Track['shape']): Track {
  return trackSchema.parse({ id, title: id, shortTitle: id, palette: 'wmo', shape, hasPlanText: true })
}

function planOf(...actions: Partial<Action>[]): Plan {
  const parsed = actions.map((action, index) =>
    actionSchema.parse({ id: `a${index}`, title: `actie ${index}`, track: 'wmo', order: `a${index}`, ...action }),
  )
  return { actions: new Map(parsed.map((action) => [action.id, action])) } as unknown as Plan
}

const ids = (entries: readonly { action: Action }[]) => entries.map(({ action }) => action.id)

describe('the list of actions', () => {
  it('starts with what is due first and ends with what has no date, in the order in which it was made', () => {
    const plan = planOf({}, { due: '3 december 2021' }, { due: '12 november 2021' }, {})
    expect(ids(entriesOf(plan, TODAY))).toEqual(['a2', 'a1', 'a0', 'a3'])
  })

  it('leaves out what is in the prullenbak', () => {
    expect(entriesOf(planOf({ removed: { by: 'x', at: '' } }), TODAY)).toEqual([])
  })

  it('selects what is mine and what I gave out', () => {
    const entries = entriesOf(planOf({ assignee: SANNE.id }, { assignee: DAAN.id, assignedBy: SANNE.id }, {}), TODAY)
    expect(ids(selectEntries(entries, 'mine', SANNE.id))).toEqual(['a0'])
    expect(ids(selectEntries(entries, 'given', SANNE.id))).toEqual(['a1'])
    expect(ids(selectEntries(entries, 'all', SANNE.id))).toEqual(['a0', 'a1', 'a2'])
  })

  it('knows which open actions are for an item that lapsed', () => {
    const item = itemRefSchema.parse({ track: 'wmo', item: 'gone' })
    const other = itemRefSchema.parse({ track: 'wmo', item: 'here' })
    const items = new Map([
      ['wmo/gone', { isLapsed: true }],
      ['wmo/here', { isLapsed: false }],
    ]) as unknown as Schedule['items']
    const entries = entriesOf(planOf({ item }, { item, done: true }, { item: other }, {}), TODAY)
    expect(ids(entries.filter((entry) => isForLapsed(entry, { items })))).toEqual(['a0'])
  })
})

describe('groups', () => {
  const group = (plan: Plan, by: Parameters<typeof groupEntries>[1]) =>
    groupEntries(entriesOf(plan, TODAY), by, [SANNE, DAAN], TRACKS).map(({ key, entries }) => [key, ids(entries)])

  it('per person: nobody first, then who is late', () => {
    const plan = planOf({ assignee: SANNE.id }, { assignee: DAAN.id, due: '1 november 2021' }, {})
    expect(group(plan, 'person')).toEqual([
      ['unassigned', ['a2']],
      [DAAN.id, ['a1']],
      [SANNE.id, ['a0']],
    ])
  })

  it('[ACT4] counts a done action never as late', () => {
    const plan = planOf({ assignee: SANNE.id }, { assignee: DAAN.id, due: '1 november 2021', done: true })
    expect(group(plan, 'person').map(([key]) => key)).toEqual([SANNE.id, DAAN.id])
  })

  it('[ACT6] asks again who does the actions of somebody who left', () => {
    expect(group(planOf({ assignee: 'weg@example.org' }), 'person')).toEqual([['unassigned', ['a0']]])
  })

  it('per track, in the order of the tracks', () => {
    const jeugd = TRACKS[1]?.id
    expect(group(planOf({ ...(jeugd && { track: jeugd }) }, {}), 'track')).toEqual([
      ['wmo', ['a1']],
      ['jeugd', ['a0']],
    ])
  })

  it('per date, from late to without a date', () => {
    const plan = planOf(
      {},
      { due: '18 november 2021' },
      { due: '16 november 2021' },
      { due: 'Q3 2021' },
      { due: '2022' },
    )
    expect(group(plan, 'date')).toEqual([
      ['late', ['a3']],
      ['today', ['a2']],
      ['week', ['a1']],
      ['later', ['a4']],
      ['undated', ['a0']],
    ])
  })
})

describe('how much somebody has to do', () => {
  it('counts what is open and what of it is late', () => {
    const loadOf = loadsOf(
      entriesOf(
        planOf(
          { assignee: SANNE.id, due: '1 november 2021' },
          { assignee: SANNE.id },
          { assignee: SANNE.id, done: true, due: '1 november 2021' },
        ),
        TODAY,
      ),
    )
    expect(loadOf(SANNE.id)).toEqual({ open: 2, late: 1 })
    expect(loadOf(DAAN.id)).toEqual({ open: 0, late: 0 })
  })
})
