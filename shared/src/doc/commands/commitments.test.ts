import { describe, expect, test } from 'vitest'
import { commitmentIdSchema } from '../../model/ids.ts'
import { ref, SANNE, SamplePlan, WI } from '../testing/sample-plan.ts'
import type { Command, RefusalCode } from './command.ts'
import {
  keepCommitment,
  makeCommitment,
  type NewCommitment,
  removeCommitment,
  reopenCommitment,
  restoreCommitment,
} from './commitments.ts'
import { revertChanges } from './undo/revert.ts'

const ID = commitmentIdSchema.parse('t1')
const promise = (fields: Partial<NewCommitment> = {}): NewCommitment => ({
  id: ID,
  title: ' Terugkomen over de planning ',
  by: 'college',
  to: 'raad',
  due: ' eind dit jaar ',
  item: ref(WI, 'brief'),
  ...fields,
})

function withCommitment(): SamplePlan {
  const sample = new SamplePlan()
  makeCommitment(promise())(sample.context())
  return sample
}

test('[DOC6] makeCommitment: the words stay, and are read from the day on which they were written', () => {
  const sample = withCommitment()
  expect(sample.plan.commitments.get(ID)).toEqual({
    id: ID,
    title: 'Terugkomen over de planning',
    by: 'college',
    to: 'raad',
    due: 'eind dit jaar',
    anchorDate: sample.context().today(),
    item: ref(WI, 'brief'),
    kept: null,
    note: '',
    source: null,
    derived: [],
    removed: null,
  })
})

test.each<[string, Partial<NewCommitment>, RefusalCode]>([
  ['no title', { title: ' ' }, 'invalid-title'],
  ['a title of 501', { title: 'x'.repeat(501) }, 'invalid-title'],
  ['words of 201', { due: 'x'.repeat(201) }, 'invalid-period'],
  ['a name of 121', { by: 'x'.repeat(121) }, 'invalid'],
])('[DOC6] [DOC7] %s: refused, and nothing changes', (_, fields, code) => {
  const sample = new SamplePlan()
  expect(makeCommitment(promise(fields))(sample.context())).toEqual({ ok: false, code })
  expect(sample.plan.commitments.size).toBe(0)
})

test('[DOC6] an id that is taken, a day that does not exist, and what is not there: refused', () => {
  const sample = withCommitment()
  const before = sample.plan
  expect(makeCommitment(promise())(sample.context())).toEqual({ ok: false, code: 'invalid' })
  expect(keepCommitment(ID, '2021-02-30')(sample.context())).toEqual({ ok: false, code: 'invalid' })
  expect(removeCommitment(commitmentIdSchema.parse('weg'))(sample.context())).toEqual({ ok: false, code: 'gone' })
  expect(sample.plan).toBe(before)
})

describe('[DOC6] [DOC11] each does what it says, and can be taken back', () => {
  const known = (sample: SamplePlan) => sample.plan.commitments.get(ID)
  test.each<[string, Command, object]>([
    ['kept on a day', keepCommitment(ID, '2021-12-20'), { kept: { on: '2021-12-20' } }],
    ['kept on a day nobody knows', keepCommitment(ID, null), { kept: { on: null } }],
    ['removed', removeCommitment(ID), { removed: { by: SANNE } }],
  ])('%s', (_, command, expected) => {
    const sample = withCommitment()
    const before = known(sample)
    const result = command(sample.context())
    expect(known(sample)).toMatchObject(expected)
    if (result.ok) revertChanges(result.changes)(sample.context())
    expect(known(sample)).toEqual(before)
  })

  test('[DOC10] open again, put back, and made and taken back', () => {
    const sample = withCommitment()
    const made = known(sample)
    keepCommitment(ID, null)(sample.context())
    reopenCommitment(ID)(sample.context())
    removeCommitment(ID)(sample.context())
    restoreCommitment(ID)(sample.context())
    expect(known(sample)).toEqual(made)
    const other = makeCommitment(promise({ id: commitmentIdSchema.parse('t2') }))(sample.context())
    if (other.ok) revertChanges(other.changes)(sample.context())
    expect(sample.plan.commitments.get(commitmentIdSchema.parse('t2'))?.removed).not.toBeNull()
  })
})
