import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contractIdSchema } from '../../model/ids.ts'
import { SANNE, SamplePlan, WI, WMO } from '../testing/sample-plan.ts'
import type { Command, RefusalCode } from './command.ts'
import { addContract, editContract, type NewContract, removeContract, restoreContract } from './contracts.ts'
import { revertChanges } from './undo/revert.ts'

const NOW = '2021-11-16T09:00:00.000Z'
const ID = contractIdSchema.parse('c1')
const contract = (fields: Partial<NewContract> = {}): NewContract => ({
  id: ID,
  track: WMO,
  title: ' Jeugdhulpplus ',
  side: 'current',
  firstEnd: '2021-12-31',
  extensions: { count: 1, months: 12, tacit: false },
  ...fields,
})

function withContract(): SamplePlan {
  const sample = new SamplePlan()
  addContract(contract())(sample.context())
  return sample
}

describe('[DOC6] a command does what it says and reports it', () => {
  test('addContract: what is left out is not known', () => {
    const sample = new SamplePlan()
    const result = addContract(contract())(sample.context())
    expect(result).toMatchObject({ ok: true, changes: [{ home: 'programme', collection: 'contracts', field: '*' }] })
    expect(sample.plan.contracts.get(ID)).toEqual({
      id: ID,
      track: WMO,
      title: 'Jeugdhulpplus',
      parties: [],
      side: 'current',
      start: null,
      termMonths: null,
      firstEnd: '2021-12-31',
      extensions: { count: 1, months: 12, tacit: false },
      isOpenEnded: false,
      bridgeUntil: null,
      note: '',
      source: null,
      derived: [],
      removed: null,
    })
  })

  test.each<[string, Command, string, unknown, unknown]>([
    ['a title', editContract(ID, { title: ' Nieuw ' }), 'title', 'Jeugdhulpplus', 'Nieuw'],
    ['a bridge', editContract(ID, { bridgeUntil: '2023-12-31' }), 'bridgeUntil', null, '2023-12-31'],
    ['a track', editContract(ID, { track: WI }), 'track', WMO, WI],
    [
      'extensions, as one value',
      editContract(ID, { extensions: null }),
      'extensions',
      { count: 1, months: 12, tacit: false },
      null,
    ],
    ['removeContract', removeContract(ID), 'removed', null, { by: SANNE, at: NOW }],
  ])('editContract: %s', (_, command, field, before, after) => {
    const sample = withContract()
    const result = command(sample.context())
    expect(result).toMatchObject({ ok: true, changes: [{ field, before, after, by: SANNE, at: NOW }] })
    expect(sample.plan.contracts.get(ID)).toMatchObject({ [field]: after })
    expect(command(sample.context())).toMatchObject({ ok: true, changes: [] })
  })

  test('[DOC11] several details at once are taken back as one', () => {
    const sample = withContract()
    const before = sample.plan.contracts.get(ID)
    const result = editContract(ID, { title: 'Anders', start: '2020-01-01', termMonths: 24 })(sample.context())
    if (!result.ok) throw new Error(result.code)
    expect(revertChanges(result.changes)(sample.context())).toMatchObject({ ok: true })
    expect(sample.plan.contracts.get(ID)).toEqual(before)
  })
})

test('[DOC10] putting back gives the contract with what was changed meanwhile', () => {
  const sample = withContract()
  const before = sample.plan.contracts.get(ID)
  removeContract(ID)(sample.context())
  editContract(ID, { note: 'gebeld' })(sample.context())
  restoreContract(ID)(sample.context())
  expect(sample.plan.contracts.get(ID)).toEqual({ ...before, note: 'gebeld' })
})

describe('[DOC6] a refusal has a code and changes nothing', () => {
  const nine = contractIdSchema.parse('c9')
  test.each<[string, RefusalCode, Command]>([
    ['an id that is taken', 'invalid', addContract(contract())],
    ['an empty title', 'invalid-title', addContract(contract({ id: nine, title: ' ' }))],
    ['a title too long', 'invalid-title', editContract(ID, { title: 'x'.repeat(201) })],
    ['a day that does not exist', 'invalid', editContract(ID, { firstEnd: '2022-02-30' })],
    ['a day no plan can name', 'invalid', addContract(contract({ id: nine, start: '9999-01-01' }))],
    ['half a month', 'invalid', editContract(ID, { termMonths: 0.5 })],
    ['one detail out of two', 'invalid', editContract(ID, { note: 'goed', termMonths: -1 })],
    ['a contract that never was', 'gone', editContract(nine, { note: 'weg' })],
    ['taking away what never was', 'gone', removeContract(nine)],
    ['putting back what never was', 'gone', restoreContract(nine)],
  ])('%s: %s', (_, code, command) => {
    const sample = withContract()
    const before = sample.plan
    expect(command(sample.context())).toEqual({ ok: false, code })
    expect(sample.plan).toBe(before)
  })
})

test('[DOC7] whatever a command is called with, the plan has no fault', () => {
  const value = fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined)) as fc.Arbitrary<never>
  const details = fc.dictionary(
    fc.constantFrom('side', 'track', 'start', 'termMonths', 'extensions', 'isOpenEnded', 'note', 'parties'),
    value,
  )
  const title = fc.string({ maxLength: 210 })
  const command = fc.oneof(
    fc
      .tuple(fc.constantFrom('c1', 'c2', 'a b'), title, details)
      .map(([id, words, fields]) => addContract({ ...contract(), ...fields, id: id as typeof ID, title: words })),
    fc.tuple(title, details).map(([words, fields]) => editContract(ID, { ...fields, title: words })),
    details.map((fields) => editContract(ID, fields)),
  )
  fc.assert(
    fc.property(fc.array(command, { maxLength: 6 }), (commands) => {
      const sample = withContract()
      for (const run of commands) {
        const before = sample.plan
        const result = run(sample.context())
        expect(sample.plan.faults).toEqual([])
        if (!result.ok || result.changes.length === 0) expect(sample.plan).toBe(before)
      }
    }),
    { numRuns: 100 },
  )
})
