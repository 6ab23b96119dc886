import { describe, expect, test } from 'vitest'
import { commitmentSchema } from '../../model/entities/commitment.ts'
import { itemSchema } from '../../model/entities/item.ts'
import { programmeIdSchema } from '../../model/ids.ts'
import { emptyPlan, type Plan } from '../../model/plan.ts'
import { deriveSchedule } from '../derive-schedule.ts'
import { judgeCommitment } from './judge-commitment.ts'

const TODAY = '2021-11-16'
const REF = { track: 'wi', item: 'brief' }

/** The verdict on a promise, with `brief` as the item of the plan that it may name. */
function judge(fields: Record<string, unknown>, period = '2 november 2021', status = 'done') {
  const raw = { id: 'brief', track: 'wi', title: 'Brief', kind: 'milestone', period, place: { status, order: 'a0' } }
  const plan: Plan = {
    ...emptyPlan(programmeIdSchema.parse('p')),
    items: new Map([['wi/brief', itemSchema.parse(raw)]]),
  }
  const commitment = commitmentSchema.parse({ id: 't', title: 'Terugkomen', ...fields })
  return judgeCommitment(commitment, deriveSchedule(plan, TODAY))
}

describe('the last day of a promise', () => {
  test.each([
    ['in het tweede kwartaal van 2020', null, '2020-06-30'],
    ['in het eerste kwartaal', '2020-01-07', '2020-03-31'],
    ['eind dit jaar', '2021-11-02', '2021-12-31'],
    ['uiterlijk 1 mei 2022', null, '2022-05-01'],
    ['vanaf Q1 2022', null, '2022-03-31'],
    ['na het zomerreces', '2021-05-15', '2021-09-01'],
    ['na de zomer', '2018-06-28', '2018-09-01'],
    ['Zodra daarover meer bekend is', null, null],
    ['', null, null],
  ])('[COM2] %s', (due, anchorDate, expected) => {
    expect(judge({ due, anchorDate }).due).toBe(expected)
  })
})

describe('how it stands', () => {
  test('[COM1] kept on the day that was given, before the day of the item', () => {
    expect(judge({ due: 'september 2021', item: REF, kept: { on: '2021-10-01' } })).toEqual({
      state: 'kept',
      due: '2021-09-30',
      on: '2021-10-01',
      lateDays: 1,
    })
  })

  test('[COM1] kept with an item that is done, on its first day', () => {
    const words = '2 november 2021/verzonden 8 november 2021'
    const asked = { due: 'na het zomerreces', anchorDate: '2021-11-02', item: REF }
    expect(judge(asked, words)).toMatchObject({ state: 'kept', on: '2021-11-02', lateDays: 62 })
    expect(judge({ ...asked, kept: { on: null } }, words)).toMatchObject({ state: 'kept', on: '2021-11-02' })
  })

  test('[COM1] kept on a day that nobody knows is not late', () => {
    expect(judge({ due: '2020', kept: { on: null } })).toMatchObject({ state: 'kept', on: null, lateDays: 0 })
    expect(judge({ due: '2020', item: REF, kept: { on: null } }, '2021', 'planned')).toMatchObject({
      state: 'kept',
      on: null,
    })
  })

  test.each([
    ['Q1 2022', '2021-12-31', 'planned', 1],
    ['Q4 2021', '2021-12-31', 'planned', 0],
    ['oktober 2021', '2021-10-31', 'planned', 16],
    ['zo gauw het kan', '2021-12-31', 'planned', 0],
  ])('[COM1] [COM2] planned in %s, promised by %s', (period, last, state, lateDays) => {
    expect(judge({ due: `uiterlijk ${last}`, item: REF }, period, 'planned')).toMatchObject({ state, lateDays })
  })

  test('[COM1] open when its item is not in the plan', () => {
    const gone = { track: 'wi', item: 'weg' }
    expect(judge({ due: 'oktober 2021', item: gone })).toMatchObject({ state: 'open', on: null, lateDays: 16 })
    expect(judge({ due: '16 november 2021' })).toMatchObject({ state: 'open', lateDays: 0 })
  })
})
