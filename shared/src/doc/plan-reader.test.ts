import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_SETTINGS } from '../model/programme.ts'
import { assignAction } from './commands/actions/actions.ts'
import { addItem, renameItem } from './commands/items/items.ts'
import { linkItems } from './commands/links.ts'
import { createEntity, type EntityMap, rootMap, settingsMap } from './layout.ts'
import { itemId, linkId, place, ref, SamplePlan, sampleAction, sampleItem, WI, WMO } from './testing/sample-plan.ts'

type Items = Y.Map<EntityMap>

const READABLE = { title: 'Start', kind: 'milestone', period: 'Q3 2021', place: { status: 'planned', order: 'a0' } }

function withTwoItems(): SamplePlan {
  const sample = new SamplePlan()
  addItem(sampleItem({ id: itemId('one') }))(sample.context())
  addItem(sampleItem({ id: itemId('two'), track: WI }))(sample.context())
  linkItems({ id: linkId('l1'), from: ref(WMO, 'one'), to: ref(WI, 'two'), type: 'FS' })(sample.context())
  assignAction(sampleAction())(sample.context())
  return sample
}

describe('what the model cannot read', () => {
  test.each([
    ['no object', (root: Items) => root.set('x', 'tekst' as never)],
    ['a list', (root: Items) => root.set('x', new Y.Array() as never)],
    ['a text', (root: Items) => root.set('x', new Y.Text('tekst') as never)],
    ['a document', (root: Items) => root.set('x', new Y.Doc() as never)],
    ['null', (root: Items) => root.set('x', null as never)],
    ['no title', (root: Items) => createEntity(root, 'x', { ...READABLE, title: undefined })],
    ['an empty title', (root: Items) => createEntity(root, 'x', { ...READABLE, title: '' })],
    ['a title of 10,000', (root: Items) => createEntity(root, 'x', { ...READABLE, title: 'x'.repeat(10_000) })],
    ['a kind of its own', (root: Items) => createEntity(root, 'x', { ...READABLE, kind: 'epic' })],
    ['a number for words', (root: Items) => createEntity(root, 'x', { ...READABLE, period: 2021 })],
    ['half a place', (root: Items) => createEntity(root, 'x', { ...READABLE, place: { status: 'planned' } })],
    ['a nested map as place', (root: Items) => createEntity(root, 'x', { ...READABLE, place: new Y.Map() })],
    ['bytes as place', (root: Items) => createEntity(root, 'x', { ...READABLE, place: new Uint8Array(9) })],
  ])('[DOC2] %s: a fault, the rest of the plan unharmed, the document untouched', (_, write) => {
    const sample = withTwoItems()
    write(rootMap(sample.doc(WMO), 'items'))
    const stored = Y.encodeStateAsUpdate(sample.doc(WMO))
    expect([...sample.plan.items.keys()]).toEqual(['wmo/one', 'wi/two'])
    expect(sample.plan.faults).toMatchObject([{ home: 'track:wmo', collection: 'items', id: 'x' }])
    expect(sample.plan.faults[0]?.problems.length).toBeGreaterThan(0)
    expect(Y.encodeStateAsUpdate(sample.doc(WMO))).toEqual(stored)
  })

  test.each(['__proto__', '', ' ', 'a/b', 'a#b', '../x', 'x'.repeat(65), 'é'])('[DOC2] the id %j: a fault', (id) => {
    const sample = withTwoItems()
    createEntity(rootMap(sample.doc(WMO), 'items'), id, READABLE)
    expect(sample.plan.items.size).toBe(2)
    expect(sample.plan.faults).toMatchObject([{ id }])
  })

  test.each(['constructor', 'toString', 'hasOwnProperty'])('[DOC3] the id %s is an id like any other', (id) => {
    const sample = withTwoItems()
    createEntity(rootMap(sample.doc(WMO), 'items'), id, READABLE)
    expect(sample.plan.items.get(`wmo/${id}`)?.title).toBe('Start')
    expect(sample.plan.faults).toEqual([])
  })

  test('[DOC3] a field named __proto__ gives nothing to the entity or to others', () => {
    const sample = withTwoItems()
    createEntity(rootMap(sample.doc(WMO), 'items'), 'x', { ...READABLE, ['__proto__']: { removed: 'ja', polluted: 1 } })
    expect(sample.plan.items.get('wmo/x')?.removed).toBeNull()
    expect('polluted' in {}).toBe(false)
  })

  test('[DOC16] a title is read as one line that turns nothing beside it, and stays in the document as it was', () => {
    const sample = new SamplePlan()
    const written = '\u202eab\u0000c\nd\u2028e\u2066 👩‍👧'
    createEntity(rootMap(sample.doc(WMO), 'items'), 'x', { ...READABLE, title: written, period: '\u202eQ2\n2022' })
    createEntity(rootMap(sample.doc(WMO), 'items'), 'y', { ...READABLE, title: '\u202e' })
    settingsMap(sample.docs.programme).set('boardColumns', [{ status: 'done', name: '\u202eklaar' }])
    expect(sample.plan.items.get('wmo/x')?.title).toBe('abc d e 👩‍👧')
    expect(sample.plan.items.get('wmo/x')?.period).toBe('Q2 2022')
    expect(sample.plan.settings.boardColumns[0]?.name).toBe('klaar')
    expect(sample.plan.faults).toMatchObject([{ id: 'y' }])
    expect(rootMap(sample.doc(WMO), 'items').get('x')?.get('title')).toBe(written)
  })

  test('[DOC3] a nested text is read as its words', () => {
    const sample = new SamplePlan()
    createEntity(rootMap(sample.doc(WMO), 'items'), 'x', { ...READABLE, title: new Y.Text('Start') })
    expect(sample.plan.items.get('wmo/x')?.title).toBe('Start')
  })

  test('[DOC3] maps in maps without end: a fault, the rest of the plan unharmed', () => {
    const sample = withTwoItems()
    const doc = sample.doc(WMO)
    doc.transact(() => {
      createEntity(rootMap(doc, 'items'), 'x', READABLE)
      let inner = rootMap(doc, 'items').get('x')
      for (let level = 0; level < 20_000; level += 1) {
        const next = new Y.Map<unknown>()
        inner?.set('x', next)
        inner = next
      }
    })
    expect(sample.plan.faults).toMatchObject([{ id: 'x' }])
    expect(sample.plan.items.has('wmo/one')).toBe(true)
  })

  test('[DOC2] settings of nonsense: the default, and a fault', () => {
    const sample = withTwoItems()
    settingsMap(sample.docs.programme).set('referenceDate', 'gisteren')
    expect(sample.plan.settings).toEqual(DEFAULT_SETTINGS)
    expect(sample.plan.faults).toMatchObject([{ home: 'programme', collection: 'settings' }])
    renameItem(ref(WMO, 'one'), 'Anders')(sample.context())
    expect(sample.plan.faults).toMatchObject([{ collection: 'settings' }])
    settingsMap(sample.docs.programme).set('referenceDate', '2021-11-16')
    expect(sample.plan).toMatchObject({ settings: { referenceDate: '2021-11-16' }, faults: [] })
  })

  test('[DOC2] one setting of nonsense takes no other with it', () => {
    const sample = withTwoItems()
    const settings = settingsMap(sample.docs.programme)
    settings.set('referenceDate', '2021-11-16')
    settings.set('meetings', { council: { weekday: 99 } })
    settings.set('boardColumns', 'breed')
    expect(sample.plan.settings).toEqual({ ...DEFAULT_SETTINGS, referenceDate: '2021-11-16' })
    expect(sample.plan.faults).toHaveLength(1)
    expect(sample.plan.faults[0]?.problems.join()).toMatch(/meetings.*boardColumns/)
  })

  test.each(['0001-01-01', '1899-12-31', '2100-01-01', '9999-12-31'])(
    '[DOC2] the day %s, from which no calendar can be drawn: the default, and a fault',
    (day) => {
      const sample = withTwoItems()
      settingsMap(sample.docs.programme).set('referenceDate', day)
      expect(sample.plan.settings).toEqual(DEFAULT_SETTINGS)
      expect(sample.plan.faults).toMatchObject([{ collection: 'settings' }])
    },
  )

  test('[DOC2] a fault that is repaired is in the plan again', () => {
    const sample = withTwoItems()
    rootMap(sample.doc(WMO), 'items').get('one')?.set('title', 7)
    expect(sample.plan.items.has('wmo/one')).toBe(false)
    rootMap(sample.doc(WMO), 'items').get('one')?.set('title', 'Zeven')
    expect(sample.plan.items.get('wmo/one')?.title).toBe('Zeven')
    expect(sample.plan.faults).toEqual([])
  })

  test.each([
    ['baselines', { title: 'Brief', asOf: '2020', starts: [] }, { asOf: '' }],
    ['commitments', { title: 'Terugkomen', due: 'eind 2021' }, { kept: { on: 'ooit' } }],
    ['views', { title: 'Besluiten', look: {} }, { look: { lines: 'geen' } }],
  ] as const)('[DOC2] [DOC5] %s: none in an older document, then read, and a fault of their own', (root, good, bad) => {
    const sample = withTwoItems()
    expect(sample.plan[root]).toEqual(new Map())
    const map = rootMap(sample.docs.programme, root)
    createEntity(map, 'x', good)
    createEntity(map, 'y', { ...good, ...bad })
    expect([...sample.plan[root].values()]).toMatchObject([{ id: 'x', ...good, removed: null }])
    expect(sample.plan.faults).toMatchObject([{ home: 'programme', collection: root, id: 'y' }])
    expect(sample.freshReader().read()).toEqual(sample.plan)
    map.delete('x')
    map.delete('y')
    expect(sample.plan).toMatchObject({ [root]: new Map(), faults: [] })
  })

  test('an item is of the track whose document holds it, whatever is written in it', () => {
    const sample = new SamplePlan()
    createEntity(rootMap(sample.doc(WMO), 'items'), 'x', { ...READABLE, track: 'wi', id: 'y' })
    expect(sample.plan.items.get('wmo/x')).toMatchObject({ track: 'wmo', id: 'x' })
  })
})

const junk = fc.oneof(
  { withCrossShrink: true },
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    () => new Y.Text('x'),
    () => new Y.Map([['status', 'planned']]),
    () => new Y.Array(),
    () => new Y.XmlElement('p'),
    () => new Y.Doc(),
  ),
  fc.uint8Array({ maxLength: 4 }),
  fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }),
)
const made = (value: unknown): unknown => (typeof value === 'function' ? value() : value)
const field = fc.constantFrom(
  'title',
  'kind',
  'period',
  'place',
  'who',
  'removed',
  'from',
  'to',
  'type',
  'derived',
  '__proto__',
)

test('[DOC3] [DOC5] junk of any kind, anywhere: reading goes on, and kept up to date is read afresh', () => {
  const write = fc.record({
    track: fc.constantFrom(WMO, WI),
    root: fc.constantFrom('items' as const, 'links' as const),
    id: fc.constantFrom('one', 'two', 'l1', 'new', '__proto__', 'constructor'),
    field: fc.option(field, { nil: null }),
    value: junk,
  })
  fc.assert(
    fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
      const sample = withTwoItems()
      expect(sample.plan.items.size).toBe(2)
      for (const { track, root, id, field, value } of writes) {
        const map = rootMap(sample.doc(track), root)
        const entity: unknown = map.get(id)
        if (field !== null && entity instanceof Y.Map) entity.set(field, made(value))
        else if (field === null) map.set(id, made(value) as never)
        else createEntity(map, id, { ...READABLE, [field]: made(value) })
        const fresh = sample.freshReader().read()
        expect(sample.plan).toEqual({ ...fresh, faults: expect.anything() })
        expect(sample.plan.faults).toHaveLength(fresh.faults.length)
        expect(sample.plan.faults).toEqual(expect.arrayContaining([...fresh.faults]))
      }
    }),
    { numRuns: 150 },
  )
})

describe('structural sharing', () => {
  test('[DOC4] nothing changed: the same plan, also after writes outside it', () => {
    const sample = withTwoItems()
    const before = sample.plan
    sample.doc(WMO).getText('notes/one').insert(0, 'aantekening')
    expect(sample.plan).toBe(before)
  })

  test('[DOC4] one edit: a new object for that item only, and the other collections as they were', () => {
    const sample = withTwoItems()
    const before = sample.plan
    renameItem(ref(WMO, 'one'), 'Anders')(sample.context())
    const after = sample.plan
    expect(after).not.toBe(before)
    expect(after.items.get('wmo/one')).not.toBe(before.items.get('wmo/one'))
    expect(after.items.get('wi/two')).toBe(before.items.get('wi/two'))
    expect([after.links, after.actions, after.settings]).toEqual([before.links, before.actions, before.settings])
    expect(after.links).toBe(before.links)
    expect(after.actions).toBe(before.actions)
    expect(after.settings).toBe(before.settings)
    expect(before.items.get('wmo/one')?.title).toBe('Projectplan opstellen')
  })

  test('[DOC4] what a colleague sends is shared in the same way', () => {
    const sample = withTwoItems()
    const colleague = new Y.Doc()
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(sample.doc(WI)))
    const before = sample.plan
    rootMap(colleague, 'items').get('two')?.set('place', place('done', 'a1'))
    Y.applyUpdate(sample.doc(WI), Y.encodeStateAsUpdate(colleague))
    expect(sample.plan.items.get('wi/two')?.place).toEqual({ status: 'done', order: 'a1' })
    expect(sample.plan.items.get('wmo/one')).toBe(before.items.get('wmo/one'))
  })

  test('after destroy, a document is listened to no more', () => {
    const sample = withTwoItems()
    const reader = sample.freshReader()
    const before = reader.read()
    reader.destroy()
    renameItem(ref(WMO, 'one'), 'Anders')(sample.context())
    settingsMap(sample.docs.programme).set('referenceDate', '2021-11-16')
    expect(reader.read()).toBe(before)
  })
})
