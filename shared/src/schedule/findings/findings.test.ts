import { describe, expect, test } from 'vitest'
import { baselineSchema } from '../../model/entities/baseline.ts'
import { commitmentSchema } from '../../model/entities/commitment.ts'
import { contractSchema } from '../../model/entities/contract.ts'
import { couplingSchema } from '../../model/entities/coupling.ts'
import { type Item, itemSchema } from '../../model/entities/item.ts'
import { type Link, linkSchema } from '../../model/entities/link.ts'
import { programmeIdSchema } from '../../model/ids.ts'
import { type ItemKey, itemKey } from '../../model/item-ref.ts'
import { emptyPlan, type LinkKey, type Plan } from '../../model/plan.ts'
import { trackSchema } from '../../model/track.ts'
import { deriveSchedule } from '../derive-schedule.ts'
import { findingsOf } from './findings.ts'

const TODAY = '2021-11-16'
const refOf = (key: string) => ({ track: key.split('/')[0] ?? '', item: key.split('/')[1] ?? '' })

/** Items as `wi/besluit: decision uiterlijk Q2 2022`, links as `wi/a FS wi/b`. */
function planOf(
  items: Record<string, string>,
  links: readonly string[] = [],
  more: Record<string, Partial<Item>> = {},
): Plan {
  const tracks = ['wmo', 'jeugd', 'wi'].map((id) =>
    trackSchema.parse({ id, title: id, shortTitle: id, palette: 'wmo', shape: 'circle', hasPlanText: true }),
  )
  const parsed = Object.entries(items).map(([key, words]): [ItemKey, Item] => {
    const { track, item: id } = refOf(key)
    const [kind, period] = [words.slice(0, words.indexOf(' ')), words.slice(words.indexOf(' ') + 1)]
    const place = { status: 'planned', order: 'a0' }
    return [key as ItemKey, itemSchema.parse({ id, track, title: id, kind, period, place, ...more[key] })]
  })
  const made = links.map((text, index): [LinkKey, Link] => {
    const [from = '', type, to = ''] = text.split(' ')
    return [`programme#l${index}`, linkSchema.parse({ id: `l${index}`, from: refOf(from), to: refOf(to), type })]
  })
  return { ...emptyPlan(programmeIdSchema.parse('p'), tracks), items: new Map(parsed), links: new Map(made) }
}

/** `rule: items` of everything that is found. */
const found = (plan: Plan, today = TODAY): string[] =>
  findingsOf(plan, deriveSchedule(plan, today)).map(({ rule, items }) => [rule, ...items].join(' '))

describe('what links say [FND1] [FND2] [FND3] [FND4] [FND9] [FND12]', () => {
  test.each([
    ['FND1', 'decision Q4 2022', 'FS', 'activity Q2 2022', 'starts-before-decision wi/a wi/b'],
    ['FND2', 'milestone Q4 2022', 'FS', 'decision Q2 2022', 'milestone-after-use wi/a wi/b'],
    ['FND3', 'activity Q4 2022', 'FS', 'activity Q2 2022', 'starts-too-early wi/a wi/b'],
    ['FND4', 'decision Q4 2022', 'together', 'decision Q2 2022', 'not-together wi/a wi/b'],
    ['FND9', 'activity vanaf Q1 2022', 'FS', 'decision uiterlijk Q2 2022', 'no-end wi/a wi/b'],
    ['FND12', 'activity Q1-Q2 2022', 'FS', 'activity Q2 2022-Q1 2024', 'activities-overlap wi/a wi/b'],
  ])('[%s] %s %s %s', (_, a, type, b, expected) => {
    expect(found(planOf({ 'wi/a': a, 'wi/b': b }, [`wi/a ${type} wi/b`]))).toEqual([expected])
  })

  test('nothing of what fits, is done, or only may not fit', () => {
    expect(found(planOf({ 'wi/a': 'activity Q1 2022', 'wi/b': 'activity Q2 2022' }, ['wi/a FS wi/b']))).toEqual([])
    expect(found(planOf({ 'wi/a': 'milestone Q2 2022', 'wi/b': 'activity Q2 2022' }, ['wi/a FS wi/b']))).toEqual([])
    const done = { 'wi/a': { place: { status: 'done', order: 'a0' } as const } }
    expect(found(planOf({ 'wi/a': 'activity Q3 2022', 'wi/b': 'activity Q2 2022' }, ['wi/a FS wi/b'], done))).toEqual(
      [],
    )
  })

  test('[FND16] a link to an item that is not there', () => {
    expect(found(planOf({ 'wi/a': 'activity Q1 2022' }, ['wi/a FS wmo/weg']))).toEqual(['dangling-link wi/a wmo/weg'])
  })

  test('[FND13] a ring is named with its items in order, once', () => {
    const items = { 'wi/a': 'activity Q1 2022', 'wi/b': 'activity Q2 2022', 'wmo/c': 'activity 2023' }
    const rings = found(planOf(items, ['wi/a FS wi/b', 'wi/b FS wmo/c', 'wmo/c SS wi/a'])).filter((each) =>
      each.startsWith('ring'),
    )
    expect(rings).toEqual(['ring wi/a wi/b wmo/c'])
  })

  test('[FND11] a certain item, or one that hangs elsewhere, waits for what may lapse', () => {
    const conditionalOn = itemSchema.shape.conditionalOn.parse({ track: 'wi', item: 'besluit' })
    const hangs = { certainty: 'conditional', conditionalOn } as const
    const items = {
      'wi/besluit': 'decision Q1 2022',
      'wi/opzeg': 'milestone Q2 2022',
      'wi/start': 'milestone Q1 2024',
      'wmo/zeker': 'activity Q3 2022',
    }
    const links = ['wi/besluit FS wi/opzeg', 'wi/opzeg FS wi/start', 'wi/opzeg FS wmo/zeker']
    const plan = planOf(items, links, { 'wi/opzeg': hangs, 'wi/start': hangs })
    expect(found(plan)).toEqual(['waits-for-conditional wi/opzeg wmo/zeker'])
    const decided = { ...plan.items.get('wi/besluit'), outcome: 'yes' } as Item
    expect(found({ ...plan, items: new Map(plan.items).set('wi/besluit', decided) })).toEqual([])
  })
})

describe('what windows and couplings say', () => {
  const exitDays = { kind: 'yearly', named: 'last-day', days: [{ month: 12, day: 31 }] } as const
  const rule = itemSchema.shape.rule.parse({
    notice: { amount: 18, unit: 'months' },
    exitDays,
    starts: 'start',
    noticeItem: 'opzeg',
  })
  const plan = (words: string, opzeg = 'milestone voor 1 juli 2022') =>
    planOf({ 'wi/besluit': words, 'wi/opzeg': opzeg, 'wi/start': 'milestone Q1 2024' }, [], { 'wi/besluit': { rule } })

  test('[FND5] decision and notice on one last day leave no time between', () => {
    expect(found(plan('decision uiterlijk Q2 2022'))).toEqual(['no-time-for-notice wi/besluit wi/opzeg'])
    expect(found(plan('decision uiterlijk Q1 2022'))).toEqual([])
  })

  test('[FND6] a missed window', () => {
    expect(found(plan('decision uiterlijk Q2 2022'), '2022-07-01')[0]).toBe('window-missed wi/besluit wi/opzeg')
    expect(found(plan('decision Q3 2022'))[0]).toBe('window-missed wi/besluit wi/opzeg')
  })

  test('[FND7] words that allow a day after the last one', () => {
    expect(found(plan('decision medio 2022', 'milestone uiterlijk Q2 2022'))).toContain(
      'window-at-risk wi/besluit wi/opzeg',
    )
  })

  test('[FND8] a coupling that pulls a decision forward', () => {
    const two = planOf({ 'jeugd/besluit': 'decision uiterlijk Q4 2022', 'wi/besluit': 'decision uiterlijk Q2 2022' })
    const coupling = couplingSchema.parse({ id: 'k', decisions: [...two.items.keys()].map(refOf), on: true })
    const findings = (on: boolean) => {
      const switched = { ...two, couplings: new Map([[coupling.id, { ...coupling, on }]]) }
      return findingsOf(switched, deriveSchedule(switched, TODAY)).filter(({ rule }) => rule === 'pulled-forward')
    }
    expect(findings(true)).toEqual([
      {
        rule: 'pulled-forward',
        severity: 'info',
        items: ['wi/besluit', 'jeugd/besluit'],
        coupling: 'k',
        lastDay: '2022-06-30',
        days: 184,
      },
    ])
    expect(findings(false)).toEqual([])
  })
})

describe('what items, tracks, contracts and documents say [FND14] [FND15]', () => {
  test.each([
    ['FND14', 'activity Q3 2022-Q1 2022', 'end-before-start wi/a'],
    ['FND14', 'activity 1 mei 2022 t/m 1 april 2022', 'end-before-start wi/a'],
    ['FND15', 'activity zo gauw het kan', 'unread-period wi/a'],
  ])('[%s] %s', (_, words, expected) => {
    expect(found(planOf({ 'wi/a': words }))).toEqual([expected])
  })

  test('[FND15] no period at all is nothing to read', () => {
    expect(found(planOf({ 'wi/a': 'activity ' }))).toEqual([])
  })

  test('[FND10] a milestone that all other tracks have', () => {
    const titled = (title: string) => ({ title })
    const items = { 'wmo/a': 'decision Q4 2021', 'jeugd/a': 'decision Q4 2021', 'wi/b': 'milestone Q4 2021' }
    const titles = { 'wmo/a': titled('Akkoord projectplannen'), 'jeugd/a': titled('Eventueel akkoord projectplannen') }
    expect(found(planOf(items, [], titles))).toEqual(['missing-milestone jeugd/a wmo/a'])
    expect(found(planOf(items, [], { ...titles, 'wi/b': titled('Start akkoord projectplannen') }))).toEqual([])
  })

  test('[FND19] a term that does not add up', () => {
    const fields = {
      id: 'c',
      track: 'wi',
      title: 'C',
      side: 'current',
      start: '2021-01-01',
      termMonths: 24,
      firstEnd: '2022-01-31',
    }
    const contract = contractSchema.parse(fields)
    const plan = { ...planOf({}), contracts: new Map([[contract.id, contract]]) }
    expect(findingsOf(plan, deriveSchedule(plan, TODAY))).toMatchObject([
      { rule: 'term-does-not-add-up', computed: '2022-12-31' },
    ])
  })

  test.each([
    ['runs today, ends before the start', { firstEnd: '2021-12-31' }, ['extension-unknown']],
    ['ends today', { firstEnd: TODAY }, ['extension-unknown']],
    ['ended yesterday', { firstEnd: '2021-11-15' }, []],
    ['runs up to the start', { firstEnd: '2023-12-31' }, []],
    ['cannot be extended', { firstEnd: '2021-12-31', extensions: { count: 0, months: 12, tacit: false } }, ['gap']],
    ['has a bridge that is too short', { firstEnd: '2021-12-31', bridgeUntil: '2022-12-31' }, ['gap']],
    ['runs until somebody ends it', { isOpenEnded: true }, []],
    ['is still to come', { firstEnd: '2021-12-31', side: 'intended' }, []],
    ['is in the prullenbak', { firstEnd: '2021-12-31', removed: { by: '', at: '' } }, []],
  ])('[FND18] [FND22] a contract that %s', (_, fields, expected) => {
    const rule = itemSchema.shape.rule.parse({
      notice: { amount: 0, unit: 'days' },
      exitDays: { kind: 'yearly', named: 'last-day', days: [{ month: 12, day: 31 }] },
      starts: 'start',
    })
    const items = { 'wi/besluit': 'decision Q1 2022', 'wi/start': 'milestone Q1 2024' }
    const contract = contractSchema.parse({ id: 'c', track: 'wi', title: 'C', side: 'current', ...fields })
    const plan = { ...planOf(items, [], { 'wi/besluit': { rule } }), contracts: new Map([[contract.id, contract]]) }
    const rules = findingsOf(plan, deriveSchedule(plan, TODAY)).flatMap((each) => {
      if (each.rule === 'contract-against-start') return [each.verdict.verdict]
      return each.rule === 'extension-unknown' ? [each.rule] : []
    })
    expect(rules).toEqual(expected)
  })

  test('[FND17] what the model cannot read', () => {
    const fault = { home: 'track:wi', collection: 'items', id: 'x', problems: ['title: leeg'] } as const
    expect(found({ ...planOf({}), faults: [fault] })).toEqual(['unreadable'])
  })
})

describe('what baselines say [FND20]', () => {
  /** A plan with one start, and what it was as of a day: `2020: per 2023`. */
  const shifted = (start: string, baselines: readonly string[], more: Partial<Item> = {}, today = TODAY) => {
    const parsed = baselines.map((text, index) => {
      const [asOf, period] = text.split(': ')
      const starts = [{ item: refOf('wi/start'), period }]
      return baselineSchema.parse({ id: `b${index}`, title: 'Brief', asOf, starts })
    })
    const plan = {
      ...planOf({ 'wi/start': start }, [], { 'wi/start': more }),
      baselines: new Map(parsed.map((each) => [each.id, each])),
    }
    return findingsOf(plan, deriveSchedule(plan, today)).flatMap((each) =>
      each.rule === 'start-shifted' ? [`${each.baseline} ${each.months ?? `${each.days} days`}`] : [],
    )
  }

  test.each([
    ['a year later', 'milestone Q1 2024', ['november 2020: per 1 januari 2023'], ['b0 12']],
    ['a quarter earlier', 'milestone Q4 2022', ['2020: Q1 2023'], ['b0 -3']],
    ['days, when the months are not whole', 'milestone 11 mei 2022', ['2020: 1 mei 2022'], ['b0 10 days']],
    ['a deadline by the period that it names', 'decision uiterlijk Q2 2023', ['2020: uiterlijk Q2 2022'], ['b0 12']],
    ['the last one that had it otherwise', 'milestone Q1 2024', ['2020: per 2023', '2019: per 2022'], ['b0 12']],
    ['what a later one says as the plan does', 'milestone Q1 2024', ['2020: per 2023', '2021: per 2024'], ['b0 12']],
    ['an activity by its beginning', 'activity Q1 2023-Q4 2025', ['2020: Q1 2022-Q4 2025'], ['b0 12']],
    [
      'words without a year, read from the day of the baseline',
      'milestone 2022',
      ['2 mei 2020: eind dit jaar'],
      ['b0 15'],
    ],
    ['a day nobody can read, as the oldest', 'milestone 2024', ['ooit: per 2022', '2020: per 2023'], ['b1 12']],
  ])('%s', (_, start, baselines, expected) => {
    expect(shifted(start, baselines)).toEqual(expected)
  })

  test.each([
    ['days that both allow', 'milestone Q3 2023', ['2020: per 2023']],
    ['words that nobody can read, then', 'milestone Q3 2023', ['2020: zo gauw het kan']],
    ['words that nobody can read, now', 'milestone zo gauw het kan', ['2020: per 2023']],
    ['an open beginning', 'activity tot 2024', ['2020: tot 2023']],
    ['a day that is still to come', 'milestone Q1 2024', ['2023: per 2023']],
  ])('nothing of %s', (_, start, baselines) => {
    expect(shifted(start, baselines)).toEqual([])
  })

  test('nothing of an item that is gone, and of a baseline in the prullenbak', () => {
    expect(shifted('milestone Q1 2024', ['2020: per 2023'], { removed: { by: '', at: '' } })).toEqual([])
    const removed = { by: '', at: '' }
    const starts = [{ item: refOf('wi/start'), period: 'per 2023' }]
    const baseline = baselineSchema.parse({ id: 'b', title: 'Brief', asOf: '2020', starts, removed })
    expect(
      found({ ...planOf({ 'wi/start': 'milestone Q1 2024' }), baselines: new Map([[baseline.id, baseline]]) }),
    ).toEqual([])
  })
})

describe('what commitments say [FND21]', () => {
  const said = (fields: Record<string, unknown>, items: Record<string, string> = {}, more = {}) => {
    const commitment = commitmentSchema.parse({ id: 't', title: 'Terugkomen', ...fields })
    const plan = { ...planOf(items, [], more), commitments: new Map([[commitment.id, commitment]]) }
    return findingsOf(plan, deriveSchedule(plan, TODAY)).filter(({ rule }) => rule === 'commitment-late')
  }
  const item = refOf('wi/brief')

  test('kept after the day, still open after it, and planned after it', () => {
    expect(said({ due: 'Q1 2021', kept: { on: '2021-04-10' } })).toMatchObject([
      { severity: 'info', state: 'kept', items: [], due: '2021-03-31', on: '2021-04-10', days: 10 },
    ])
    expect(said({ due: 'voor 16 november 2021' })).toMatchObject([{ severity: 'warning', state: 'open', days: 1 }])
    expect(said({ due: 'eind 2021', item }, { 'wi/brief': 'milestone 20 januari 2022' })).toMatchObject([
      { severity: 'warning', state: 'planned', items: ['wi/brief'], days: 20 },
    ])
  })

  test('nothing of what is in time, has no day, or is in the prullenbak', () => {
    expect(said({ due: 'Q1 2021', kept: { on: '2021-03-31' } })).toEqual([])
    expect(said({ due: 'Q1 2021', kept: { on: null } })).toEqual([])
    expect(said({ due: '16 november 2021' })).toEqual([])
    expect(said({ due: 'Zodra daarover meer bekend is' })).toEqual([])
    expect(said({ due: '' })).toEqual([])
    expect(said({ due: 'Q1 2021', removed: { by: '', at: '' } })).toEqual([])
    expect(said({ due: 'eind 2021', item }, { 'wi/brief': 'milestone eind 2021' })).toEqual([])
  })
})

test('the order of the items makes no difference', () => {
  const items = { 'wi/a': 'decision Q4 2022', 'wi/b': 'activity Q2 2022', 'wmo/c': 'activity zo gauw het kan' }
  const plan = planOf(items, ['wi/a FS wi/b', 'wi/a FS wmo/c'])
  const turned = { ...plan, items: new Map([...plan.items].reverse()), links: new Map([...plan.links].reverse()) }
  expect(found(turned)).toEqual(found(plan))
  expect(found(plan).length).toBeGreaterThan(1)
  expect(plan.items.has(itemKey({ track: 'wi', item: 'a' } as Parameters<typeof itemKey>[0]))).toBe(true)
})
