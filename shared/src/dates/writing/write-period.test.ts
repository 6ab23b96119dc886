import { describe, expect, it } from 'vitest'
import { readPeriod } from '../read-period.ts'
import { shiftPeriod } from '../shift/shift-period.ts'
import type { ShiftUnit } from './move-atom.ts'
import { writePeriod } from './write-period.ts'

type Case = [phrase: string, steps: number, unit: ShiftUnit, edge: 'both' | 'start' | 'end', moved: string | null]

const KEPT_FORM: Case[] = [
  ['Q1-Q2 2022', 1, 'quarter', 'both', 'Q2-Q3 2022'],
  ['Q1-Q2 2022', 3, 'quarter', 'both', 'Q4 2022-Q1 2023'],
  ['Q1+2 2022', 1, 'quarter', 'both', 'Q2+3 2022'],
  ['Q1+2 2022', 3, 'quarter', 'both', 'Q4 2022-Q1 2023'],
  ['uiterlijk Q4 2022', 1, 'quarter', 'both', 'uiterlijk Q1 2023'],
  ['voor 1 juli 2022', 1, 'quarter', 'both', 'voor 1 oktober 2022'],
  ['Q3 2022-Q1 2023', 1, 'quarter', 'end', 'Q3 2022-Q2 2023'],
  ['Q2 2022- Q1 2024', -1, 'quarter', 'start', 'Q1 2022- Q1 2024'],
  ['Q4 2021-...', 1, 'quarter', 'start', 'Q1 2022-...'],
  ['sinds 2020', 1, 'year', 'start', 'sinds 2021'],
  ['voorlopig per 2024', 1, 'year', 'both', 'voorlopig per 2025'],
  ['medio 2022', 1, 'year', 'both', 'medio 2023'],
  ['voor eind 2022', 1, 'year', 'end', 'voor eind 2023'],
  ['dec 2019 -sept 2020', 1, 'month', 'both', 'jan 2020 -okt 2020'],
  ['in november en december 2020', 1, 'month', 'both', 'in december 2020 en januari 2021'],
  ['het eerste kwartaal van 2015', 1, 'quarter', 'both', 'het tweede kwartaal van 2015'],
  ['het eerste en tweede kwartaal van 2022', 1, 'quarter', 'both', 'het tweede en derde kwartaal van 2022'],
  ['tweede helft 2020', 2, 'quarter', 'both', 'eerste helft 2021'],
  ['van 17 juli tot en met 4 september 2014', 7, 'day', 'both', 'van 24 juli tot en met 11 september 2014'],
  ['17 - 20 juli 2014', 2, 'day', 'both', '19 - 22 juli 2014'],
  ['17 - 20 juli 2014', 20, 'day', 'both', '6 - 9 augustus 2014'],
  ['29-jul-14', 3, 'day', 'both', '1-aug-14'],
  ['01-07-2022', 3, 'day', 'both', '04-07-2022'],
  ['2022-12-31', 1, 'day', 'both', '2023-01-01'],
  ['donderdag 30 juni 2022', 1, 'day', 'both', 'vrijdag 1 juli 2022'],
  ['eerste week mei 2022', 1, 'month', 'both', 'eerste week juni 2022'],
  ['week 52 2022', 7, 'day', 'both', 'week 1 2023'],
  ['half maart', 1, 'month', 'both', 'half april'],
  ['14 mei', 7, 'day', 'both', '21 mei'],
  ['In mei jl.', 1, 'month', 'both', 'In juni 2021'],
  ['eind dit jaar', 1, 'year', 'both', 'eind 2022'],
  ['2026 op zijn vroegst en uiterlijk 2030', 1, 'year', 'both', '2027 op zijn vroegst en uiterlijk 2031'],
  ['2026 op zijn vroegst en uiterlijk 2030', 1, 'year', 'end', '2026 op zijn vroegst en uiterlijk 2031'],
  ['moet in 2021 zijn gecontracteerd', 1, 'year', 'end', 'moet in 2022 zijn gecontracteerd'],
  ['Q4 2021', -1, 'quarter', 'start', 'Q3-Q4 2021'],
  ['Q4 2021', 1, 'quarter', 'end', 'Q4 2021-Q1 2022'],
  ['mei 2022', 1, 'month', 'end', 'mei-juni 2022'],
  ['1 juli 2022', 3, 'day', 'end', '1 juli t/m 4 juli 2022'],
  ['Q2-Q3 2022', -1, 'quarter', 'end', 'Q2 2022'],
]

const OWN_PIECES: Case[] = [
  ['Q4 2021', 20, 'day', 'both', 'Q4 2021'],
  ['Q4 2021', 60, 'day', 'both', 'Q1 2022'],
  ['Q4 2021', 1, 'month', 'both', 'Q4 2021'],
  ['Q4 2021', 2, 'month', 'both', 'Q1 2022'],
  ['mei 2022', 10, 'day', 'both', 'mei 2022'],
  ['mei 2022', 20, 'day', 'both', 'juni 2022'],
  ['2022', 3, 'month', 'both', '2022'],
  ['2022', 4, 'quarter', 'both', '2023'],
  ['2022', 1, 'quarter', 'both', 'Q2 2022-Q1 2023'],
  ['2022', 1, 'quarter', 'end', 'Q1 2022-Q1 2023'],
  ['sinds 2020', 1, 'quarter', 'start', 'sinds Q2 2020'],
  ['tweede helft 2020', 1, 'quarter', 'both', 'Q4 2020-Q1 2021'],
  ['eind 2021', 1, 'quarter', 'both', 'Q1 2022'],
  ['in het begin 2020', 1, 'quarter', 'both', 'in Q2 2020'],
  ['medio 2022', 1, 'quarter', 'both', 'Q4 2022'],
  ['per medio 2021', 1, 'quarter', 'start', 'per Q4 2021'],
  ['na 2015', 1, 'quarter', 'start', 'na Q1 2016'],
  ['Voor medio 2022', 1, 'quarter', 'end', 'Uiterlijk Q3 2022'],
  ['uiterlijk voor medio 2023', 1, 'quarter', 'end', 'uiterlijk Q3 2023'],
  ['tot eind 2022', 1, 'quarter', 'end', 'tot en met Q1 2023'],
  ['op termijn', 1, 'year', 'both', null],
  ['elk half jaar', 1, 'year', 'both', null],
  ['vijf jaar', 1, 'year', 'both', null],
  ['rond 1 januari 2022', 1, 'day', 'both', null],
  ['in 2016 en in 2019', 1, 'year', 'both', null],
  ['onleesbaar', 1, 'year', 'both', null],
  ['Q4 2021-...', 1, 'quarter', 'end', null],
  ['uiterlijk Q4 2022', 1, 'quarter', 'start', null],
  ['Q4 2021', 1, 'quarter', 'start', null],
  ['Q2-Q3 2022', -2, 'quarter', 'end', null],
  ['najaar 2022', 1, 'quarter', 'both', null],
  ['2098', 5, 'year', 'both', null],
  ['1 juli 2022', 1e9, 'year', 'both', null],
  ['1 juli 2022', Number.NaN, 'day', 'both', null],
]

const anchorDate = '2021-11-02'

describe('moving the dates in a phrase', () => {
  it.each(KEPT_FORM)('[DAT45] "%s" moved by %d %s (%s) is "%s"', (phrase, steps, unit, edge, moved) => {
    expect(shiftPeriod(phrase, { steps, unit, edge }, { anchorDate })).toBe(moved)
  })

  it.each(OWN_PIECES)('[DAT46] "%s" moved by %d %s (%s) is "%s"', (phrase, steps, unit, edge, moved) => {
    expect(shiftPeriod(phrase, { steps, unit, edge }, { anchorDate })).toBe(moved)
  })
})

describe('writing a drawn period', () => {
  it.each([
    ['2022-04-01', '2022-09-30', 'quarter', 'Q2-Q3 2022'],
    ['2022-10-01', '2023-03-31', 'quarter', 'Q4 2022-Q1 2023'],
    ['2022-05-01', '2022-05-31', 'month', 'mei 2022'],
    ['2021-11-01', '2022-02-28', 'month', 'november 2021-februari 2022'],
    ['2022-07-01', '2022-07-01', 'day', '1 juli 2022'],
    ['2022-07-01', '2022-07-04', 'day', '1 juli t/m 4 juli 2022'],
    ['2022-07-01', '2022-12-31', 'half', 'tweede helft 2022'],
    ['2021-01-01', '2023-12-31', 'year', '2021-2023'],
    ['2022-01-01', null, 'quarter', 'Q1 2022-...'],
    [null, '2022-12-31', 'quarter', 'uiterlijk Q4 2022'],
    [null, null, 'quarter', 'nader te bepalen'],
  ] as const)('[DAT47] %s to %s by the %s is "%s"', (start, end, precision, words) => {
    expect(writePeriod({ start, end }, precision)).toBe(words)
    expect(readPeriod(words)).toMatchObject({ understood: true, start, end })
  })

  it('[DAT47] takes whole pieces and swaps sides', () => {
    expect(writePeriod({ start: '2022-05-20', end: '2022-02-01' }, 'quarter')).toBe('Q1-Q2 2022')
  })
})
