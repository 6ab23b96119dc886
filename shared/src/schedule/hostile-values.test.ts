import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baselineSchema } from '../model/entities/baseline.ts'
import { commitmentSchema } from '../model/entities/commitment.ts'
import { contractSchema } from '../model/entities/contract.ts'
import { type Item, itemSchema } from '../model/entities/item.ts'
import { LAG_MAX_DAYS, LAG_UNITS, linkSchema } from '../model/entities/link.ts'
import type { ItemId, TrackId } from '../model/ids.ts'
import type { ItemKey } from '../model/item-ref.ts'
import type { LinkKey, Plan } from '../model/plan.ts'
import { settingsSchema } from '../model/programme.ts'
import { deriveSchedule } from './derive-schedule.ts'
import { findingsOf } from './findings/findings.ts'
import { findingInWords } from './findings/words/finding-in-words.ts'
import { findingNames } from './findings/words/finding-names.ts'
import { impactOf } from './impact/impact.ts'
import { readChart } from './testing/chart/chart.ts'
import { planOfSize } from './testing/plan-of-size.ts'

const TODAYS = ['1900-01-01', '2022-01-01', '2099-12-31']
const plan = readChart('|2022        |').plan
const track = 'wi' as TrackId

const item = (id: string, fields: Partial<Item> = {}): [ItemKey, Item] => [
  `wi/${id}`,
  {
    ...itemSchema.parse({
      id,
      track,
      title: id,
      kind: 'decision',
      period: '2022',
      place: { status: 'planned', order: 'a' },
    }),
    ...fields,
  },
]
const byId = <T extends { readonly id: string }>(all: readonly object[], read: (raw: object) => T) =>
  new Map(all.map((raw, index) => [`x${index}` as T['id'], read({ ...raw, id: `x${index}` })]))
const derive = (hostile: Plan) => TODAYS.map((today) => deriveSchedule(hostile, today))

describe('[SCH10] whatever the model lets through, a schedule comes out', () => {
  test.each([
    '1900',
    '1 januari 1900',
    '31 december 2099',
    'uiterlijk 1900',
    'vanaf 2099',
    'tot 1 januari 1900',
    '1900-2099',
  ])('%s with every rule and lag at its edge', (period) => {
    const rules = [
      {
        notice: { amount: 10, unit: 'calendar-years' },
        exitDays: { kind: 'yearly', named: 'first-day', days: [{ month: 1, day: 1 }] },
      },
      {
        notice: { amount: 3_660, unit: 'days' },
        exitDays: { kind: 'yearly', named: 'last-day', days: [{ month: 2, day: 31 }] },
      },
      {
        notice: { amount: 120, unit: 'months' },
        exitDays: { kind: 'term-end', firstEnd: '1900-01-01', renewMonths: 1 },
      },
      {
        notice: { amount: 0, unit: 'days' },
        exitDays: { kind: 'term-end', firstEnd: '2099-12-31', renewMonths: 1_200 },
      },
    ]
    const items = rules.flatMap((rule, index) => {
      const route = ['college', 'council', 'notice'].map((body) => ({
        title: body,
        body,
        lead: { amount: 730, unit: 'working-days' },
      }))
      const raw = {
        id: `d${index}`,
        track,
        title: 'd',
        kind: 'decision',
        period,
        place: { status: 'planned', order: 'a' },
      }
      const decision = itemSchema.parse({
        ...raw,
        rule: { ...rule, route, starts: `s${index}` },
        outcome: index % 2 ? 'postponed' : null,
      })
      return [[`wi/d${index}`, decision] as [ItemKey, Item], item(`s${index}`, { kind: 'activity', period })]
    })
    const links = LAG_UNITS.flatMap((unit) =>
      [-LAG_MAX_DAYS, LAG_MAX_DAYS].map((amount): [LinkKey, ReturnType<typeof linkSchema.parse>] => {
        const ends = { from: { track, item: 's0' }, to: { track, item: 's1' } }
        return [
          `track:wi#${unit}${amount}`,
          linkSchema.parse({ id: `${unit}${amount}`, ...ends, type: 'FS', lag: { amount, unit } }),
        ]
      }),
    )
    const settings = settingsSchema.parse({
      recesses: [
        { name: '', kind: 'closed', start: '1900-01-01', end: '2099-12-31' },
        { name: '', kind: 'council', start: '1900-01-01', end: '2099-12-31' },
      ],
      meetings: { council: { weekday: 4, days: ['1900-01-01', '2099-12-31'] }, college: { weekday: 7 } },
    })
    for (const each of [plan.settings, settings]) {
      for (const schedule of derive({ ...plan, settings: each, items: new Map(items), links: new Map(links) })) {
        expect(schedule.items.size).toBe(8)
        expect(schedule.windows.size).toBe(4)
      }
    }
  })

  test('10,000 decisions that hang on each other and were all postponed by a century', () => {
    const rule = {
      notice: { amount: 0, unit: 'days' as const },
      exitDays: { kind: 'term-end' as const, firstEnd: '2022-12-31', renewMonths: 1_200 },
      starts: null,
      noticeItem: null,
      route: [],
    }
    const items = Array.from({ length: 10_000 }, (_, index) =>
      item(`d${index}`, {
        rule,
        outcome: 'postponed',
        conditionalOn: index === 0 ? null : { track, item: `d${index - 1}` as ItemId },
      }),
    )
    expect(deriveSchedule({ ...plan, items: new Map(items.reverse()) }, '2022-01-01').windows.size).toBe(10_000)
  })

  test('10,000 items under each other below a decision that came out as no', () => {
    const items = Array.from({ length: 10_000 }, (_, index) =>
      item(`d${index}`, {
        outcome: index === 0 ? 'no' : null,
        parent: index === 0 ? null : (`d${index - 1}` as ItemId),
      }),
    )
    items[1] = item('d1', { conditionalOn: { track, item: 'd0' as ItemId } })
    const { items: scheduled } = deriveSchedule({ ...plan, items: new Map(items.reverse()) }, '2022-01-01')
    expect([...scheduled.values()].filter(({ isLapsed }) => isLapsed)).toHaveLength(9_999)
  })

  test('a ring of 10,000 links: every item has its place, and an impact ends', () => {
    const items = Array.from({ length: 10_000 }, (_, index) => item(`d${index}`, { kind: 'activity' }))
    const links = items.map((_, index): [LinkKey, ReturnType<typeof linkSchema.parse>] => {
      const ends = { from: { track, item: `d${index}` }, to: { track, item: `d${(index + 1) % 10_000}` } }
      return [`track:wi#l${index}`, linkSchema.parse({ id: `l${index}`, ...ends, type: 'FS' })]
    })
    const ring = { ...plan, items: new Map(items), links: new Map(links) }
    const { rings, slack } = deriveSchedule(ring, '2022-01-01')
    expect(rings.map(({ key }) => key)).toEqual(['track:wi#l9999'])
    expect(items.every(([key]) => slack.of(key, 'track') !== null)).toBe(true)
  })

  test('[FND20] [FND21] [FND22] baselines, commitments and contracts of any kind: every finding has its words', () => {
    const day = fc.constantFrom(...TODAYS, '2022-12-31')
    const period = fc.oneof(
      fc.constantFrom('per 1900', '31 december 2099', 'na 2099', 'tot 1 januari 1900', 'eind dit jaar', 'na de zomer'),
      fc.string({ minLength: 1, maxLength: 200 }),
    )
    const text = fc.string({ minLength: 1, maxLength: 200 })
    const ref = fc.record({ track: fc.constant(track), item: fc.constantFrom('d0', 'd1', 'constructor') })
    const baselines = fc.array(
      fc.record({ title: text, asOf: period, starts: fc.array(fc.record({ item: ref, period }), { maxLength: 4 }) }),
    )
    const commitments = fc.array(
      fc.record({
        title: text,
        due: period,
        anchorDate: fc.option(day),
        item: fc.option(ref),
        kept: fc.option(fc.record({ on: fc.option(day) })),
      }),
    )
    const contracts = fc.array(
      fc.record({ title: text, track: fc.constant(track), side: fc.constant('current'), firstEnd: fc.option(day) }),
    )
    fc.assert(
      fc.property(baselines, commitments, contracts, fc.array(period, { maxLength: 2 }), (b, t, c, periods) => {
        const hostile: Plan = {
          ...plan,
          items: new Map(periods.map((words, index) => item(`d${index}`, { kind: 'milestone', period: words }))),
          baselines: byId(b, (raw) => baselineSchema.parse(raw)),
          commitments: byId(t, (raw) => commitmentSchema.parse(raw)),
          contracts: byId(c, (raw) => contractSchema.parse(raw)),
        }
        for (const schedule of derive(hostile)) {
          for (const finding of findingsOf(hostile, schedule)) {
            expect(findingInWords(finding, findingNames(hostile))).toMatch(/\.$/)
          }
        }
      }),
    )
  })

  test('an impact on words, dates and fields of any kind', () => {
    const generated = planOfSize(30)
    for (const after of ['31 december 2099', 'ooit', '', '1900', 'vanaf 2030']) {
      const changes = [...generated.items.values()].slice(0, 3).map(({ track: home, id }) => {
        return { home: `track:${home}`, collection: 'items', id, field: 'period', before: null, after } as const
      })
      expect(impactOf(generated, changes, deriveSchedule(generated, '2099-12-31')).schedule.items.size).toBe(30)
    }
  })
})
