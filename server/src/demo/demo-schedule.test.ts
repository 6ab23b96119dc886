import { PlanReader } from '@samenspoor/shared/doc/plan-reader'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { demoDocuments } from './demo-documents.ts'
import { demoProgramme } from './demo-programme.ts'

/** The day of the letter, and the day after the window of W&I. */
const [LETTER, TOO_LATE] = ['2021-11-16', '2022-07-01']
const documents = demoDocuments()

function open(name: string): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, documents.get(`voorschoten:${name}`) ?? new Uint8Array())
  return doc
}

const tracks = new Map(demoProgramme.tracks.map(({ id }): [TrackId, Y.Doc] => [id, open(`track:${id}`)]))
const plan = new PlanReader(demoProgramme.id, demoProgramme.tracks, { programme: open('programme'), tracks }).read()

/** The plan with other words for some items. */
function worded(words: Readonly<Record<ItemKey, string>>): Plan {
  const items = new Map(plan.items)
  for (const [key, period] of Object.entries(words) as [ItemKey, string][]) {
    const item = items.get(key)
    if (item) items.set(key, { ...item, period })
  }
  return { ...plan, items }
}

const coupled = (on: boolean): Plan => {
  return { ...plan, couplings: new Map([...plan.couplings].map(([id, coupling]) => [id, { ...coupling, on }])) }
}

const windowOf = (of: Plan, key: ItemKey, today: string) => {
  const window = deriveSchedule(of, today).windows.get(key)
  return window && { by: window.lastDay, start: window.start, missed: window.missed, next: window.next }
}

describe('the windows of the letters', () => {
  test.each([
    ['wi/wi-7', LETTER, '2022-06-30', '2024-01-01', null],
    ['jeugd/jeugd-6', LETTER, '2022-12-31', '2024-01-01', null],
    ['wi/wi-7', TOO_LATE, '2022-06-30', '2024-01-01', 'passed'],
    ['jeugd/jeugd-6', TOO_LATE, '2022-12-31', '2024-01-01', null],
    ['wi/wi-7', '2022-06-30', '2022-06-30', '2024-01-01', null],
    ['jeugd/jeugd-6', '2023-01-01', '2022-12-31', '2024-01-01', 'passed'],
  ] as const)('[WIN8] [WIN9] %s on %s: by %s for %s', (key, today, by, start, missed) => {
    expect(windowOf(plan, key, today)).toMatchObject({ by, start, missed })
  })

  test.each([
    ['wi/wi-7', TOO_LATE, '2023-06-30'],
    ['jeugd/jeugd-6', '2023-01-01', '2023-12-31'],
  ] as const)('[WIN5] [OUT3] %s missed on %s: the next chance is by %s, for 2025', (key, today, lastDay) => {
    expect(windowOf(plan, key, today)?.next).toEqual({ lastDay, start: '2025-01-01' })
  })

  test('[WIN8] a start in 2025 asks for a decision by 30 June and 31 December 2023', () => {
    const later = worded({ 'wi/wi-9': 'Q1 2025', 'jeugd/jeugd-8': 'Q1 2025' })
    expect(windowOf(later, 'wi/wi-7', LETTER)).toMatchObject({ by: '2023-06-30', start: '2025-01-01', missed: null })
    expect(windowOf(later, 'jeugd/jeugd-6', LETTER)).toMatchObject({
      by: '2023-12-31',
      start: '2025-01-01',
      missed: null,
    })
  })

  test('[OUT3] too late for W&I moves what hangs on it a year on, and jeugd stays', () => {
    const { items } = deriveSchedule(plan, TOO_LATE)
    const days = (key: ItemKey) => {
      const relied = items.get(key)?.dates.relied
      return `${relied?.start.start}..${relied?.finish.end}`
    }
    expect(days('wi/wi-7')).toBe('2023-04-01..2023-06-30')
    expect(days('wi/wi-7a')).toBe('2023-06-30..2023-06-30')
    expect(days('wi/wi-8')).toBe('2023-07-01..2025-03-31')
    expect(days('wi/wi-9')).toBe('2025-01-01..2025-03-31')
    expect(days('jeugd/jeugd-8')).toBe('2024-01-01..2024-03-31')
  })
})

describe('one decision for both', () => {
  test('[CPL1] coupled: jeugd by 30 June 2022, 184 days before its own last day', () => {
    const { items, couplings } = deriveSchedule(coupled(true), LETTER)
    expect(couplings).toMatchObject([{ lastDay: '2022-06-30', ruledBy: 'wi/wi-7' }])
    expect(items.get('jeugd/jeugd-6')?.fate.coupled).toMatchObject({ lastDay: '2022-06-30', daysEarlier: 184 })
    expect(items.get('wi/wi-7')?.fate.coupled).toMatchObject({ lastDay: '2022-06-30', daysEarlier: 0 })
    expect(windowOf(coupled(true), 'jeugd/jeugd-6', LETTER)?.by).toBe('2022-06-30')
  })

  test('[CPL1] off: as if it had never been on', () => {
    const [off, never] = [
      deriveSchedule(coupled(false), LETTER),
      deriveSchedule({ ...plan, couplings: new Map() }, LETTER),
    ]
    expect([...off.items.values()]).toEqual([...never.items.values()])
    expect(off.windows).toEqual(never.windows)
  })
})

test('[WIN7] [CAL11] 37 days before the council of 30 June 2022: the college of Tuesday 24 May', () => {
  const route = deriveSchedule(plan, LETTER).windows.get('wi/wi-7')?.steps
  expect(route?.map(({ title, lastDay }) => `${title} ${lastDay}`)).toEqual([
    'Stuk in college 2022-05-24',
    'Commissie 2022-06-23',
    'Raad 2022-06-30',
    'Collegebesluit 2022-06-30',
    'Opzegging Leidschendam-Voorburg 2022-06-30',
  ])
})
