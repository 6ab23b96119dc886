import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDayNumber, startOfMonth, startOfQuarter, toDayNumber } from './plain-date.ts'
import { readPeriod } from './read-period.ts'
import { shiftPeriod } from './shift/shift-period.ts'
import { writePeriod } from './writing/write-period.ts'

// A failing run prints its seed and the path to the smallest case.
const parameters = { seed: 20211102, numRuns: 2000 }

const { phrases } = JSON.parse(readFileSync(new URL('../../fixtures/date-phrases.json', import.meta.url), 'utf8')) as {
  phrases: { phrase: string }[]
}

const words = [...new Set(phrases.flatMap(({ phrase }) => phrase.split(/\s+/)))]
const anchors = fc.integer({ min: toDayNumber('1990-01-01'), max: toDayNumber('2060-12-31') }).map(fromDayNumber)
const wordSalad = fc
  .array(
    fc.oneof(fc.constantFrom(...words), fc.constantFrom('-', '+', '(', ')', ',', '...', '31', '2', '2022', 't/m')),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(' '))
const realPhrase = fc.constantFrom(...phrases.map(({ phrase }) => phrase))

describe('readPeriod on anything', () => {
  it('[DAT4] never throws and gives sides in order', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), wordSalad, realPhrase)
    fc.assert(
      fc.property(text, fc.option(anchors, { nil: undefined }), (phrase, anchorDate) => {
        const reading = readPeriod(phrase, anchorDate === undefined ? {} : { anchorDate })
        expect(reading.phrase).toBe(phrase)
        if (!reading.understood) return
        const { start, end, named, nominal, begins, ends, dates, around } = reading
        for (const side of [{ start, end }, begins, ends, ...(named === null ? [] : [named]), ...(dates ?? [])]) {
          if (side.start !== null && side.end !== null) expect(side.start <= side.end).toBe(true)
          for (const day of [side.start, side.end]) if (day !== null) expect(fromDayNumber(toDayNumber(day))).toBe(day)
        }
        expect(begins.start).toBe(start)
        expect(ends.end).toBe(end)
        if (begins.start !== null && ends.start !== null) expect(begins.start <= ends.start).toBe(true)
        if (begins.end !== null && ends.end !== null) expect(begins.end <= ends.end).toBe(true)
        if (start !== null || end !== null) {
          expect(named).not.toBeNull()
          if (nominal === null) throw new Error('a reading with days has a place')
          expect((start ?? nominal) <= nominal && nominal <= (end ?? nominal)).toBe(true)
        } else if (around === undefined) {
          expect(nominal).toBeNull()
        }
        const isPlain = start !== null && end !== null && named !== null
        // "later dit jaar" begins on the document date, inside the year it names.
        if (isPlain) expect((named.start ?? start) <= start && (named.end ?? end) >= end).toBe(true)
      }),
      parameters,
    )
  })

  it.each([
    ['a long run of digits', '9'.repeat(100_000)],
    ['a long run of words', 'voor '.repeat(20_000)],
    ['a long run of brackets', '('.repeat(100_000)],
    ['201 characters', `Q1 2022${' '.repeat(194)}`],
    ['nothing', ''],
    ['spaces', '   '],
    ['a null character', 'Q1\u0000 2022'],
    ['words that a right-to-left mark only shows as a period', '\u202e2022 1Q'],
    ['a zero-width space', 'Q1\u200b2022'],
    ['full-width digits', 'Q1 ２０２２'],
    ['nine digits', '202220222'],
    ['nested brackets', '((2018))'],
    ['only marks', '--- ... +++'],
  ])('[DAT4] does not read %s', (_, phrase) => {
    expect(readPeriod(phrase, { anchorDate: '2021-11-02' })).toEqual({ understood: false, phrase })
  })

  it.each([
    ['\u200euiterlijk Q4 2022\u200e', 'uiterlijk Q4 2022'],
    ['1 ju\u200fli 2022', '1 juli 2022'],
    ['\u202a1-7-2022\u202c', '1-7-2022'],
    ['\u2066Q1\u2069 2022', 'Q1 2022'],
    ['Q\u061c1 2022', 'Q1 2022'],
    ['\u202dmedio 2022\u202e', 'medio 2022'],
  ])('[DAT50] reads %j as without its marks of direction', (phrase, plain) => {
    const options = { anchorDate: '2021-11-02' }
    expect(readPeriod(phrase, options)).toEqual({ ...readPeriod(plain, options), phrase })
    expect(readPeriod(phrase, options).understood).toBe(true)
    const shift = { steps: 1, unit: 'quarter', edge: 'both' } as const
    expect(shiftPeriod(phrase, shift, options)).toBe(shiftPeriod(plain, shift, options))
  })

  it('[DAT4] finishes on hostile repetition of every word it knows', () => {
    for (const word of [...words, '(', '-', 'en', 'van', 'de', 'tot', "'"]) {
      const phrase = `${word} `.repeat(Math.floor(200 / (word.length + 1)))
      expect(readPeriod(phrase, { anchorDate: '2021-11-02' }).phrase).toBe(phrase)
    }
  })

  it('[DAT11] reads capitals, no-break spaces and other dashes the same', () => {
    fc.assert(
      fc.property(realPhrase, anchors, (phrase, anchorDate) => {
        const plain = readPeriod(phrase, { anchorDate })
        const same = phrase.replaceAll(' ', '\u00a0').replaceAll('-', '\u2013').toUpperCase()
        expect({ ...readPeriod(same, { anchorDate }), phrase }).toEqual(plain)
      }),
      parameters,
    )
  })
})

describe('words that are written or moved', () => {
  const days = fc.integer({ min: toDayNumber('1950-01-01'), max: toDayNumber('2080-12-31') }).map(fromDayNumber)

  it('[DAT47] read back as the period that was written', () => {
    const precisions = fc.constantFrom('day', 'month', 'quarter', 'half', 'year')
    const open = fc.constantFrom('start', 'end', 'none')
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 2000 }), precisions, open, (first, length, precision, side) => {
        const last = fromDayNumber(toDayNumber(first) + length)
        const drawn = { start: side === 'start' ? null : first, end: side === 'end' ? null : last }
        const text = writePeriod(drawn, precision)
        const reading = readPeriod(text)
        if (!reading.understood) throw new Error(`not read: ${text}`)
        const { start, end } = reading
        // What is read covers what was drawn, and is written the same again.
        expect(start === null ? side === 'start' : start <= first).toBe(true)
        expect(end === null ? side === 'end' : end >= last).toBe(true)
        expect(writePeriod({ start, end }, precision)).toBe(text)
        if (precision === 'day') expect({ start, end }).toEqual(drawn)
        if (precision === 'month' && start !== null) expect(start).toBe(startOfMonth(first))
        if (precision === 'quarter' && start !== null) expect(start).toBe(startOfQuarter(first))
      }),
      parameters,
    )
  })

  it('[DAT45] read back as before when they are moved there and back', () => {
    const units = fc.constantFrom('day', 'month', 'quarter', 'year')
    const edges = fc.constantFrom('both', 'start', 'end')
    const steps = fc.integer({ min: -12, max: 12 })
    const options = { anchorDate: '2019-01-15' }
    fc.assert(
      fc.property(realPhrase, steps, units, edges, (phrase, count, unit, edge) => {
        const before = readPeriod(phrase, options)
        const moved = shiftPeriod(phrase, { steps: count, unit, edge }, options)
        if (!before.understood || moved === null) return
        const after = readPeriod(moved, options)
        if (!after.understood) throw new Error(`moved to words that are not read: ${moved}`)
        expect([after.start === null, after.end === null]).toEqual([before.start === null, before.end === null])
        const back = shiftPeriod(moved, { steps: -count, unit, edge }, options)
        // Days at the end of a month clamp, and "medio" becomes a quarter: those do not come back exactly.
        const isExact = before.precision === after.precision && (before.precision !== 'day' || unit === 'day')
        if (isExact && back !== null) {
          const { start, end } = before
          expect(readPeriod(back, options), `${phrase} -> ${moved} -> ${back}`).toMatchObject({ start, end })
        }
        if (isExact) expect(back, `${phrase} -> ${moved}`).not.toBeNull()
      }),
      parameters,
    )
  })
})
