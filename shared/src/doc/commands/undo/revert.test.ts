import { describe, expect, test } from 'vitest'
import type { Change } from '../../../model/change.ts'
import { createEntity, rootMap } from '../../layout.ts'
import {
  actionId,
  DAAN,
  itemId,
  linkId,
  place,
  ref,
  SamplePlan,
  sampleAction,
  sampleItem,
  WI,
  WMO,
} from '../../testing/sample-plan.ts'
import { assignAction } from '../actions/actions.ts'
import type { Command } from '../command.ts'
import { addItem, assignItem, describeItem, moveItem, removeItem, renameItem, setPeriod } from '../items/items.ts'
import { linkItems } from '../links.ts'
import { inOrder, overtakenBy, reapplyChanges, revertChanges } from './revert.ts'

const ONE = ref(WMO, 'one')

function withOneItem(): SamplePlan {
  const sample = new SamplePlan()
  addItem(sampleItem({ id: itemId('one') }))(sample.context())
  return sample
}

function changesOf(sample: SamplePlan, command: Command): readonly Change[] {
  const result = command(sample.context())
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.changes
}

describe('[DOC11] taking back', () => {
  test.each<[string, Command]>([
    ['a title', renameItem(ONE, 'Anders')],
    ['a place', moveItem(ONE, place('done', 'a9'))],
    ['several fields', describeItem(ONE, { kind: 'decision', certainty: 'conditional', decidingBody: 'council' })],
    ['a removal', removeItem(ONE)],
    ['one field twice in one intent', inOrder(renameItem(ONE, 'A'), setPeriod(ONE, '2023'), renameItem(ONE, 'B'))],
  ])('%s and doing it again', (_, command) => {
    const sample = withOneItem()
    const before = sample.plan
    const changes = changesOf(sample, command)
    const after = sample.plan
    expect(after).not.toEqual(before)
    expect(overtakenBy(sample.context(), changes)).toEqual([])
    revertChanges(changes)(sample.context())
    expect(sample.plan).toEqual(before)
    reapplyChanges(changes)(sample.context())
    expect(sample.plan).toEqual(after)
  })

  test('making something that a colleague worked on since is asked first; what I did to it in the same step is not', () => {
    const sample = withOneItem()
    const made = changesOf(
      sample,
      inOrder(addItem(sampleItem({ id: itemId('new') })), assignItem(ref(WMO, 'new'), DAAN)),
    )
    expect(overtakenBy(sample.context(), made)).toEqual([])
    setPeriod(ref(WMO, 'new'), 'Q4 2023')(sample.context())
    expect(overtakenBy(sample.context(), made)).toMatchObject([{ change: { field: 'period' }, current: 'Q4 2023' }])
    removeItem(ref(WMO, 'new'))(sample.context())
    expect(overtakenBy(sample.context(), made)).toEqual([])
  })

  test('making something is taken back by removing it, and comes back with what a colleague added', () => {
    const sample = withOneItem()
    const made = [
      ...changesOf(sample, addItem(sampleItem({ id: itemId('new'), track: WI }))),
      ...changesOf(sample, linkItems({ id: linkId('l1'), from: ONE, to: ref(WI, 'new'), type: 'FS' })),
      ...changesOf(sample, assignAction(sampleAction())),
    ]
    assignItem(ref(WI, 'new'), DAAN)(sample.context(DAAN))
    revertChanges(made)(sample.context())
    expect(sample.plan.items.get('wi/new')).toMatchObject({ who: DAAN, removed: { by: 'sanne@voorbeeld.example' } })
    expect(sample.plan.links.get('programme#l1')?.removed).not.toBeNull()
    expect(sample.plan.actions.get(actionId('a1'))?.removed).not.toBeNull()
    reapplyChanges(made)(sample.context())
    expect(sample.plan.items.get('wi/new')).toMatchObject({ who: DAAN, removed: null })
    expect(sample.plan.links.get('programme#l1')?.removed).toBeNull()
    expect(sample.plan.actions.get(actionId('a1'))?.removed).toBeNull()
  })

  test('only my field: what a colleague changed beside it stays', () => {
    const sample = withOneItem()
    const changes = changesOf(sample, renameItem(ONE, 'Anders'))
    setPeriod(ONE, 'Q4 2023')(sample.context(DAAN))
    expect(overtakenBy(sample.context(), changes)).toEqual([])
    revertChanges(changes)(sample.context())
    expect(sample.plan.items.get('wmo/one')).toMatchObject({ title: 'Projectplan opstellen', period: 'Q4 2023' })
  })

  test('a field that was not there is not there again, and the item stays in the plan', () => {
    const sample = new SamplePlan()
    const bare = { title: 'Van een ander', kind: 'activity', period: '2022', place: place('planned') }
    createEntity(rootMap(sample.doc(WMO), 'items'), 'bare', bare)
    const before = sample.plan
    const changes = changesOf(sample, describeItem(ref(WMO, 'bare'), { certainty: 'conditional' }))
    revertChanges(changes)(sample.context())
    expect(sample.plan).toEqual(before)
    expect(rootMap(sample.doc(WMO), 'items').get('bare')?.toJSON()).toEqual(bare)
  })
})

describe('[DOC11] overtaken', () => {
  test('a field that a colleague set since is named, with what it is now', () => {
    const sample = withOneItem()
    const changes = changesOf(sample, inOrder(renameItem(ONE, 'Mijn'), setPeriod(ONE, '2023')))
    renameItem(ONE, 'Van Daan')(sample.context(DAAN))
    expect(overtakenBy(sample.context(), changes)).toEqual([{ change: changes[0], current: 'Van Daan' }])
  })

  test('a colleague who set it to the value before mine overtook me too', () => {
    const sample = withOneItem()
    const changes = changesOf(sample, moveItem(ONE, place('done', 'a9')))
    moveItem(ONE, place('planned', 'a0'))(sample.context(DAAN))
    expect(overtakenBy(sample.context(), changes)).toMatchObject([{ current: place('planned', 'a0') }])
  })

  test('an entity that is no longer there', () => {
    const sample = withOneItem()
    const changes = [
      ...changesOf(sample, addItem(sampleItem({ id: itemId('new') }))),
      ...changesOf(sample, renameItem(ONE, 'X')),
    ]
    rootMap(sample.doc(WMO), 'items').clear()
    expect(overtakenBy(sample.context(), changes).map(({ current }) => current)).toEqual([null, null])
    expect(revertChanges(changes)(sample.context())).toEqual({ ok: false, code: 'gone' })
    expect(reapplyChanges(changes)(sample.context())).toEqual({ ok: false, code: 'gone' })
  })

  test('settings are not made, so making them is not taken back', () => {
    const sample = withOneItem()
    const change: Change = {
      home: 'programme',
      collection: 'settings',
      id: 'settings',
      field: '*',
      before: null,
      after: {},
    }
    expect(revertChanges([change])(sample.context())).toEqual({ ok: false, code: 'invalid' })
  })
})
