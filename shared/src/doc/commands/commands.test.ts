import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ORDER_MAX } from '../../model/fields/place.ts'
import { couplingIdSchema, type TrackId } from '../../model/ids.ts'
import { notesText, rootMap } from '../layout.ts'
import {
  actionId,
  DAAN,
  itemId,
  linkId,
  place,
  ref,
  SANNE,
  SamplePlan,
  sampleAction,
  sampleItem,
  WI,
  WMO,
} from '../testing/sample-plan.ts'
import { assignAction, editAction, finishAction, removeAction, restoreAction } from './actions/actions.ts'
import { COMMAND_ORIGIN, type Command, type RefusalCode } from './command.ts'
import { coupleDecisions, restoreCoupling, switchCoupling, uncoupleDecisions } from './decisions.ts'
import {
  addItem,
  assignItem,
  describeItem,
  moveItem,
  moveRow,
  removeItem,
  renameItem,
  restoreItem,
  setPeriod,
  setPeriods,
} from './items/items.ts'
import { describeLink, linkItems, removeLink, restoreLink } from './links.ts'
import { inOrder } from './undo/revert.ts'

const NOW = '2021-11-16T09:00:00.000Z'
const ONE = ref(WMO, 'one')
const TWO = ref(WI, 'two')
const MONTHS = { amount: 2, unit: 'months' } as const

function withTwoItems(): SamplePlan {
  const sample = new SamplePlan()
  const context = sample.context()
  addItem(sampleItem({ id: itemId('one') }))(context)
  addItem(sampleItem({ id: itemId('two'), track: WI }))(context)
  linkItems({ id: linkId('l1'), from: ONE, to: TWO, type: 'FS' })(context)
  assignAction(sampleAction())(context)
  return sample
}

describe('[DOC6] a command does what it says and reports it', () => {
  test('setPeriods writes all, or refuses and writes none', () => {
    const sample = withTwoItems()
    const all = [ONE, TWO].map((ref) => ({ ref, period: 'Q3 2022' }))
    const missing = [...all, { ref: ref(WI, 'weg'), period: 'Q3 2022' }]
    expect(setPeriods(missing)(sample.context())).toEqual({ ok: false, code: 'gone' })
    const tooLong = [...all, { ref: TWO, period: 'x'.repeat(201) }]
    expect(setPeriods(tooLong)(sample.context())).toEqual({ ok: false, code: 'invalid-period' })
    expect([...sample.plan.items.values()].map(({ period }) => period)).not.toContain('Q3 2022')
    const result = setPeriods(all)(sample.context())
    expect(result.ok && result.changes.map(({ field, after }) => [field, after])).toEqual([
      ['period', 'Q3 2022'],
      ['period', 'Q3 2022'],
    ])
    expect([...sample.plan.items.values()].map(({ period }) => period)).toEqual(['Q3 2022', 'Q3 2022'])
  })

  test.each<[string, Command, string, string, unknown, unknown]>([
    ['renameItem', renameItem(ONE, ' Nieuw '), 'items', 'title', 'Projectplan opstellen', 'Nieuw'],
    ['setPeriod', setPeriod(ONE, ' ergens in 2023 '), 'items', 'period', 'Q1 2022', 'ergens in 2023'],
    ['moveItem', moveItem(ONE, place('done', 'a5')), 'items', 'place', place('planned'), place('done', 'a5')],
    ['moveRow', moveRow(ONE, 'a7'), 'items', 'row', 'a0', 'a7'],
    ['assignItem', assignItem(ONE, DAAN), 'items', 'who', null, DAAN],
    ['describeItem', describeItem(ONE, { kind: 'decision' }), 'items', 'kind', 'activity', 'decision'],
    ['removeItem', removeItem(ONE), 'items', 'removed', null, { by: SANNE, at: NOW }],
    ['describeLink', describeLink('programme', linkId('l1'), { lagDays: -3 }), 'links', 'lagDays', 0, -3],
    ['describeLink, in months', describeLink('programme', linkId('l1'), { lag: MONTHS }), 'links', 'lag', null, MONTHS],
    ['removeLink', removeLink('programme', linkId('l1')), 'links', 'removed', null, { by: SANNE, at: NOW }],
    ['editAction', editAction(actionId('a1'), { due: 'ooit' }), 'actions', 'due', 'vóór 3 december 2021', 'ooit'],
    ['finishAction', finishAction(actionId('a1'), true), 'actions', 'done', false, true],
    ['removeAction', removeAction(actionId('a1')), 'actions', 'removed', null, { by: SANNE, at: NOW }],
  ])('%s', (_, command, collection, field, before, after) => {
    const sample = withTwoItems()
    const result = command(sample.context())
    expect(result).toMatchObject({ ok: true, changes: [{ collection, field, before, after, by: SANNE, at: NOW }] })
    const { plan } = sample
    const [entity] = [
      plan.items.get('wmo/one'),
      plan.links.get('programme#l1'),
      plan.actions.get(actionId('a1')),
    ].filter((_, index) => ['items', 'links', 'actions'][index] === collection)
    expect(entity).toMatchObject({ [field]: after })
    expect(command(sample.context())).toMatchObject({ ok: true, changes: [] })
  })

  test('[ACT1] an action records who gave it out and when, with its words as typed', () => {
    expect(withTwoItems().plan.actions.get(actionId('a1'))).toMatchObject({
      title: 'Bel de griffie',
      due: 'vóór 3 december 2021',
      assignee: DAAN,
      assignedBy: SANNE,
      createdAt: NOW,
      done: false,
    })
  })

  test('[ACT2] finishing and reopening change nothing else', () => {
    const sample = withTwoItems()
    const before = sample.plan.actions.get(actionId('a1'))
    finishAction(actionId('a1'), true)(sample.context(DAAN))
    expect(sample.plan.actions.get(actionId('a1'))).toEqual({ ...before, done: true })
    finishAction(actionId('a1'), false)(sample.context(DAAN))
    expect(sample.plan.actions.get(actionId('a1'))).toEqual(before)
  })

  test('[DOC8] one transaction with the command origin; a value that stands there is not written again', () => {
    const sample = withTwoItems()
    const origins: unknown[] = []
    sample.doc(WMO).on('update', (_: Uint8Array, origin: unknown) => origins.push(origin))
    describeItem(ONE, { kind: 'decision', certainty: 'conditional', decidingBody: 'both' })(sample.context())
    describeItem(ONE, { kind: 'decision', certainty: 'conditional', decidingBody: 'both' })(sample.context())
    expect(origins).toEqual([COMMAND_ORIGIN])
  })

  test('several in order are one list of changes, or none when one refuses', () => {
    const sample = withTwoItems()
    expect(inOrder(renameItem(ONE, 'A'), setPeriod(ONE, 'Q3 2023'))(sample.context())).toMatchObject({
      ok: true,
      changes: [
        { field: 'title', after: 'A' },
        { field: 'period', after: 'Q3 2023' },
      ],
    })
    const refused = inOrder(renameItem(ONE, 'B'), renameItem(ONE, ''))(sample.context())
    expect(refused).toEqual({ ok: false, code: 'invalid-title' })
    expect(sample.plan.items.get('wmo/one')?.title).toBe('A')
  })
})

describe('[DOC10] removing marks, putting back gives everything', () => {
  test('with what was changed meanwhile, notes and links included', () => {
    const sample = withTwoItems()
    const context = sample.context()
    removeItem(ONE)(context)
    renameItem(ONE, 'Hernoemd in de prullenbak')(context)
    notesText(sample.doc(WMO), itemId('one')).insert(0, 'blijft')
    expect(sample.plan.items.get('wmo/one')?.removed).toEqual({ by: SANNE, at: NOW })
    expect(sample.plan.links.has('programme#l1')).toBe(true)
    restoreItem(ONE)(context)
    expect(sample.plan.items.get('wmo/one')).toMatchObject({ title: 'Hernoemd in de prullenbak', removed: null })
    expect(notesText(sample.doc(WMO), itemId('one')).toString()).toBe('blijft')
  })

  test('for links and actions too', () => {
    const sample = withTwoItems()
    const before = sample.plan
    for (const command of [removeLink('programme', linkId('l1')), removeAction(actionId('a1'))])
      command(sample.context())
    for (const command of [restoreLink('programme', linkId('l1')), restoreAction(actionId('a1'))])
      command(sample.context())
    expect(sample.plan.links).toEqual(before.links)
    expect(sample.plan.actions).toEqual(before.actions)
  })
})

describe('[DOC6] coupling decisions', () => {
  test('starts switched off, is switched, and is taken away with a mark', () => {
    const sample = withTwoItems()
    const context = sample.context()
    const id = couplingIdSchema.parse('k1')
    const known = () => sample.plan.couplings.get(id)
    coupleDecisions(id, [ONE, TWO])(context)
    expect(known()).toMatchObject({ decisions: [ONE, TWO], on: false, removed: null })
    switchCoupling(id, true)(context)
    uncoupleDecisions(id)(context)
    expect(known()).toMatchObject({ on: true, removed: { by: SANNE, at: NOW } })
    switchCoupling(id, false)(context)
    restoreCoupling(id)(context)
    expect(known()).toMatchObject({ on: false, removed: null })
    expect(coupleDecisions(couplingIdSchema.parse('k2'), [ONE])(context)).toMatchObject({ ok: false })
  })
})

describe('[DOC14] the home of a link', () => {
  test('inside one track its document, across tracks the programme', () => {
    const sample = withTwoItems()
    addItem(sampleItem({ id: itemId('three') }))(sample.context())
    linkItems({ id: linkId('l2'), from: ONE, to: ref(WMO, 'three'), type: 'FS' })(sample.context())
    expect([...sample.plan.links.keys()]).toEqual(['programme#l1', 'track:wmo#l2'])
  })
})

describe('[DOC6] a refusal has a code and changes nothing', () => {
  const long = (length: number): string => 'x'.repeat(length)
  const nowhere = ref('zorg' as TrackId, 'one')
  const link = { id: linkId('l9'), from: ONE, to: TWO, type: 'SS' as const }
  test.each<[string, RefusalCode, Command]>([
    ['an empty title', 'invalid-title', addItem(sampleItem({ title: '' }))],
    ['a blank title', 'invalid-title', renameItem(ONE, ' \t\n ')],
    ['a title too long', 'invalid-title', renameItem(ONE, long(501))],
    ['a period too long', 'invalid-period', setPeriod(ONE, long(201))],
    ['a period too long at birth', 'invalid-period', addItem(sampleItem({ period: long(201) }))],
    ['an id that is taken', 'invalid', addItem(sampleItem({ id: itemId('one') }))],
    ['an id that is none', 'invalid', addItem(sampleItem({ id: itemId('a b') }))],
    ['a track without a document', 'gone', addItem(sampleItem({ track: 'zorg' as TrackId }))],
    ['an item of a track without a document', 'gone', renameItem(nowhere, 'X')],
    ['an item that never was', 'gone', renameItem(ref(WMO, 'nine'), 'X')],
    ['a status of its own', 'invalid', moveItem(ONE, place('blocked' as never))],
    ['an order key too long', 'invalid', moveItem(ONE, place('done', long(ORDER_MAX + 1)))],
    ['a row key too long', 'invalid', moveRow(ONE, long(ORDER_MAX + 1))],
    ['a person too long', 'invalid', assignItem(ONE, long(255) as never)],
    ['a field it does not know', 'invalid', describeItem(ONE, { colour: 'red' } as never)],
    ['another id', 'invalid', describeItem(ONE, { id: 'x' } as never)],
    ['an object for a text', 'invalid', editAction(actionId('a1'), { assignee: {} as never })],
    ['an empty action', 'invalid-title', assignAction(sampleAction({ id: actionId('a9'), title: ' ' }))],
    ['an action too long', 'invalid-title', editAction(actionId('a1'), { title: long(501) })],
    ['due words too long', 'invalid-period', editAction(actionId('a1'), { due: long(201) })],
    [
      'due words too long at birth',
      'invalid-period',
      assignAction(sampleAction({ id: actionId('a9'), due: long(201) })),
    ],
    ['an action that never was', 'gone', finishAction(actionId('a9'), true)],
    ['[DOC15] a link to itself', 'self-link', linkItems({ ...link, to: ONE })],
    ['[DOC15] the same link again', 'duplicate-link', linkItems({ ...link, type: 'FS' })],
    ['half a day of lag', 'invalid-lag', linkItems({ ...link, lagDays: 0.5 })],
    ['a century of lag', 'invalid-lag', linkItems({ ...link, lagDays: 36_500 })],
    ['a lag in half months', 'invalid-lag', linkItems({ ...link, lag: { amount: 0.5, unit: 'months' } })],
    ['a lag in weeks', 'invalid-lag', linkItems({ ...link, lag: { amount: 2, unit: 'weeks' as never } })],
    ['a century of lag, later', 'invalid-lag', describeLink('programme', linkId('l1'), { lagDays: 36_500 })],
    [
      'a lag nobody can read, later',
      'invalid-lag',
      describeLink('programme', linkId('l1'), { lagDays: 0, lag: { amount: 3_661, unit: 'quarters' } }),
    ],
    ['a type nobody knows, later', 'invalid', describeLink('programme', linkId('l1'), { type: 'XX' as never })],
    ['a note too long', 'invalid', linkItems({ ...link, note: long(1_001) })],
    ['a link that never was', 'gone', removeLink('track:wmo', linkId('l1'))],
  ])('%s: %s', (_, code, command) => {
    const sample = withTwoItems()
    const before = sample.plan
    expect(command(sample.context())).toEqual({ ok: false, code })
    expect(sample.plan).toBe(before)
  })

  test('[DOC15] a removed link, another type and the other way round are no duplicates', () => {
    const sample = withTwoItems()
    const context = sample.context()
    expect(linkItems(link)(context).ok).toBe(true)
    expect(linkItems({ ...link, id: linkId('l3'), from: TWO, to: ONE, type: 'FS' })(context).ok).toBe(true)
    removeLink('programme', linkId('l1'))(context)
    expect(linkItems({ ...link, id: linkId('l4'), type: 'FS' })(context).ok).toBe(true)
  })

  test('[DOC15] a link cannot become the same as another either', () => {
    const sample = withTwoItems()
    const context = sample.context()
    linkItems({ ...link, id: linkId('l2'), type: 'SS' })(context)
    const become = (type: 'FS' | 'FF') => describeLink('programme', linkId('l2'), { type, lagDays: 3 })(context)
    expect(become('FS')).toEqual({ ok: false, code: 'duplicate-link' })
    expect(sample.plan.links.get('programme#l2')).toMatchObject({ type: 'SS', lagDays: 0 })
    expect(become('FF').ok).toBe(true)
  })

  test('[DOC15] together says the same from both sides', () => {
    const sample = withTwoItems()
    const context = sample.context()
    const other = { ...link, id: linkId('l2'), type: 'together' } as const
    const turned = { ...other, id: linkId('l3'), from: link.to, to: link.from }
    expect(linkItems(other)(context).ok).toBe(true)
    expect(linkItems(turned)(context)).toEqual({ ok: false, code: 'duplicate-link' })
    expect(linkItems({ ...turned, type: 'SS' })(context).ok).toBe(true)
    const become = describeLink('programme', linkId('l3'), { type: 'together' })
    expect(become(context)).toEqual({ ok: false, code: 'duplicate-link' })
  })

  test('[DOC15] a link that was made again meanwhile stays in the prullenbak', () => {
    const sample = withTwoItems()
    const context = sample.context()
    removeLink('programme', linkId('l1'))(context)
    linkItems({ ...link, id: linkId('l4'), type: 'FS' })(context)
    const restore = restoreLink('programme', linkId('l1'))
    expect(restore(context)).toEqual({ ok: false, code: 'duplicate-link' })
    removeLink('programme', linkId('l4'))(context)
    expect(restore(context).ok).toBe(true)
  })

  test('[DOC3] strings where entities should be: gone, and linking goes on', () => {
    const sample = withTwoItems()
    rootMap(sample.doc(WMO), 'items').set('one', 'kapot' as never)
    rootMap(sample.docs.programme, 'links').set('junk', 'kapot' as never)
    rootMap(sample.docs.programme, 'links').set('more', new Y.Text('kapot') as never)
    expect(renameItem(ONE, 'X')(sample.context())).toEqual({ ok: false, code: 'gone' })
    expect(linkItems(link)(sample.context()).ok).toBe(true)
  })
})

test('[DOC7] whatever a command is called with, the plan has no fault', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ minLength: 190, maxLength: 600 }),
    fc.constantFrom('', '__proto__'),
  )
  const value = fc.oneof(text, fc.jsonValue({ maxDepth: 1 }), fc.constant(undefined)) as fc.Arbitrary<never>
  const anyRef = fc.constantFrom(ONE, TWO, ref(WMO, 'nine'))
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.tuple(anyRef, text).map(([at, title]) => renameItem(at, title)),
    fc.tuple(anyRef, text).map(([at, period]) => setPeriod(at, period)),
    fc.tuple(anyRef, value, value).map(([at, status, order]) => moveItem(at, { status, order })),
    fc.tuple(anyRef, value).map(([at, row]) => moveRow(at, row)),
    fc.tuple(anyRef, value).map(([at, who]) => assignItem(at, who)),
    fc.tuple(anyRef, value, value).map(([at, kind, certainty]) => describeItem(at, { kind, certainty })),
    fc
      .tuple(text, text, value, value)
      .map(([id, title, kind, parent]) => addItem(sampleItem({ id: itemId(id), title, kind, parent }))),
    fc
      .tuple(value, anyRef, anyRef, value, value)
      .map(([id, from, to, type, note]) => linkItems({ id, from, to, type, note })),
    fc.tuple(value, value).map(([type, note]) => describeLink('programme', linkId('l1'), { type, note })),
    fc
      .tuple(text, value, value)
      .map(([id, track, item]) => assignAction(sampleAction({ id: actionId(id), track, item }))),
    fc.tuple(text, value, value).map(([title, track, item]) => editAction(actionId('a1'), { title, track, item })),
  )
  fc.assert(
    fc.property(fc.array(command, { maxLength: 10 }), (commands) => {
      const sample = withTwoItems()
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
