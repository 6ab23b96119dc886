import { expect, test } from 'vitest'
import { itemId, ref, SamplePlan, sampleItem, WMO } from '../../testing/sample-plan.ts'
import { revertChanges } from '../undo/revert.ts'
import { addItem } from './items.ts'
import { hangUnder } from './outline.ts'

function withItems(): SamplePlan {
  const sample = new SamplePlan()
  for (const id of ['a', 'b', 'c']) addItem(sampleItem({ id: itemId(id) }))(sample.context())
  return sample
}
const parentOf = (sample: SamplePlan, id: string) => sample.plan.items.get(`wmo/${id}`)?.parent

test('[GRD7] [DOC6] an item hangs under another, stands on its own again, and both can be undone', () => {
  const sample = withItems()
  const result = hangUnder(ref(WMO, 'b'), itemId('a'))(sample.context())
  expect(parentOf(sample, 'b')).toBe('a')
  if (!result.ok) throw new Error('refused')
  revertChanges(result.changes)(sample.context())
  expect(parentOf(sample, 'b')).toBeNull()
  hangUnder(ref(WMO, 'b'), itemId('a'))(sample.context())
  hangUnder(ref(WMO, 'b'), null)(sample.context())
  expect(parentOf(sample, 'b')).toBeNull()
})

test('[GRD7] nothing hangs under itself, under what hangs under it, or under what is not there', () => {
  const sample = withItems()
  hangUnder(ref(WMO, 'b'), itemId('a'))(sample.context())
  hangUnder(ref(WMO, 'c'), itemId('b'))(sample.context())
  for (const under of ['a', 'b', 'c']) {
    expect(hangUnder(ref(WMO, 'a'), itemId(under))(sample.context())).toEqual({ ok: false, code: 'invalid' })
  }
  expect(hangUnder(ref(WMO, 'a'), itemId('weg'))(sample.context())).toEqual({ ok: false, code: 'gone' })
  expect(parentOf(sample, 'a')).toBeNull()
})
