import { describe, expect, it } from 'vitest'
import { compareDue, daysLate, dueText, readDue, urgencyOf } from './due.ts'

// A Tuesday.
const TODAY = '2021-11-16'
const due = (words: string) => readDue(words, TODAY)

describe('[ACT4] by when an action is due', () => {
  it('takes the last day that the words allow', () => {
    expect(due('uiterlijk 1 december 2021')).toMatchObject({ kind: 'dated', last: '2021-12-01', isDay: true })
    expect(due('voor 1 december 2021')).toMatchObject({ kind: 'dated', last: '2021-11-30', isDay: true })
    expect(due('Q4 2021')).toMatchObject({ kind: 'dated', last: '2021-12-31', isDay: false })
  })

  it('has no last day when the words name none', () => {
    expect(due('')).toEqual({ kind: 'none' })
    expect(due('vanaf Q1 2022')).toMatchObject({ kind: 'open', isUnderstood: true })
    expect(due('als het uitkomt')).toMatchObject({ kind: 'open', isUnderstood: false })
  })

  it.each([
    ['15 november 2021', 'late'],
    ['16 november 2021', 'today'],
    ['17 november 2021', 'week'],
    ['21 november 2021', 'week'],
    ['22 november 2021', 'later'],
    ['Q4 2021', 'later'],
    ['Q3 2021', 'late'],
    ['vanaf Q1 2021', 'undated'],
    ['', 'undated'],
  ])('%s is %s on a Tuesday', (words, urgency) => {
    expect(urgencyOf(due(words), TODAY)).toBe(urgency)
  })

  it('counts whole days past the last day', () => {
    expect(daysLate(due('12 november 2021'), TODAY)).toBe(4)
    expect(daysLate(due('16 november 2021'), TODAY)).toBe(0)
    expect(daysLate(due(''), TODAY)).toBe(0)
  })

  it('puts the earliest first and what has no last day behind', () => {
    const words = ['', 'Q4 2021', '3 december 2021', '15 november 2021']
    expect(words.sort((a, b) => compareDue(due(a), due(b)))).toEqual([
      '15 november 2021',
      '3 december 2021',
      'Q4 2021',
      '',
    ])
  })
})

describe('how a date is shown', () => {
  const text = (words: string) => {
    const read = due(words)
    return read.kind === 'none' ? null : dueText(read, TODAY)
  }

  it('shows a day with its weekday, and the year only when it is another one', () => {
    expect(text('26 november 2021')).toBe('vr 26 nov')
    expect(text('26 november 2022')).toBe('za 26 nov 2022')
  })

  it('shows a period in its own words', () => {
    expect(text('eind november 2021')).toBe('eind november 2021')
    expect(text('als het uitkomt')).toBe('als het uitkomt')
  })
})
