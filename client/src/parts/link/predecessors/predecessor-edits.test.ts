import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { type LinkType, linkSchema } from '@samenspoor/shared/model/entities/link'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { emptyPlan, type LinkKey, type Plan } from '@samenspoor/shared/model/plan'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { describe, expect, it } from 'vitest'
import { keyOf, rowNumbers } from '../../item/row-numbers.ts'
import { allPredecessorsInText, predecessorEdits, predecessorsInText } from './predecessor-edits.ts'

const programme = programmeSchema.parse({
  ...{ id: 'proef', title: 'Proef', municipality: '', people: [] },
  tracks: ['wmo', 'jeugd'].map((id) => ({
    id,
    title: id,
    shortTitle: id,
    palette: 'wmo',
    shape: 'circle',
    hasPlanText: true,
  })),
})
const refOf = (key: string): ItemRef => {
  const [track, item] = key.split('/')
  return itemSchema.shape.conditionalOn.parse({ track, item }) as ItemRef
}
const ITEMS = [
  ['wmo', 'a', 'a1'],
  ['wmo', 'b', 'a2'],
  ['wmo', 'c', 'a3', 'a'],
  ['jeugd', 'd', 'a1'],
].map(([track, id, row, parent = null]) =>
  itemSchema.parse({
    track,
    id,
    row,
    parent,
    title: id,
    kind: 'activity',
    period: '',
    place: { status: 'planned', order: 'a' },
  }),
)

function planWith(...links: [from: string, to: string, type: LinkType, more?: object][]): Plan {
  return {
    ...emptyPlan(programme.id, programme.tracks),
    items: new Map(ITEMS.map((item) => [keyOf(item), item])),
    links: new Map(
      links.map(([from, to, type, more = {}], index) => {
        const link = linkSchema.parse({ id: `l${index}`, from: refOf(from), to: refOf(to), type, ...more })
        return [`programme#${link.id}`, link] as [LinkKey, typeof link]
      }),
    ),
  }
}

function edit(plan: Plan, text: string, mayWrite = true) {
  const { problems, commands, understood } = predecessorEdits(
    plan,
    refOf('jeugd/d'),
    text,
    rowNumbers(plan),
    () => mayWrite,
  )
  return { problems: problems.map(({ problem, text: of }) => `${problem} ${of}`), count: commands.length, understood }
}

it('[PRE3] rows are numbered through all tracks, with what stands under an item behind it', () => {
  expect([...rowNumbers(planWith()).of]).toEqual([
    ['wmo/a', 1],
    ['wmo/c', 2],
    ['wmo/b', 3],
    ['jeugd/d', 4],
  ])
})

describe('[PRE4] typed predecessors', () => {
  const plan = planWith(
    ['wmo/b', 'jeugd/d', 'SS', { lag: { amount: 2, unit: 'months' } }],
    ['wmo/a', 'jeugd/d', 'FS'],
    ['wmo/weg', 'jeugd/d', 'FS'],
    ['wmo/a', 'wmo/b', 'FS', { lagDays: 5 }],
  )

  it('are what stands there now', () => {
    expect(predecessorsInText(plan, 'jeugd/d', rowNumbers(plan))).toBe('1; 3SS+2m')
    expect([...allPredecessorsInText(plan, rowNumbers(plan))].sort()).toEqual([
      ['jeugd/d', '1; 3SS+2m'],
      ['wmo/b', '1FS+5d'],
    ])
  })

  it('[GRD8] are said in the same order wherever they are said', () => {
    const twice = planWith(['wmo/a', 'jeugd/d', 'SS'], ['wmo/a', 'jeugd/d', 'FS'])
    const numbers = rowNumbers(twice)
    expect(allPredecessorsInText(twice, numbers).get('jeugd/d')).toBe(predecessorsInText(twice, 'jeugd/d', numbers))
  })

  it('change only what is different', () => {
    expect(edit(plan, '3SS+2m; 1').count).toBe(0)
    expect(edit(plan, '1; 3SS+3m').count).toBe(1)
    expect(edit(plan, '1; 3').count, 'another type is a change of the same link').toBe(1)
    expect(edit(plan, '1; 3SS+2m; 2').count).toBe(1)
    expect(edit(plan, '1').count).toBe(1)
    expect(edit(plan, '').count).toBe(2)
  })

  it('say what is wrong, and do nothing then', () => {
    expect(edit(plan, '9; 4; 1; 1FS+2d; x')).toMatchObject({
      problems: ['no-row 9', 'self 4', 'twice 1', 'form x'],
      count: 0,
    })
    expect(edit(plan, '1; 1; 1; x; x').problems, 'each once').toEqual(['twice 1', 'form x'])
    expect(edit(plan, '1; 3SS+2m', false).problems, 'what stays needs no right').toEqual([])
    expect(edit(plan, '1', false).problems).toEqual(['not-mine 3'])
  })

  it('name the items that they are about', () => {
    expect(edit(plan, '1FS+2w').understood).toMatchObject([{ item: { id: 'a' }, type: 'FS', lagDays: 14 }])
  })
})
