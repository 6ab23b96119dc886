import { describe, expect, it } from 'vitest'
import type { Interval } from '../period.ts'
import { readPeriod } from '../read-period.ts'

/** The days on which a phrase can begin and end, and where it is placed. */
function edges(phrase: string): { begins: string; ends: string; named: string; nominal: string | null } {
  const reading = readPeriod(phrase)
  if (!reading.understood) throw new Error(`not read: ${phrase}`)
  const line = (interval: Interval | null): string => `${interval?.start ?? '?'}..${interval?.end ?? '?'}`
  return {
    begins: line(reading.begins),
    ends: line(reading.ends),
    named: line(reading.named),
    nominal: reading.nominal,
  }
}

describe('when a phrase can begin and end', () => {
  it.each([
    ['Q4 2021', '2021-10-01..2021-12-31', '2021-10-01..2021-12-31'],
    ['Q1-Q2 2022', '2022-01-01..2022-03-31', '2022-04-01..2022-06-30'],
    ['dec 2019 -sept 2020', '2019-12-01..2019-12-31', '2020-09-01..2020-09-30'],
    ['van 1 mei tot 1 juli 2022', '2022-05-01..2022-05-01', '2022-06-30..2022-06-30'],
    ['uiterlijk Q4 2022', '?..2022-12-31', '?..2022-12-31'],
    ['voor medio 2022', '?..2022-06-30', '?..2022-06-30'],
    ['vanaf Q1 2022', '2022-01-01..2022-03-31', '2022-01-01..?'],
    ['Q1 2022-...', '2022-01-01..2022-03-31', '2022-01-01..?'],
    ['sinds 2020', '2020-01-01..2020-12-31', '2020-01-01..?'],
    ['per medio 2021', '2021-07-01..2021-07-31', '2021-07-01..?'],
    ['na 2015', '2016-01-01..?', '2016-01-01..?'],
    ['niet eerder dan medio 2021', '2021-07-01..?', '2021-07-01..?'],
    ['2026 op zijn vroegst en uiterlijk 2030', '2026-01-01..2030-12-31', '2026-01-01..2030-12-31'],
    ['2 november 2021', '2021-11-02..2021-11-02', '2021-11-02..2021-11-02'],
    ['op termijn', '?..?', '?..?'],
  ])('[DAT36] "%s" begins in %s and ends in %s', (phrase, begins, ends) => {
    expect(edges(phrase)).toMatchObject({ begins, ends })
  })

  it.each([
    ['[DAT8]', 'uiterlijk Q4 2022', '2022-10-01..2022-12-31', '2022-12-31'],
    ['[DAT8]', 'voor 1 juli 2022', '2022-07-01..2022-07-01', '2022-06-30'],
    ['[DAT13]', 'Q3 2022-Q1 2023', '2022-07-01..2023-03-31', '2022-07-01'],
    ['[DAT13]', 'mei 2021', '2021-05-01..2021-05-31', '2021-05-01'],
    ['[DAT15]', 'medio 2022', '2022-06-01..2022-07-31', '2022-07-01'],
    ['[DAT16]', 'half maart 2022', '2022-03-10..2022-03-20', '2022-03-15'],
    ['[DAT16]', 'eind november 2021', '2021-11-21..2021-11-30', '2021-11-21'],
    ['[DAT27]', 'per medio 2021', '2021-06-01..2021-07-31', '2021-07-01'],
  ])('%s "%s" names %s and is placed on %s', (_, phrase, named, nominal) => {
    expect(edges(phrase)).toMatchObject({ named, nominal })
  })
})
