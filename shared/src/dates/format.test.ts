import { describe, expect, it } from 'vitest'
import { describeReading, formatDate, formatDateShort, formatDateWithWeekday } from './format.ts'
import { readPeriod } from './read-period.ts'

describe('writing dates', () => {
  it('[DAT42] writes a date as people do', () => {
    expect(formatDate('2021-11-02')).toBe('2 november 2021')
    expect(formatDateShort('2021-11-02')).toBe('2 nov 2021')
    expect(formatDateWithWeekday('2021-11-02')).toBe('di 2 nov 2021')
    expect(() => formatDate('2021-11-31')).toThrow(RangeError)
  })

  it.each([
    ['uiterlijk Q2 2022', 'uiterlijk 30 juni 2022'],
    ['Q1+2 2022', '1 januari 2022 tot en met 30 juni 2022'],
    ['vanaf 2022', 'vanaf 1 januari 2022, einde nog open'],
    ['1 juli 2022', '1 juli 2022'],
    ['voorlopig per 2024', 'vanaf 1 januari 2024, einde nog open (voorlopig)'],
    ['14 mei', '14 mei 2021 (jaar aangenomen)'],
    ['op termijn', 'geen datum'],
    ['rond 1 januari 2022', 'rond 1 januari 2022, geen vaste datum'],
    ['maandelijks', 'komt steeds terug, geen vaste datum'],
    ['vier keer één jaar', '4 keer 1 jaar, geen vaste datum'],
    ['10 maanden', '10 maanden, geen vaste datum'],
    ['in 2016 en in 2019', '1 januari 2016 tot en met 31 december 2016 en 1 januari 2019 tot en met 31 december 2019'],
    ['0-100', 'niet begrepen'],
  ])('[DAT43] "%s" is echoed as "%s"', (phrase, echo) => {
    expect(describeReading(readPeriod(phrase, { anchorDate: '2021-11-02' }))).toBe(echo)
  })
})
