import { couplingSchema } from '@samenspoor/shared/model/entities/coupling'
import { type Item, itemSchema } from '@samenspoor/shared/model/entities/item'
import { programmeIdSchema } from '@samenspoor/shared/model/ids'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { emptyPlan, type Plan } from '@samenspoor/shared/model/plan'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { describe, expect, it } from 'vitest'
import { jointLastDayNl, wouldBeLastDayNl } from '../../../nl/dependencies/couplings.ts'
import { couplingAnswer } from './coupling-answer.ts'

const TODAY = '2021-11-16'

function answerFor(on: boolean, items: readonly object[]) {
  const all = items.map((fields) =>
    itemSchema.parse({
      id: 'besluit',
      kind: 'decision',
      title: 't',
      place: { status: 'planned', order: 'a' },
      ...fields,
    }),
  )
  const decisions = all.map(({ track, id }) => ({ track, item: id }))
  const coupling = couplingSchema.parse({ id: 'k', decisions, on })
  const plan: Plan = {
    ...emptyPlan(programmeIdSchema.parse('p')),
    items: new Map(all.map((item): [ItemKey, Item] => [`${item.track}/${item.id}`, item])),
    couplings: new Map([[coupling.id, coupling]]),
  }
  const { lastDay, members } = couplingAnswer(coupling, plan, deriveSchedule(plan, TODAY))
  return { lastDay, members: members.map(({ ref, ownLastDay, daysEarlier }) => [ref.track, ownLastDay, daysEarlier]) }
}

const WI = { track: 'wi', period: 'uiterlijk 30 juni 2022' }
const JEUGD = { track: 'jeugd', period: 'uiterlijk 31 december 2022' }

describe('what a coupling does', () => {
  it('[CPL1] says the same before it is switched on as after', () => {
    const expected = {
      lastDay: '2022-06-30',
      members: [
        ['wi', '2022-06-30', 0],
        ['jeugd', '2022-12-31', 184],
      ],
    }
    expect(answerFor(true, [WI, JEUGD])).toEqual(expected)
    expect(answerFor(false, [WI, JEUGD])).toEqual(expected)
  })

  it('says nothing while fewer than two decisions take part', () => {
    expect(answerFor(true, [WI, { ...JEUGD, outcome: 'yes' }])).toEqual({
      lastDay: null,
      members: [
        ['wi', null, 0],
        ['jeugd', null, 0],
      ],
    })
  })

  it('is said in one sentence each', () => {
    const pulled = [{ name: 'Jeugd', daysEarlier: 184, ownLastDay: '2022-12-31' }]
    expect(jointLastDayNl('2022-06-30', pulled)).toBe(
      'Samen uiterlijk 30 juni 2022. Jeugd 184 dagen eerder dan 31 december 2022.',
    )
    expect(wouldBeLastDayNl('2022-06-30', pulled)).toBe(
      'Samen zou uiterlijk 30 juni 2022 zijn: Jeugd 184 dagen eerder.',
    )
    expect(wouldBeLastDayNl('2022-06-30', [])).toBe(
      'Samen zou uiterlijk 30 juni 2022 zijn. Niemand hoeft eerder te besluiten.',
    )
  })
})
