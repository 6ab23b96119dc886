import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureOf, planOfPicture, planPictureSchema } from '../../../model/history/plan-picture.ts'
import { diff } from '../../diff.ts'
import { rootMap } from '../../layout.ts'
import { lenient, randomCommand } from '../../testing/random-command.ts'
import { DAAN, itemId, ref, SamplePlan, sampleItem, WI, WMO } from '../../testing/sample-plan.ts'
import { addItem, removeItem, renameItem, setPeriod } from '../items/items.ts'
import { changesBackTo, changesSince, restoreChanges } from './restore.ts'
import { inOrder, revertChanges } from './revert.ts'

const commands = fc.array(randomCommand.map(lenient), { maxLength: 12 })

describe('restoring', () => {
  test('[HIS6] makes what is into what was, whatever was done since; undo gives back what there was', () => {
    fc.assert(
      fc.property(commands, commands, (setUp, edits) => {
        const sample = new SamplePlan()
        inOrder(...setUp)(sample.context())
        const then = sample.plan
        inOrder(...edits)(sample.context(DAAN))
        const now = sample.plan
        const result = restoreChanges(changesBackTo(then, now))(sample.context())
        expect(result.ok).toBe(true)
        expect(changesBackTo(then, sample.plan)).toEqual([])
        expect(changesSince(then, sample.plan)).toEqual([])
        if (result.ok) revertChanges(result.changes)(sample.context())
        expect(diff(now, sample.plan)).toEqual([])
      }),
    )
  })

  test('[HIS6] changes each document in one go, and puts what was not there then in the prullenbak', () => {
    const sample = new SamplePlan()
    addItem(sampleItem({ id: itemId('one') }))(sample.context())
    addItem(sampleItem({ id: itemId('two'), track: WI }))(sample.context())
    const then = sample.plan
    renameItem(ref(WMO, 'one'), 'Anders')(sample.context(DAAN))
    setPeriod(ref(WMO, 'one'), 'eind 2023')(sample.context(DAAN))
    removeItem(ref(WI, 'two'))(sample.context(DAAN))
    addItem(sampleItem({ id: itemId('new') }))(sample.context(DAAN))
    expect(changesSince(then, sample.plan)).toContainEqual(
      expect.objectContaining({ id: 'new', field: '*', before: null }),
    )
    let updates = 0
    for (const doc of [sample.doc(WMO), sample.doc(WI)]) doc.on('update', () => (updates += 1))
    restoreChanges(changesBackTo(then, sample.plan))(sample.context())
    expect(updates).toBe(2)
    expect(sample.plan.items.get('wmo/one')).toEqual(then.items.get('wmo/one'))
    expect(sample.plan.items.get('wi/two')?.removed).toBeNull()
    expect(sample.plan.items.get('wmo/new')?.removed).toEqual({ by: sample.context().by, at: sample.context().now() })
  })

  test('[HIS6] gives back what nobody can read any more, and what a document never had', () => {
    const sample = new SamplePlan()
    addItem(sampleItem({ id: itemId('one') }))(sample.context())
    const then = sample.plan
    rootMap(sample.doc(WMO), 'items').get('one')?.set('title', 7)
    restoreChanges(changesBackTo(then, sample.plan))(sample.context())
    expect(diff(then, sample.plan)).toEqual([])
    const other = new SamplePlan()
    restoreChanges(changesBackTo(then, other.plan))(other.context())
    expect(diff(then, other.plan)).toEqual([])
  })

  test('[HIS6] gives back what a peer put nonsense in the place of, and undo leaves no nonsense', () => {
    const sample = new SamplePlan()
    addItem(sampleItem({ id: itemId('one') }))(sample.context())
    addItem(sampleItem({ id: itemId('two') }))(sample.context())
    const then = sample.plan
    const items = sample.doc(WMO).getMap('items')
    items.set('one', [1, { a: null }])
    rootMap(sample.doc(WMO), 'items').get('two')?.set('title', 7)
    rootMap(sample.doc(WMO), 'items').get('two')?.set('period', 'eind 2024')
    const result = restoreChanges(changesBackTo(then, sample.plan))(sample.context())
    expect(diff(then, sample.plan)).toEqual([])
    if (!result.ok) throw new Error(result.code)
    expect(revertChanges(result.changes)(sample.context()).ok).toBe(true)
    expect(sample.plan.items.get('wmo/two')).toMatchObject({
      title: then.items.get('wmo/two')?.title,
      period: 'eind 2024',
    })
    expect(sample.plan.items.get('wmo/one')?.removed).not.toBeNull()
  })

  test('[HIS6] does all or nothing, also when a peer had made something unreadable', () => {
    const sample = new SamplePlan()
    addItem(sampleItem({ id: itemId('one') }))(sample.context())
    const then = sample.plan
    rootMap(sample.doc(WMO), 'items').get('one')?.set('title', 7)
    const now = sample.plan
    const changes = changesBackTo(then, now)
    const more = { ...changes[0], id: 'none', field: 'title', before: '', after: 'x' } as (typeof changes)[number]
    expect(restoreChanges([...changes, more])(sample.context())).toEqual({ ok: false, code: 'gone' })
    expect(diff(now, sample.plan)).toEqual([])
    expect(rootMap(sample.doc(WMO), 'items').get('one')?.get('title')).toBe(7)
  })

  test('[HIS6] does all or nothing', () => {
    const sample = new SamplePlan()
    addItem(sampleItem({ id: itemId('one') }))(sample.context())
    const then = sample.plan
    renameItem(ref(WMO, 'one'), 'Anders')(sample.context())
    const now = sample.plan
    const changes = changesBackTo(then, now)
    const gone = { ...changes[0], home: 'track:wmo', collection: 'items', id: 'none', field: 'title' } as const
    const refused = restoreChanges([...changes, { ...gone, before: '', after: 'x' }])(sample.context())
    expect(refused).toEqual({ ok: false, code: 'gone' })
    expect(diff(now, sample.plan)).toEqual([])
    const closed = { ...gone, home: 'track:elders', before: '', after: 'x' } as const
    expect(restoreChanges([...changes, closed])(sample.context())).toEqual({ ok: false, code: 'gone' })
    expect(diff(now, sample.plan)).toEqual([])
  })
})

test('[HIS7] a plan travels as plain data and comes out the same', () => {
  fc.assert(
    fc.property(commands, (setUp) => {
      const sample = new SamplePlan()
      inOrder(...setUp)(sample.context())
      const { plan } = sample
      const picture = planPictureSchema.parse(JSON.parse(JSON.stringify(pictureOf(plan))))
      const copy = planOfPicture(picture, { id: plan.programme, tracks: [...plan.tracks] })
      expect(copy).toEqual({ ...plan, faults: [] })
    }),
  )
})
