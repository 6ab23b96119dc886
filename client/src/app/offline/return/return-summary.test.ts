import { itemSchema } from '@samenspoor/shared/model/entities/item'
import type { RecordedChange } from '@samenspoor/shared/model/history/recorded-change'
import { emptyPlan, type Plan } from '@samenspoor/shared/model/plan'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { describe, expect, test } from 'vitest'
import { returnSummary } from './return-summary.ts'

const ME = 'wmo@voorbeeld.example'
const OTHER = 'jeugd@voorbeeld.example'
const TODAY = '2021-11-16'
const programme = programmeSchema.parse({
  ...{ id: 'p', title: 'P', municipality: 'P', people: [] },
  tracks: [{ id: 'wmo', title: 'Wmo', shortTitle: 'Wmo', palette: 'wmo', shape: 'circle', hasPlanText: true }],
})

type Fields = Readonly<Record<string, unknown>>

function planOf(items: Readonly<Record<string, Fields>>): Plan {
  const read = Object.entries(items).map(([id, fields]) => {
    const usual = { id, track: 'wmo', title: id, kind: 'activity', period: 'Q1 2022', anchorDate: TODAY }
    return [`wmo/${id}`, itemSchema.parse({ ...usual, place: { status: 'planned', order: 'a0' }, ...fields })] as const
  })
  return { ...emptyPlan(programme.id, programme.tracks), items: new Map(read) } as Plan
}

const record = (field: string, before: unknown, after: unknown, by = OTHER): RecordedChange => ({
  ...{ number: 7, at: '2021-11-16T08:38:00.000Z', by, home: 'track:wmo' as RecordedChange['home'] },
  ...{ collection: 'items', id: 'a', field, before, after },
})

function told(base: Fields, mine: Fields, now: Fields, recorded: readonly RecordedChange[]) {
  const [was, own, is] = [base, mine, now].map((fields) => planOf({ a: fields }))
  if (!(was && own && is)) throw new Error('three plans')
  const absence = { base: was, mine: own, now: { plan: is, schedule: deriveSchedule(is, TODAY) } }
  return returnSummary({ ...absence, before: deriveSchedule(was, TODAY) }, recorded, ME)
}

describe('what happened without a network', () => {
  test('[OFF9] tells what came in and by whom, and what of mine was saved', () => {
    const summary = told({}, { title: 'mine' }, { title: 'mine', period: 'Q3 2022' }, [
      record('period', 'Q1 2022', 'Q3 2022'),
    ])
    expect(summary.saved.map(({ field, after }) => [field, after])).toEqual([['title', 'mine']])
    expect(summary.incoming.map(({ field, after, by }) => [field, after, by])).toEqual([['period', 'Q3 2022', OTHER]])
    expect(summary.clashes).toEqual([])
  })

  test('[OFF10] asks for a choice when both changed the same, whoever won', () => {
    const theirs = record('period', 'Q1 2022', 'Q3 2022')
    const mine = record('period', 'Q3 2022', 'Q2 2022', ME)
    for (const now of ['Q2 2022', 'Q3 2022']) {
      const { clashes } = told(
        {},
        { period: 'Q2 2022' },
        { period: now },
        now === 'Q2 2022' ? [mine, theirs] : [theirs],
      )
      expect(clashes.map(({ mine: own, theirs: other }) => [own.after, other.after])).toEqual([['Q2 2022', 'Q3 2022']])
    }
  })

  test('[OFF10] asks nothing when both chose the same, or theirs was there before, or only the spot on the board differs', () => {
    const clashesOf = (...args: Parameters<typeof told>) => told(...args).clashes
    expect(clashesOf({}, { period: 'Q2' }, { period: 'Q2' }, [record('period', 'Q1 2022', 'Q2')])).toEqual([])
    const earlier = [record('period', 'Q3', 'Q2', ME), record('period', 'x', 'Q3', ME), record('period', '', 'x')]
    expect(clashesOf({ period: 'Q3' }, { period: 'Q2' }, { period: 'Q2' }, earlier)).toEqual([])
    const place = (status: string, order: string) => ({ place: { status, order } })
    const moved = record('place', place('planned', 'a0').place, place('done', 'a1').place)
    expect(clashesOf({}, place('done', 'a2'), place('done', 'a2'), [moved])).toEqual([])
    expect(clashesOf({}, place('in-progress', 'a2'), place('done', 'a1'), [moved])).toHaveLength(1)
  })

  test('[OFF9] names what of mine does not add up now, and did before', () => {
    const { findings } = told({}, { period: 'ooit misschien' }, { period: 'ooit misschien' }, [])
    expect(findings.map(({ rule }) => rule)).toEqual(['unread-period'])
    expect(
      told({ period: 'ooit' }, { period: 'ooit', title: 'b' }, { period: 'ooit', title: 'b' }, []).findings,
    ).toEqual([])
  })
})
