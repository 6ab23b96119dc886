import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '../doc/commands/command.ts'
import { addItem, describeItem, moveItem, removeItem, restoreItem, setPeriod } from '../doc/commands/items/items.ts'
import { describeLink, linkItems, removeLink } from '../doc/commands/links.ts'
import { inOrder } from '../doc/commands/undo/revert.ts'
import { itemId, linkId, place, ref, SamplePlan, sampleItem, WI, WMO } from '../doc/testing/sample-plan.ts'
import { itemSchema } from '../model/entities/item.ts'
import { deriveSchedule, newScheduleCache } from './derive-schedule.ts'

const TODAY = '2021-11-16'
const ONE = ref(WMO, 'one')
const TWO = ref(WI, 'two')

function withLink(): SamplePlan {
  const sample = new SamplePlan()
  inOrder(
    addItem(sampleItem({ id: itemId('one'), period: 'Q1 2022' })),
    addItem(sampleItem({ id: itemId('two'), track: WI, period: 'Q2 2022' })),
    linkItems({ id: linkId('l1'), from: ONE, to: TWO, type: 'FS' }),
  )(sample.context())
  return sample
}

describe('[SCH8] links without an item', () => {
  test('to an item that never was: dangling, and shown', () => {
    const sample = withLink()
    linkItems({ id: linkId('l2'), from: ONE, to: ref(WI, 'nine'), type: 'SS' })(sample.context())
    expect(deriveSchedule(sample.plan, TODAY).links.get('programme#l2')).toMatchObject({
      state: 'possible-conflict',
      reason: 'dangling',
      slackDays: null,
      to: 'wi/nine',
    })
  })

  test('to an item in the prullenbak: waits there, and is back with it', () => {
    const sample = withLink()
    removeItem(TWO)(sample.context())
    expect(deriveSchedule(sample.plan, TODAY).links.size).toBe(0)
    expect([...deriveSchedule(sample.plan, TODAY).items.keys()]).toEqual(['wmo/one'])
    restoreItem(TWO)(sample.context())
    expect(deriveSchedule(sample.plan, TODAY).links.get('programme#l1')).toMatchObject({
      state: 'feasible',
      slackDays: 0,
    })
  })

  test('that was removed itself: not there', () => {
    const sample = withLink()
    removeLink('programme', linkId('l1'))(sample.context())
    expect(deriveSchedule(sample.plan, TODAY).links.size).toBe(0)
  })

  test('in a circle: every link has its own answer', () => {
    const sample = withLink()
    linkItems({ id: linkId('l2'), from: TWO, to: ONE, type: 'FS' })(sample.context())
    const { links } = deriveSchedule(sample.plan, TODAY)
    expect([...links.values()].map(({ state }) => state)).toEqual(['feasible', 'conflict'])
  })
})

describe('[SCH9] late', () => {
  test.each([
    ['Q3 2021', 'in-progress', true],
    ['Q3 2021', 'done', false],
    ['Q4 2021', 'planned', false],
    ['15 november 2021', 'awaiting-decision', true],
    ['16 november 2021', 'planned', false],
    ['sinds 2020', 'in-progress', false],
    ['ooit', 'planned', false],
  ] as const)('%s, %s: %s', (period, status, expected) => {
    const sample = new SamplePlan()
    addItem(sampleItem({ id: itemId('one'), period, place: place(status) }))(sample.context())
    expect(deriveSchedule(sample.plan, TODAY).items.get('wmo/one')?.isLate).toBe(expected)
  })
})

describe('[SCH10] the same with a cache as without', () => {
  const at = fc.constantFrom(ONE, TWO, ref(WMO, 'two'))
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc
      .tuple(at, fc.constantFrom('Q1 2022', 'uiterlijk Q4 2022', 'ooit', 'eind dit jaar', 'sinds 2020'))
      .map(([to, period]) => setPeriod(to, period)),
    at.map((to) => describeItem(to, { kind: 'decision' })),
    at.map((to) => moveItem(to, place('done'))),
    at.map(removeItem),
    at.map(restoreItem),
    at.map(({ track, item }) => addItem(sampleItem({ id: item, track }))),
    fc.tuple(at, at, fc.nat(3)).map(([from, to, id]) => linkItems({ id: linkId(`l${id}`), from, to, type: 'SS' })),
    fc.integer({ min: -400, max: 400 }).map((lagDays) => describeLink('programme', linkId('l1'), { lagDays })),
  )

  test('after any edits, on any day', () => {
    const days = fc.constantFrom('2021-11-16', '2022-05-01', '2023-01-01')
    fc.assert(
      fc.property(fc.array(fc.tuple(command, days), { maxLength: 15 }), (steps) => {
        const sample = withLink()
        const cache = newScheduleCache()
        for (const [run, today] of steps) {
          run(sample.context())
          expect(deriveSchedule(sample.plan, today, cache)).toEqual(deriveSchedule(sample.plan, today))
        }
      }),
    )
  })

  test('what did not change is the same object', () => {
    const sample = withLink()
    addItem(sampleItem({ id: itemId('three'), period: '2024' }))(sample.context())
    const cache = newScheduleCache()
    const before = deriveSchedule(sample.plan, TODAY, cache)
    setPeriod(ref(WMO, 'three'), '2025')(sample.context())
    const after = deriveSchedule(sample.plan, TODAY, cache)
    expect(after.items.get('wmo/one')).toBe(before.items.get('wmo/one'))
    expect(after.links.get('programme#l1')).toBe(before.links.get('programme#l1'))
    expect(after.items.get('wmo/three')).not.toBe(before.items.get('wmo/three'))
  })

  test('an item of two plans is not taken for one', () => {
    const sample = withLink()
    const item = sample.plan.items.get('wmo/one')
    const twin = itemSchema.parse({ ...item, period: '2030' })
    const cache = newScheduleCache()
    deriveSchedule(sample.plan, TODAY, cache)
    const other = { ...sample.plan, items: new Map([...sample.plan.items, ['wmo/one' as const, twin]]) }
    expect(deriveSchedule(other, TODAY, cache)).toEqual(deriveSchedule(other, TODAY))
  })
})
