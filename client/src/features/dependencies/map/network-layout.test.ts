import { couplingSchema } from '@samenspoor/shared/model/entities/coupling'
import { type Item, itemSchema } from '@samenspoor/shared/model/entities/item'
import { linkSchema } from '@samenspoor/shared/model/entities/link'
import { programmeIdSchema } from '@samenspoor/shared/model/ids'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { emptyPlan, type LinkKey, type Plan } from '@samenspoor/shared/model/plan'
import { trackSchema } from '@samenspoor/shared/model/track'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { describe, expect, it } from 'vitest'
import { networkLayout } from './network-layout.ts'

const TODAY = '2021-11-16'
const WIDTH = 1400

function layoutOf(
  items: readonly (Pick<Item, 'kind' | 'period'> & { key: string; certainty?: Item['certainty'] })[],
  links: readonly [from: string, to: string, type: string][] = [],
  coupled: readonly string[] = [],
) {
  const refOf = (key: string) => ({ track: key.split('/')[0], item: key.split('/')[1] })
  const plan: Plan = {
    ...emptyPlan(programmeIdSchema.parse('p')),
    tracks: ['a', 'b'].map((id) =>
      trackSchema.parse({ id, title: id, shortTitle: id, palette: 'wmo', shape: 'circle', hasPlanText: false }),
    ),
    items: new Map(
      items.map(({ key, ...fields }): [ItemKey, Item] => {
        const { track, item: id } = refOf(key)
        const place = { status: 'planned', order: 'a0' }
        return [`${track}/${id}`, itemSchema.parse({ id, track, title: key, place, ...fields })]
      }),
    ),
    links: new Map(
      links.map(([from, to, type], index): [LinkKey, ReturnType<typeof linkSchema.parse>] => [
        `programme#l${index}`,
        linkSchema.parse({ id: `l${index}`, from: refOf(from), to: refOf(to), type }),
      ]),
    ),
  }
  if (coupled.length === 0) return networkLayout(plan, deriveSchedule(plan, TODAY), WIDTH)
  const coupling = couplingSchema.parse({ id: 'k', decisions: coupled.map(refOf), on: true })
  const together = { ...plan, couplings: new Map([[coupling.id, coupling]]) }
  return networkLayout(together, deriveSchedule(together, TODAY), WIDTH)
}

describe('the network map', () => {
  it('draws a line per track and a station per dated item, inside the drawing', () => {
    const { lines, stations } = layoutOf([
      { key: 'a/start', kind: 'milestone', period: 'Q4 2021' },
      { key: 'a/plan', kind: 'activity', period: 'Q1-Q2 2022' },
      { key: 'b/vaag', kind: 'milestone', period: 'ooit eens' },
    ])
    expect(lines.map(({ track }) => track.id)).toEqual(['a', 'b'])
    expect(stations.map(({ key }) => key)).toEqual(['a/start', 'a/plan'])
    for (const { x } of stations) expect(x > 0 && x < WIDTH).toBe(true)
  })

  it('is solid until the decision on which the rest hangs, and dotted after it', () => {
    const [line] = layoutOf([
      { key: 'a/start', kind: 'milestone', period: 'Q4 2021' },
      { key: 'a/besluit', kind: 'decision', period: 'Q2 2022', certainty: 'conditional' },
      { key: 'a/daarna', kind: 'milestone', period: 'Q1 2024', certainty: 'conditional' },
    ]).lines
    expect(line?.solid?.[1]).toBeLessThan(line?.dotted?.[0] ?? 0)
    expect(line?.dotted?.[1]).toBeGreaterThan(line?.dotted?.[0] ?? WIDTH)
  })

  it('connects knelpunten between tracks and conflicts inside one, and nothing that fits', () => {
    const items = [
      { key: 'a/besluit', kind: 'decision', period: 'uiterlijk Q4 2022' },
      { key: 'a/uitvoeren', kind: 'activity', period: 'Q2 2022' },
      { key: 'b/plan', kind: 'activity', period: 'Q4 2022-Q1 2023' },
      { key: 'b/later', kind: 'activity', period: '2024' },
    ] as const
    const { connections } = layoutOf(items, [
      ['a/besluit', 'a/uitvoeren', 'FS'],
      ['a/besluit', 'b/plan', 'FS'],
      ['a/besluit', 'b/later', 'FS'],
      ['a/besluit', 'b/weg', 'FS'],
    ])
    expect(connections.map(({ link }) => `${link.to} ${link.state}`)).toEqual([
      'a/uitvoeren conflict',
      'b/plan possible-conflict',
    ])
  })

  it('holds decisions that fall together on one bar', () => {
    const { joints } = layoutOf(
      [
        { key: 'a/besluit', kind: 'decision', period: 'uiterlijk Q2 2022' },
        { key: 'b/besluit', kind: 'decision', period: 'voor 1 juli 2022' },
      ],
      [['a/besluit', 'b/besluit', 'together']],
    )
    expect(joints).toHaveLength(1)
  })

  it('[CPL1] moves coupled decisions to their joint last day, on one bar', () => {
    const decisions = [
      { key: 'a/besluit', kind: 'decision', period: 'uiterlijk Q2 2022' },
      { key: 'b/besluit', kind: 'decision', period: 'Q4 2022' },
    ] as const
    expect(layoutOf(decisions).joints).toEqual([])
    const { joints, stations } = layoutOf(decisions, [], ['a/besluit', 'b/besluit'])
    expect(joints).toHaveLength(1)
    expect(new Set(stations.map(({ x }) => x)).size).toBe(1)
  })

  it('leaves out what has no room instead of drawing it over the rest', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      key: `a/item-${index}`,
      kind: 'milestone' as const,
      period: 'Q1 2022',
    }))
    expect(layoutOf(many).stations).toHaveLength(1)
  })
})
