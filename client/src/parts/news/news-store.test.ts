import type { Change } from '@samenspoor/shared/model/change'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { groupNews } from './group-news.ts'
import type { LastLook } from './last-look.ts'
import { NewsStore } from './news-store.ts'

const ME = 'ik@x.nl'
const START = Date.parse('2026-01-05T10:00:00Z')

const change = (id: string, more: Partial<Change> = {}): Change => ({
  ...{ home: 'track:wmo', collection: 'items', id, field: 'period', before: '', after: 'Q1', by: 'a@x.nl' },
  ...more,
})

let kept: LastLook | null = null
let marked: string[] = []
function storeSince(look: LastLook | null): NewsStore {
  return new NewsStore({
    ...{ me: ME, look },
    keep: (next) => {
      kept = next
    },
    mark: (marks) => {
      marked = [...marks.keys()]
    },
  })
}
const LOOK: LastLook = { since: '2026-01-04T10:00:00.000Z', seen: {} }

beforeEach(() => {
  kept = null
  marked = []
  vi.useFakeTimers({ now: START })
})
afterEach(() => void vi.useRealTimers())

describe('what others changed since I looked', () => {
  it('[TOG7] what changed while I was away stays marked until I open it', () => {
    const news = storeSince(LOOK)
    news.takePast([change('a', { at: '2026-01-05T08:00:00.000Z' }), change('b', { by: ME })], false)
    vi.advanceTimersByTime(60_000)
    expect(marked).toEqual(['wmo/a'])
    news.leave()
    expect(kept).toEqual({ since: LOOK.since, seen: {} })
    news.see('wmo/a')
    expect(marked).toEqual([])
    expect(news.getState().news.map(({ id }) => id)).toEqual(['a'])
    news.leave()
    expect(kept).toEqual({ since: new Date(Date.now()).toISOString(), seen: {} })
  })

  it('[TOG7] what the summary after work without a network told is not told again, also when it comes in later', () => {
    const news = storeSince(LOOK)
    const [early, late] = ['2026-01-05T08:00:00.000Z', '2026-01-05T08:30:00.000Z']
    news.takePast(
      [change('a', { at: early }), change('b', { at: early }), change('b', { field: 'who', at: early })],
      false,
    )
    news.tell([change('a', { at: early }), change('b', { at: early }), change('new', { field: '*', at: late })])
    expect(news.getState().news.map(({ id, field }) => `${id} ${field}`)).toEqual(['b who'])
    expect(marked, 'of b there is something left').toEqual(['wmo/b'])
    news.take([
      change('new', { field: 'title', at: early }),
      change('a', { after: 'Q2', at: '2026-01-05T09:30:00.000Z' }),
    ])
    expect(news.getState().news.map(({ id, field }) => `${id} ${field}`)).toEqual(['a period', 'b who'])
  })

  it('[TOG7] what I opened is not marked again the next time, until it is changed again', () => {
    const seen = { ...LOOK, seen: { 'wmo/a': '2026-01-05T09:00:00.000Z' } }
    const first = storeSince(seen)
    first.takePast([change('a', { at: '2026-01-05T08:00:00.000Z' })], false)
    expect(marked).toEqual([])
    const second = storeSince(seen)
    second.takePast([change('a', { at: '2026-01-05T09:30:00.000Z' })], false)
    expect(marked).toEqual(['wmo/a'])
  })

  it('[TOG7] what changes before my eyes is marked for ten seconds, and while I am away until I see it', () => {
    const news = storeSince(LOOK)
    news.takePast([], false)
    news.take([change('a')])
    expect(marked).toEqual(['wmo/a'])
    vi.advanceTimersByTime(10_000)
    expect(marked).toEqual([])
    news.setPresent(false)
    news.take([change('a'), change('b')])
    vi.advanceTimersByTime(60_000)
    news.setPresent(true)
    news.take([change('b', { field: 'who' })])
    vi.advanceTimersByTime(60_000)
    expect(marked).toEqual(['wmo/a', 'wmo/b'])
    news.seeAll()
    expect([marked, news.getState().news]).toEqual([[], []])
    expect(kept?.since).toBe(new Date(Date.now()).toISOString())
    // Asked again after a while without network: what I saw is not new again.
    news.takePast([change('c', { at: '2026-01-05T10:00:30.000Z' })], false)
    expect(news.getState().news).toEqual([])
  })

  it('[TOG7] what came in by itself is not told twice', () => {
    const news = storeSince(LOOK)
    news.take([change('a')])
    news.takePast(
      [change('a', { at: '2026-01-05T09:59:59.000Z' }), change('b', { at: '2026-01-05T09:00:00.000Z' })],
      false,
    )
    expect(
      news
        .getState()
        .news.map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b'])
  })

  it('[TOG7] somebody who comes for the first time has nothing marked, and looks from now on', () => {
    const news = storeSince(null)
    vi.advanceTimersByTime(5_000)
    news.leave()
    expect(kept).toEqual({ since: new Date(START).toISOString(), seen: {} })
    news.takePast([change('a', { at: '2026-01-05T08:00:00.000Z' })], true)
    expect([marked, news.getState().isCut, news.getState().since]).toEqual([[], true, null])
    news.leave()
    expect(kept).toEqual({ since: new Date(START + 5_000).toISOString(), seen: {} })
  })

  it('[TOG7] a thing is told once, each field from what it was at first to what it became last', () => {
    const at = (minute: number) => `2026-01-05T10:0${minute}:00.000Z`
    const groups = groupNews([
      { ...change('a', { before: 'Q2', after: 'Q3', by: 'b@x.nl' }), at: at(3) },
      { ...change('b', { field: '*', before: null, after: {} }), at: at(2) },
      { ...change('b', { field: 'who', before: null, after: 'x' }), at: at(2) },
      { ...change('a', { before: 'Q1', after: 'Q2' }), at: at(1) },
    ])
    expect(
      groups.map(({ last, by, changes }) => [last.id, by, changes.map(({ before, after }) => [before, after])]),
    ).toEqual([
      ['a', ['b@x.nl', 'a@x.nl'], [['Q1', 'Q3']]],
      ['b', ['a@x.nl'], [[null, {}]]],
    ])
  })
})
