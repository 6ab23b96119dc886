import { formatDate } from '@samenspoor/shared/dates/format'
import { addDays } from '@samenspoor/shared/dates/plain-date'
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '@samenspoor/shared/model/programme'
import { describe, expect, it } from 'vitest'
import { addRecess, type CalendarDraft, printCalendar, RECESSES_MAX, readCalendar } from './calendar-draft.ts'

const SETTINGS: Settings = settingsSchema.parse({
  recesses: [
    { name: 'Herfstreces', kind: 'council', start: '2022-10-22', end: '2022-10-30' },
    { name: 'Brugdag', kind: 'closed', start: '2022-05-27', end: '2022-05-27' },
  ],
  meetings: { council: { weekday: 4, days: ['2022-06-30', '2022-09-29'] }, college: { weekday: 2 } },
})

const withRecess = (patch: Partial<CalendarDraft['recesses'][number]>): CalendarDraft => {
  const draft = printCalendar(SETTINGS)
  return { ...draft, recesses: draft.recesses.map((recess) => (recess.key === 0 ? { ...recess, ...patch } : recess)) }
}
const withDays = (days: string): CalendarDraft => {
  const draft = printCalendar(DEFAULT_SETTINGS)
  return { ...draft, meetings: { ...draft.meetings, council: { weekday: null, days } } }
}

describe('the calendar in the form', () => {
  it('what is shown is read back, and nothing is nothing', () => {
    const { recesses, meetings, problems } = readCalendar(printCalendar(SETTINGS))
    expect({ recesses, meetings, problems }).toEqual({
      recesses: SETTINGS.recesses,
      meetings: SETTINGS.meetings,
      problems: {},
    })
    expect(readCalendar(printCalendar(DEFAULT_SETTINGS))).toEqual({ recesses: [], meetings: {}, problems: {} })
  })

  it.each([
    ['22-10-2022', '2022-10-22'],
    [' 22 okt 2022 ', '2022-10-22'],
    ['za 22 oktober 2022', '2022-10-22'],
  ])('a first day "%s" is %s', (start, day) => {
    const { recesses, problems } = readCalendar(withRecess({ start }))
    expect(problems).toEqual({})
    expect(recesses[0]?.start).toBe(day)
  })

  it.each(['', '22 oktober', 'oktober 2022', '31 november 2022', 'ergens', '1 mei 0022'])(
    'a first day "%s" is none',
    (start) => {
      expect(readCalendar(withRecess({ start })).problems).toEqual({ 'start-0': { code: 'day', words: start } })
    },
  )

  it('says what else is wrong in which field', () => {
    expect(readCalendar(withRecess({ name: '  ', end: '1 oktober 2022' })).problems).toMatchObject({
      'name-0': { code: 'name' },
      'end-0': { code: 'end-before-start' },
    })
    expect(readCalendar(withRecess({ name: 'x'.repeat(81) })).problems).toMatchObject({ 'name-0': { code: 'name' } })
  })

  it('meeting dates: one a line, empty lines and a date named twice do not count, in order', () => {
    expect(readCalendar(withDays('29-9-2022\n\n 30 juni 2022\r\n29 september 2022\n')).meetings).toEqual({
      council: { weekday: null, days: ['2022-06-30', '2022-09-29'] },
    })
    expect(readCalendar(withDays('30 juni 2022\nvolgende week\nooit')).problems).toEqual({
      'days-council': { code: 'listed-day', words: 'volgende week' },
    })
    const many = Array.from({ length: 401 }, (_, day) => formatDate(addDays('2022-01-01', day)))
    expect(readCalendar(withDays(many.join('\n'))).problems).toMatchObject({ 'days-council': { code: 'too-many-days' } })
    expect(readCalendar(withDays(many.slice(1).join('\n'))).problems).toEqual({})
  })

  it('a new recess is empty, has a key of its own, and there is an end to it', () => {
    const { recesses } = printCalendar(SETTINGS)
    expect(addRecess(recesses).at(-1)).toEqual({ key: 2, name: '', kind: 'council', start: '', end: '' })
    expect(addRecess(recesses.slice(1)).at(-1)?.key).toBe(2)
    const full = Array.from({ length: RECESSES_MAX }, (_, key) => ({ ...recesses[0], key })) as typeof recesses
    expect(addRecess(full)).toHaveLength(RECESSES_MAX)
  })
})
