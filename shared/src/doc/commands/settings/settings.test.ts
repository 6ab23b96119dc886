import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Recess, Settings } from '../../../model/programme.ts'
import { SamplePlan } from '../../testing/sample-plan.ts'
import { revertChanges } from '../undo/revert.ts'
import { setMeetings, setRecesses } from './settings.ts'

const AUTUMN: Recess = { name: 'Herfstreces', kind: 'council', start: '2022-10-22', end: '2022-10-30' }
const COUNCIL: Settings['meetings'] = { council: { weekday: 4, days: ['2022-06-30'] } }

describe('the calendar of the programme', () => {
  test('[DOC6] recesses and meetings are set as one value each, and reported', () => {
    const sample = new SamplePlan()
    expect(setRecesses([AUTUMN])(sample.context())).toMatchObject({
      ok: true,
      changes: [{ collection: 'settings', field: 'recesses', before: null, after: [AUTUMN] }],
    })
    expect(setMeetings(COUNCIL)(sample.context())).toMatchObject({
      ok: true,
      changes: [{ collection: 'settings', field: 'meetings', before: null, after: COUNCIL }],
    })
    expect(sample.plan.settings).toMatchObject({ recesses: [AUTUMN], meetings: COUNCIL })
    expect(setRecesses([AUTUMN])(sample.context())).toMatchObject({ ok: true, changes: [] })
    expect(setMeetings(COUNCIL)(sample.context())).toMatchObject({ ok: true, changes: [] })
  })

  test('[DOC11] taking back gives the calendar that was there', () => {
    const sample = new SamplePlan()
    const before = sample.plan.settings
    const made = setRecesses([AUTUMN])(sample.context())
    if (!made.ok) throw new Error(made.code)
    expect(revertChanges(made.changes)(sample.context()).ok).toBe(true)
    expect(sample.plan.settings).toEqual(before)
  })

  test.each([
    ['an end before the start', setRecesses([{ ...AUTUMN, end: '2022-10-01' }])],
    ['a day that is not there', setRecesses([{ ...AUTUMN, start: '2022-02-30' }])],
    ['a kind nobody knows', setRecesses([AUTUMN, { ...AUTUMN, kind: 'party' as never }])],
    ['too many', setRecesses(Array.from({ length: 201 }, () => AUTUMN))],
    ['an eighth day of the week', setMeetings({ council: { weekday: 8, days: [] } })],
    ['words for a day', setMeetings({ council: { weekday: null, days: ['30 juni'] } })],
    ['a body nobody knows', setMeetings({ mayor: { weekday: 1, days: [] } } as never)],
  ])('[DOC6] %s is refused and changes nothing', (_, command) => {
    const sample = new SamplePlan()
    const before = sample.plan
    expect(command(sample.context())).toEqual({ ok: false, code: 'invalid' })
    expect(sample.plan).toBe(before)
  })

  test('[DOC7] whatever they are called with, the settings stay readable', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 2 })), fc.jsonValue({ maxDepth: 3 }), (recesses, meetings) => {
        const sample = new SamplePlan()
        setRecesses(recesses as never)(sample.context())
        setMeetings(meetings as never)(sample.context())
        expect(sample.plan.faults).toEqual([])
      }),
    )
  })
})
