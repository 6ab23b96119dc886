import type { Command } from '@samenspoor/shared/doc/commands/command'
import { addItem, removeItem } from '@samenspoor/shared/doc/commands/items/items'
import { linkItems } from '@samenspoor/shared/doc/commands/links'
import { revertChanges } from '@samenspoor/shared/doc/commands/undo/revert'
import { itemId, linkId, ref, SamplePlan, sampleItem, WI, WMO } from '@samenspoor/shared/doc/testing/sample-plan'
import type { Item } from '@samenspoor/shared/model/entities/item'
import { compareByRow } from '@samenspoor/shared/model/entities/item'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { describe, expect, it } from 'vitest'
import { copiedOf, linesOf, printCopied, readCopied } from './copied.ts'
import { type CopiesInput, copiesOf } from './copies.ts'

function workshop() {
  const sample = new SamplePlan()
  const run = (command: Command) => {
    const result = command(sample.context())
    if (!result.ok) throw new Error(result.code)
    return result.changes
  }
  const add = (id: string, more: Parameters<typeof sampleItem>[0] = {}) =>
    run(addItem(sampleItem({ id: itemId(id), title: id, row: `a${id.length}${id}`, ...more })))
  add('a', { kind: 'decision', period: '14 mei', conditionalOn: ref(WI, 'x') })
  add('b', { parent: itemId('a'), conditionalOn: ref(WMO, 'a'), period: '' })
  add('c')
  add('x', { track: WI })
  run(linkItems({ id: linkId('ab'), from: ref(WMO, 'a'), to: ref(WMO, 'b'), type: 'SS', lagDays: 3, note: 'daarom' }))
  run(linkItems({ id: linkId('ax'), from: ref(WMO, 'a'), to: ref(WI, 'x'), type: 'FS' }))
  const copy = (keys: readonly ItemKey[], more: Partial<CopiesInput> = {}) => {
    const copied = copiedOf(sample.plan, keys)
    if (!copied) throw new Error('nothing')
    let next = 0
    const input: CopiesInput = {
      plan: sample.plan,
      trackFor: ({ track }) => track,
      after: null,
      titleOfCopy: (title) => `${title} (kopie)`,
      makeId: () => {
        next += 1
        return `new${next}`
      },
      random: () => 0,
      ...more,
    }
    const copies = copiesOf(copied, input)
    return { copied, copies, changes: run(copies.command) }
  }
  const item = (key: string) => sample.plan.items.get(key as ItemKey) as Item
  const rowsOf = (track: string) =>
    [...sample.plan.items.values()]
      .filter((each) => each.track === track && each.removed === null)
      .sort(compareByRow)
      .map(({ title }) => title)
  return { sample, run, copy, item, rowsOf }
}

describe('[CHO6] copies', () => {
  it('are new items under the last of what was copied, with the links among them', () => {
    const { sample, copy, item, rowsOf } = workshop()
    copy(['wmo/a', 'wmo/b'])
    expect(rowsOf('wmo')).toEqual(['a', 'b', 'a (kopie)', 'b (kopie)', 'c'])
    const links = [...sample.plan.links.values()].filter(({ from }) => from.item === 'new1')
    expect(links).toMatchObject([{ to: { item: 'new2' }, type: 'SS', lagDays: 3, note: 'daarom' }])
    expect(item('wmo/new2')).toMatchObject({ parent: 'new1', conditionalOn: { track: 'wmo', item: 'new1' } })
    expect(item('wmo/new1'), 'what is not copied along stays what it was').toMatchObject({
      conditionalOn: { track: 'wi', item: 'x' },
      anchorDate: '2021-11-16',
      outcome: null,
    })
  })

  it('go to another track under their own title, without what only means something at home', () => {
    const { copy, item, rowsOf } = workshop()
    copy(['wmo/b'], { trackFor: () => WI, after: 'wi/x' })
    expect(rowsOf('wi')).toEqual(['x', 'b'])
    expect(item('wi/new1')).toMatchObject({ parent: null, track: 'wi', conditionalOn: { track: 'wmo', item: 'a' } })
  })

  it('leave out what I may not write, and the links to it', () => {
    const { sample, copy } = workshop()
    const { copies } = copy(['wmo/a', 'wi/x'], { trackFor: ({ track }) => (track === WI ? null : track) })
    expect(copies).toMatchObject({ leftOut: 1, refs: [{ track: 'wmo' }] })
    expect([...sample.plan.links.values()].filter(({ from }) => from.item === 'new1')).toEqual([])
  })

  it('are one step, which undo takes back', () => {
    const { run, copy, rowsOf } = workshop()
    const { changes } = copy(['wmo/a', 'wmo/b', 'wmo/c'])
    run(revertChanges(changes))
    expect(rowsOf('wmo')).toEqual(['a', 'b', 'c'])
  })

  it('travel as what they are and as lines; anything else is no copy of ours', () => {
    const { sample, run, copy } = workshop()
    const { copied } = copy(['wmo/a', 'wmo/b'])
    expect(readCopied(printCopied(copied))).toEqual(copied)
    expect(linesOf(copied)).toBe('a\t14 mei\nb')
    for (const text of ['', '{}', '[]', 'null', printCopied({ ...copied, items: [] })])
      expect(readCopied(text)).toBeNull()
    run(removeItem(ref(WMO, 'a')))
    expect(copiedOf(sample.plan, ['wmo/a', 'wmo/weg'])).toBeNull()
  })
})
