import type { Change } from '@samenspoor/shared/model/change'
import { personSchema } from '@samenspoor/shared/model/person'
import { emptyPlan, type HomeDocument } from '@samenspoor/shared/model/plan'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnnouncementLevel } from './announcement-level.ts'
import { announcementInWords } from './announcement-words.ts'
import { Announcer } from './announcer.ts'

const ME = 'ik@x.nl'
const people = ['Ilse Bos', 'Daan Kuipers', 'Fatima El Amrani'].map((name, index) =>
  personSchema.parse({
    ...{ id: `${index}@x.nl`, name, initials: 'AB', title: 'lid', role: 'teamlid', tracks: [], colour: 1 },
  }),
)
const { tracks } = programmeSchema.parse({
  ...{ id: 'p', title: 'P', municipality: 'Leiden', people: [] },
  tracks: [
    { ...{ id: 'jeugd', title: 'Jeugd', shortTitle: 'J', palette: 'jeugd', shape: 'triangle' }, hasPlanText: true },
    { ...{ id: 'wmo', title: 'Wmo', shortTitle: 'W', palette: 'wmo', shape: 'circle' }, hasPlanText: true },
  ],
})
const plan = emptyPlan('p' as never, tracks)

const change = (by: string, id: string, more: Partial<Change> = {}): Change => ({
  ...{ home: 'track:jeugd' as HomeDocument, collection: 'items', id, field: 'period', before: '', after: 'Q1 2022' },
  ...{ by, ...more },
})

let said: { readonly at: number; readonly text: string }[] = []
function announcer(level: AnnouncementLevel): Announcer {
  return new Announcer({
    level: () => level,
    me: ME,
    words: (bundle, words) => announcementInWords(bundle, words, { plan, people }),
    say: (text) => said.push({ at: Date.now(), text }),
  })
}

beforeEach(() => {
  said = []
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

/** Six who edit at different speeds for five minutes, and come and go. */
function sixBots(to: Announcer): void {
  const stops = Array.from({ length: 6 }, (_, bot) =>
    setInterval(
      () => to.changed([change(`${bot % 3}@x.nl`, `item-${Math.floor(Date.now() / 700) % 40}`)]),
      300 + bot * 170,
    ),
  )
  let isHere = false
  stops.push(
    setInterval(() => {
      isHere = !isHere
      to.came({ person: '1@x.nl', isHere })
    }, 7_000),
  )
  vi.advanceTimersByTime(5 * 60_000)
  for (const stop of stops) clearInterval(stop)
}

describe('announcements', () => {
  it('[TOG6] six people who edit for five minutes give at most one in ten seconds', () => {
    sixBots(announcer('short'))
    expect(said.length).toBeGreaterThan(20)
    expect(said.length).toBeLessThanOrEqual(30)
    const waits = said.slice(1).map(({ at }, index) => at - (said[index]?.at ?? 0))
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(10_000)
  })

  it('[TOG6] there is none while they are off', () => {
    sixBots(announcer('off'))
    expect(said).toEqual([])
  })

  it('[TOG6] kort counts by person and track', () => {
    const to = announcer('short')
    to.changed([change('0@x.nl', 'a'), change('0@x.nl', 'b'), change('0@x.nl', 'a', { field: 'who' })])
    to.changed([change('0@x.nl', 'x', { home: 'track:wmo' }), change('0@x.nl', 'c', { field: '*', after: {} })])
    to.changed([change('1@x.nl', 'z', { home: 'programme', collection: 'actions' })])
    to.changed([change('weg@x.nl', 'w', { home: 'track:wmo' })])
    to.came({ person: '2@x.nl', isHere: true })
    vi.advanceTimersByTime(10_000)
    expect(said.map(({ text }) => text)).toEqual([
      'Ilse wijzigde 3 items in Jeugd en 1 item in Wmo. Daan wijzigde 1 actie. Iemand wijzigde 1 item in Wmo. Fatima is er nu ook.',
    ])
  })

  it('[TOG6] alles says what became what, the last of each field, and counts what is too much', () => {
    const to = announcer('all')
    to.changed([change('0@x.nl', 'a'), change('0@x.nl', 'a', { after: 'Q3 2022' })])
    vi.advanceTimersByTime(10_000)
    to.changed(Array.from({ length: 9 }, (_, index) => change('0@x.nl', `b${index}`)))
    vi.advanceTimersByTime(20_000)
    expect(said[0]?.text).toBe('Ilse, Onbekend item: Periode wordt Q3 2022.')
    expect(said[1]?.text).toMatch(/En nog 3 wijzigingen\.$/)
  })

  it('[TOG6] never says what I did, nor who comes and is gone again', () => {
    const to = announcer('all')
    to.changed([change(ME, 'a')])
    to.came({ person: '1@x.nl', isHere: true })
    to.came({ person: '1@x.nl', isHere: false })
    vi.advanceTimersByTime(60_000)
    expect(said).toEqual([])
  })
})
