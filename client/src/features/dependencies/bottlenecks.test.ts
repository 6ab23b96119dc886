import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { type Lag, type LinkType, linkSchema } from '@samenspoor/shared/model/entities/link'
import { programmeIdSchema, trackIdSchema } from '@samenspoor/shared/model/ids'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { emptyPlan, type LinkKey, type Plan } from '@samenspoor/shared/model/plan'
import { DEFAULT_SETTINGS } from '@samenspoor/shared/model/programme'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { calendarOf } from '@samenspoor/shared/schedule/programme-calendar'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { describe, expect, it } from 'vitest'
import { type Bottleneck, type BottleneckOrder, bottlenecksOf, deciderOf, sortBottlenecks } from './bottlenecks.ts'

/** "id kind period", e.g. "besluit decision uiterlijk Q4 2022"; track before a slash. */
type Line = readonly [ref: `${string}/${string}`, kind: 'activity' | 'milestone' | 'decision', period: string]
type LinkLine = readonly [from: string, to: string, type: LinkType, between?: number | Lag]

function scheduleOf(items: readonly Line[], links: readonly LinkLine[]) {
  const refOf = (key: string): ItemRef => {
    const [track = '', item = ''] = key.split('/')
    return linkSchema.shape.from.parse({ track, item })
  }
  const plan: Plan = {
    ...emptyPlan(programmeIdSchema.parse('p')),
    items: new Map(
      items.map(([key, kind, period]) => {
        const ref = refOf(key)
        const place = { status: 'planned', order: 'a0' }
        return [
          itemKey(ref),
          itemSchema.parse({
            id: ref.item,
            track: ref.track,
            title: key,
            kind,
            period,
            place,
            who: `${ref.item}@x.nl`,
          }),
        ]
      }),
    ),
    links: new Map(
      links.map(([from, to, type, between = 0], index): [LinkKey, ReturnType<typeof linkSchema.parse>] => [
        `programme#l${index}`,
        linkSchema.parse({ id: `l${index}`, from: refOf(from), to: refOf(to), type, ...lagOf(between) }),
      ]),
    ),
  }
  return deriveSchedule(plan, '2021-11-16')
}

const lagOf = (between: number | Lag) => (typeof between === 'number' ? { lagDays: between } : { lag: between })

const listed = (schedule: Schedule) => bottlenecksOf(schedule, calendarOf(DEFAULT_SETTINGS).addWorkingDays)

const first = (items: readonly Line[], link: LinkLine): Bottleneck | undefined => listed(scheduleOf(items, [link]))[0]

describe('knelpunten', () => {
  it('[SCH3] are the links that do not surely fit', () => {
    const schedule = scheduleOf(
      [
        ['a/besluit', 'decision', 'Q1 2022'],
        ['a/daarna', 'activity', 'Q2 2022'],
        ['b/tegelijk', 'activity', 'Q1 2022'],
      ],
      [
        ['a/besluit', 'a/daarna', 'FS'],
        ['a/besluit', 'b/tegelijk', 'FS'],
      ],
    )
    expect(listed(schedule).map(({ link }) => link.to)).toEqual(['b/tegelijk'])
  })

  it('[DEP1] must be solved before the earliest start of what waits', () => {
    const items: Line[] = [
      ['jeugd/besluit', 'decision', 'uiterlijk Q4 2022'],
      ['jeugd/uitvoeren', 'activity', 'Q2 2022- Q1 2024'],
    ]
    expect(first(items, ['jeugd/besluit', 'jeugd/uitvoeren', 'FS'])).toMatchObject({
      before: '2022-04-01',
      daysLeft: 136,
    })
    expect(first(items, ['jeugd/besluit', 'jeugd/uitvoeren', 'FS', 30])?.before).toBe('2022-03-02')
  })

  it.each<[Lag, string]>([
    [{ amount: 2, unit: 'months' }, '2022-02-01'],
    [{ amount: 1, unit: 'quarters' }, '2022-01-01'],
    [{ amount: 10, unit: 'working-days' }, '2022-03-18'],
    [{ amount: -1, unit: 'months' }, '2022-05-01'],
  ])('[DEP2] take off what must lie between, in its own unit: %o', (lag, before) => {
    const items: Line[] = [
      ['jeugd/besluit', 'decision', 'uiterlijk Q4 2022'],
      ['jeugd/uitvoeren', 'activity', 'Q2 2022- Q1 2024'],
    ]
    expect(first(items, ['jeugd/besluit', 'jeugd/uitvoeren', 'FS', lag])?.before).toBe(before)
  })

  it('[DEP1] must be solved before the end of what waits when the link is about that', () => {
    const items: Line[] = [
      ['wi/overleg', 'activity', 'sinds 2020'],
      ['wi/start', 'milestone', 'Q1 2024'],
    ]
    expect(first(items, ['wi/overleg', 'wi/start', 'FF'])?.before).toBe('2024-01-01')
  })

  it('[DEP1] in a period that is running count to the day after its last', () => {
    const items: Line[] = [
      ['jeugd/start', 'milestone', 'Q4 2021'],
      ['jeugd/akkoord', 'decision', 'Q4 2021'],
    ]
    expect(first(items, ['jeugd/start', 'jeugd/akkoord', 'FS'])).toMatchObject({ before: '2022-01-01', daysLeft: 46 })
  })

  it('[DEP1] [SCH2] of a deadline count to the day after its last', () => {
    const items: Line[] = [
      ['wi/verkennen', 'activity', 'Q2 2021-...'],
      ['wi/besluit', 'decision', 'uiterlijk Q2 2022'],
    ]
    expect(first(items, ['wi/verkennen', 'wi/besluit', 'FS'])).toMatchObject({ before: '2022-07-01', daysLeft: 227 })
  })

  it('[SCH5] of two that go together end when the first window closes', () => {
    const items: Line[] = [
      ['wi/besluit', 'decision', 'uiterlijk Q2 2022'],
      ['jeugd/besluit', 'decision', 'uiterlijk Q4 2022'],
    ]
    expect(first(items, ['wi/besluit', 'jeugd/besluit', 'together'])?.before).toBe('2022-07-01')
    expect(first(items, ['jeugd/besluit', 'wi/besluit', 'together'])?.before).toBe('2022-07-01')
  })

  it('[SCH7] without a date have no day, and are listed all the same', () => {
    const items: Line[] = [
      ['a/x', 'activity', 'geen idee'],
      ['a/y', 'activity', 'op termijn'],
    ]
    expect(first(items, ['a/x', 'a/y', 'FS'])).toMatchObject({ before: null, daysLeft: null })
    expect(first(items, ['a/x', 'a/weg', 'FS'])).toMatchObject({ before: null })
  })

  it('are decided by who does what the other waits for', () => {
    const schedule = scheduleOf(
      [
        ['a/eerst', 'activity', 'Q2 2022'],
        ['a/daarna', 'activity', 'Q2 2022'],
      ],
      [['a/eerst', 'a/daarna', 'FS']],
    )
    const [bottleneck] = listed(schedule)
    expect(bottleneck && deciderOf(bottleneck, schedule)?.item.who).toBe('eerst@x.nl')
  })
})

describe('the order of knelpunten', () => {
  const schedule = scheduleOf(
    [
      ['b/open', 'activity', 'Q1 2021-...'],
      ['b/snel', 'activity', 'Q4 2021'],
      ['a/besluit', 'decision', 'uiterlijk Q4 2022'],
      ['a/laat', 'activity', 'Q2 2022'],
      ['b/vaag', 'activity', 'op termijn'],
    ],
    [
      ['a/besluit', 'b/vaag', 'FS'],
      ['b/open', 'b/snel', 'FS'],
      ['a/besluit', 'a/laat', 'FS'],
    ],
  )
  const tracks = [{ id: trackIdSchema.parse('a') }, { id: trackIdSchema.parse('b') }]
  const sorted = (order: BottleneckOrder) => sortBottlenecks(listed(schedule), order, tracks).map(({ link }) => link.to)

  it('by severity puts the conflict first, then the nearest day, then what has no date', () => {
    expect(sorted('severity')).toEqual(['a/laat', 'b/snel', 'b/vaag'])
  })
  it('by date puts the nearest day first, also one that has passed', () => {
    expect(sorted('date')).toEqual(['b/snel', 'a/laat', 'b/vaag'])
  })
  it('by track follows the tracks of the programme', () => {
    expect(sorted('track')).toEqual(['a/laat', 'b/snel', 'b/vaag'])
  })
})
