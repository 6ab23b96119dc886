import { describe, expect, it } from 'vitest'
import { type ReadOptions, readPeriod } from '../read-period.ts'

/** A reading in one line: `start..end precision [qualifiers]`, with `?` for an open side; "-" when it is not read. */
function read(phrase: string, options: ReadOptions = {}): string {
  const reading = readPeriod(phrase, options)
  if (!reading.understood) return '-'
  const qualifiers = reading.qualifier.length > 0 ? ` [${reading.qualifier.join(' ')}]` : ''
  return `${reading.start ?? '?'}..${reading.end ?? '?'} ${reading.precision}${qualifiers}`
}

type Case = [rule: string, phrase: string, reading: string]

const CALENDAR: Case[] = [
  ['[DAT9]', 'tweede kwartaal 2022', '2022-04-01..2022-06-30 quarter'],
  ['[DAT9]', 'in het tweede kwartaal van 2020', '2020-04-01..2020-06-30 quarter'],
  ['[DAT9]', 'eerste helft van 2022', '2022-01-01..2022-06-30 half'],
  ['[DAT9]', 'in de loop van 2022', '2022-01-01..2022-12-31 year'],
  ['[DAT9]', 'in de maand mei 2022', '2022-05-01..2022-05-31 month'],
  ['[DAT9]', 'februari 2024', '2024-02-01..2024-02-29 month'],
  ['[DAT10]', 'K3 2021', '2021-07-01..2021-09-30 quarter'],
  ['[DAT10]', '2021-Q3', '2021-07-01..2021-09-30 quarter'],
  ['[DAT10]', '1e kwartaal 2022', '2022-01-01..2022-03-31 quarter'],
  ['[DAT10]', '2de kwartaal van 2022', '2022-04-01..2022-06-30 quarter'],
  ['[DAT10]', 'H1 2023', '2023-01-01..2023-06-30 half'],
  ['[DAT10]', '2e halfjaar 2023', '2023-07-01..2023-12-31 half'],
  ['[DAT10]', 'H1', '-'],
  ['[DAT10]', 'K3', '-'],
  ['[DAT11]', 'DEC. 2021', '2021-12-01..2021-12-31 month'],
  ['[DAT11]', 'mrt 2022', '2022-03-01..2022-03-31 month'],
  ['[DAT11]', 'medio\u00a02022', '2022-06-01..2022-07-31 medio'],
  ['[DAT11]', 'Q3 2022 \u2013 Q1 2023', '2022-07-01..2023-03-31 quarter'],
  ['[DAT11]', 'Q2 2021-\u2026', '2021-04-01..? quarter [open-einde]'],
  ['[DAT12]', '31-12-2022', '2022-12-31..2022-12-31 day'],
  ['[DAT12]', '1/7/2022', '2022-07-01..2022-07-01 day'],
  ['[DAT12]', '1.7.2022', '2022-07-01..2022-07-01 day'],
  ['[DAT12]', '01-07-22', '2022-07-01..2022-07-01 day'],
  ['[DAT12]', '29-jul-14', '2014-07-29..2014-07-29 day'],
  ['[DAT12]', '2022-12-31', '2022-12-31..2022-12-31 day'],
  ['[DAT12]', "Q1 '22", '2022-01-01..2022-03-31 quarter'],
  ['[DAT12]', "'22", '-'],
  ['[DAT12]', 'mei 22', '-'],
  ['[DAT12]', '1-7', '-'],
  ['[DAT12]', '1-2-3-2022', '-'],
  ['[DAT15]', 'begin 2022', '2022-01-01..2022-03-31 begin'],
  ['[DAT15]', 'halverwege 2022', '2022-06-01..2022-07-31 medio'],
  ['[DAT15]', 'einde 2022', '2022-10-01..2022-12-31 eind'],
  ['[DAT15]', 'eind van 2022', '2022-10-01..2022-12-31 eind'],
  ['[DAT15]', 'half 2022', '-'],
  ['[DAT16]', 'begin mei 2022', '2022-05-01..2022-05-10 begin'],
  ['[DAT16]', 'medio juli 2022', '2022-07-10..2022-07-20 medio'],
  ['[DAT16]', 'half november 2021', '2021-11-10..2021-11-20 medio'],
  ['[DAT16]', 'eind februari 2024', '2024-02-21..2024-02-29 eind'],
  ['[DAT16]', 'medio Q2 2022', '-'],
  ['[DAT17]', 'eerste week van mei 2022', '2022-05-01..2022-05-07 week'],
  ['[DAT17]', 'tweede week mei 2022', '2022-05-08..2022-05-14 week'],
  ['[DAT17]', 'laatste week van mei 2022', '2022-05-25..2022-05-31 week'],
  ['[DAT17]', 'week 12 2022', '2022-03-21..2022-03-27 week'],
  ['[DAT17]', 'week 53 van 2020', '2020-12-28..2021-01-03 week'],
  ['[DAT18]', 'najaar 2022', '2022-09-01..2022-11-30 season'],
  ['[DAT18]', 'in het voorjaar van 2022', '2022-03-01..2022-05-31 season'],
  ['[DAT18]', 'zomerreces 2022', '2022-07-15..2022-08-31 season'],
  ['[DAT18]', 'voor de zomer van 2022', '?..2022-07-14 season [voor]'],
  ['[DAT18]', 'na de zomer van 2022', '2022-09-01..? season [na]'],
  ['[DAT18]', 'in de zomer van 2022', '-'],
  ['[DAT18]', 'kerst 2022', '-'],
]

const REFUSED: Case[] = [
  ...[
    '31 april 2022',
    '30 februari 2022',
    '29-2-2023',
    'Q5 2022',
    'Q0 2022',
    'week 53 2022',
    '2022-13-01',
    '0 mei 2022',
  ].map((phrase): Case => ['[DAT3]', phrase, '-']),
  ['[DAT3]', 'donderdag 30 juni 2022', '2022-06-30..2022-06-30 day'],
  ['[DAT3]', 'vrijdag 30 juni 2022', '-'],
  ['[DAT3]', 'Q3 2022 - Q1 2022', '-'],
  ['[DAT3]', 'Q4-Q1 2022', '-'],
  ['[DAT3]', '2021-2019', '-'],
  ['[DAT3]', 'van 4 september tot en met 17 juli 2014', '-'],
  ['[DAT3]', '2030 op zijn vroegst en uiterlijk 2026', '-'],
  ['[DAT5]', '1899', '-'],
  ['[DAT5]', '2100', '-'],
  ['[DAT5]', 'mei 1500', '-'],
  ['[DAT6]', 'besluit raad in juni 2022', '2022-06-01..2022-06-30 month'],
  ['[DAT6]', 'tot en met het besluit van 14 mei 2020', '?..2020-05-14 day [tot-en-met]'],
  ['[DAT6]', 'besluit raad juni 2022', '-'],
  ['[DAT6]', 'overstap jeugd 2024 uiterlijk Q4 2022', '-'],
  ['[DAT6]', '1 juli 2022 is vervallen', '-'],
  ['[DAT6]', 'niet in 2022', '-'],
  ['[DAT6]', 'Q1 of Q2 2022', '-'],
  ['[DAT6]', 'tegen eind 2022', '-'],
  ['[DAT6]', 'de dag na 1 mei 2022', '-'],
  ['[DAT6]', 'voor de vergadering van 1 juli 2022', '-'],
  ['[DAT6]', 'per besluit van 1 juli 2022', '-'],
  ['[DAT6]', 'kinderen van 7 jaar', '-'],
  ['[DAT6]', 'Wmo 2015', '-'],
  ['[DAT6]', '2019/2020', '-'],
  ['[DAT6]', '2019-heden', '-'],
  ['[DAT6]', '2022 euro', '-'],
  ['[DAT6]', 'Q2 2021-', '-'],
]

const SEVERAL: Case[] = [
  ['[DAT19]', '2019- 2021', '2019-01-01..2021-12-31 year'],
  ['[DAT19]', 'jan. t/m mrt 2022', '2022-01-01..2022-03-31 month'],
  ['[DAT19]', 'tussen 1 en 15 mei 2022', '2022-05-01..2022-05-15 day'],
  ['[DAT19]', '17 - 20 juli 2014', '2014-07-17..2014-07-20 day'],
  ['[DAT19]', 'van 1 mei tot 1 juli 2022', '2022-05-01..2022-06-30 day'],
  ['[DAT19]', 'van 2010 tot 2012', '2010-01-01..2011-12-31 year'],
  ['[DAT19]', 'H1-H2 2022', '2022-01-01..2022-12-31 half'],
  ['[DAT7]', '1 mei 2022 - Q3 2022', '2022-05-01..2022-09-30 quarter'],
  ['[DAT7]', 'medio 2019 - Q1 2020', '2019-06-01..2020-03-31 quarter'],
  ['[DAT20]', 'Q1 en Q2 2022', '2022-01-01..2022-06-30 quarter'],
  ['[DAT20]', 'mei, juni en juli 2022', '2022-05-01..2022-07-31 month'],
  ['[DAT20]', 'januari en maart 2022', '2022-01-01..2022-03-31 month [opsomming]'],
  ['[DAT20]', 'eind 2019 en medio 2020', '2019-10-01..2020-07-31 eind [opsomming]'],
  ['[DAT20]', '2 november 2021/verzonden 8 november 2021', '2021-11-02..2021-11-08 day [opsomming]'],
  ['[DAT21]', 'het eerste en tweede kwartaal van 2022', '2022-01-01..2022-06-30 quarter'],
  ['[DAT21]', 'juni 2021 t/m september', '2021-06-01..2021-09-30 month'],
  ['[DAT21]', 'vanaf 17 juli tot en met 4 september 2014', '2014-07-17..2014-09-04 day [vanaf tot-en-met]'],
]

const LIMITED: Case[] = [
  ['[DAT14]', 'deadline: 1 juli 2022', '?..2022-07-01 day [deadline]'],
  ['[DAT14]', 'de deadline van 1 juli 2022', '2022-07-01..2022-07-01 day [deadline]'],
  ['[DAT22]', 'uiterlijk op 1 juli 2022', '?..2022-07-01 day [uiterlijk]'],
  ['[DAT22]', 'op zijn laatst Q2 2022', '?..2022-06-30 quarter [uiterlijk]'],
  ['[DAT22]', 't/m Q2 2022', '?..2022-06-30 quarter [tot-en-met]'],
  ['[DAT23]', 'tot 2025', '?..2024-12-31 year [tot]'],
  ['[DAT23]', 'tot eind 2022', '?..2022-12-31 eind [tot]'],
  ['[DAT24]', 'voor 1-7-2022', '?..2022-06-30 day [voor]'],
  ['[DAT24]', 'voor begin 2022', '?..2021-12-31 begin [voor]'],
  ['[DAT24]', 'voor Q3 2022', '2022-07-01..2022-09-30 quarter [ten-behoeve-van]'],
  ['[DAT24]', 'voor mei 2022', '-'],
  ['[DAT24]', 'vóór mei 2022', '?..2022-04-30 month [voor]'],
  ['[DAT24]', 'vóór 2020', '?..2019-12-31 year [voor]'],
  ['[DAT24]', 'uiterlijk voor 2023', '?..2022-12-31 year [uiterlijk voor]'],
  ['[DAT25]', 'uiterlijk voor medio 2023', '?..2023-06-30 medio [uiterlijk voor]'],
  ['[DAT25]', 'tot en met medio 2023', '?..2023-06-30 medio [tot-en-met]'],
  ['[DAT25]', 'voor medio juli 2023', '?..2023-07-14 medio [voor]'],
  ['[DAT25]', 'na medio 2021', '2021-07-01..? medio [na]'],
  ['[DAT26]', 'uiterlijk eind 2022', '?..2022-12-31 eind [uiterlijk]'],
  ['[DAT26]', 'voor het einde van 2022', '?..2022-12-31 year [voor]'],
  ['[DAT26]', 'voor het einde van het tweede kwartaal van 2022', '?..2022-06-30 quarter [voor]'],
  ['[DAT26]', 'het einde van het tweede kwartaal van 2022', '-'],
  ['[DAT27]', 'm.i.v. 1 januari 2022', '2022-01-01..? day [met-ingang-van]'],
  ['[DAT27]', 'niet eerder plaats dan medio 2021', '2021-07-01..? medio [niet-eerder-dan]'],
  ['[DAT27]', "op z'n vroegst 2023", '2023-01-01..? year [niet-eerder-dan]'],
  ['[DAT27]', 'niet voor 1 juli 2022', '2022-07-01..? day [niet-eerder-dan]'],
  ['[DAT27]', 'sinds eind 2019', '2019-10-01..? eind [sinds]'],
  ['[DAT28]', '2022 e.v.', '2022-01-01..? year [en-verder]'],
  ['[DAT28]', 'vanaf 2021 en verder', '2021-01-01..? year [vanaf en-verder]'],
  ['[DAT28]', 'tot en met 2018 en verder', '?..2018-12-31 year [tot-en-met en-verder]'],
  ['[DAT28]', '2018 en daarna', '-'],
  ['[DAT29]', '2026 op zijn vroegst en uiterlijk 2030', '2026-01-01..2030-12-31 year [niet-eerder-dan uiterlijk]'],
  ['[DAT29]', 'vanaf 1 mei 2022 t/m Q3 2022', '2022-05-01..2022-09-30 quarter [vanaf tot-en-met]'],
  ['[DAT29]', 'voor 1 januari 2022 (uiterlijk 30 november 2021)', '-'],
  ['[DAT30]', 'na Q1 2022', '2022-04-01..? quarter [na]'],
  ['[DAT30]', 'twee weken voor 1 mei 2022', '2022-04-17..2022-04-30 week'],
  ['[DAT48]', 'in 2022 moet zijn ingekocht', '?..2022-12-31 year [moet-zijn]'],
  ['[DAT48]', 'moet per 2022 zijn ingericht', '2022-01-01..? year [per moet-zijn]'],
]

const TIMELESS: Case[] = [
  ['[DAT37]', 'nader te bepalen', '?..? none'],
  ['[DAT37]', 'in de afgelopen periode', '?..? none'],
  ['[DAT37]', 'rond 1 juli 2022', '?..? none [rond]'],
  ['[DAT38]', 'tweemaal met één jaar verlengd', '?..? duration'],
  ['[DAT38]', '5 jaar na dato', '?..? duration'],
  ['[DAT38]', 'per 31 december van een bepaald kalenderjaar', '?..? recurrence [per]'],
  ['[DAT38]', 'elke twee weken', '?..? recurrence'],
  ['[DAT38]', 'vijf jaar tot 2025', '?..2024-12-31 year [tot]'],
  ['[DAT38]', '29 februari van elk jaar', '-'],
  ['[DAT39]', '(2018)', '2018-01-01..2018-12-31 year [vaststellingsjaar]'],
  ['[DAT39]', 'van 2021 (2019)', '2021-01-01..2021-12-31 year [onderwerpsjaar]'],
  ['[DAT40]', 'Septembercirculaire 2015', '2015-01-01..2015-12-31 year [documentnaam]'],
  ['[DAT41]', '20202024', '2020-01-01..2024-12-31 year [brontypfout]'],
  ['[DAT41]', '20201105', '-'],
]

describe.each([
  ['calendar periods', CALENDAR],
  ['what is not read', REFUSED],
  ['more than one period', SEVERAL],
  ['limits', LIMITED],
  ['words without a day', TIMELESS],
])('%s', (_, cases) => {
  it.each(cases)('%s "%s" is %s', (_rule, phrase, reading) => {
    expect(read(phrase)).toBe(reading)
  })
})

const DATED: [rule: string, phrase: string, anchorDate: string, reading: string][] = [
  ['[DAT31]', '7 maart', '2019-01-15', '2019-03-07..2019-03-07 day [jaar-afgeleid]'],
  ['[DAT31]', 'in september', '2020-01-31', '2019-09-01..2019-09-30 month [jaar-afgeleid]'],
  ['[DAT31]', 'na de zomer', '2019-01-15', '2018-09-01..? season [na jaar-afgeleid]'],
  ['[DAT31]', 'op 1 februari', '2014-09-30', '2014-02-01..2014-02-01 day [jaar-afgeleid]'],
  ['[DAT31]', 'op 30 januari', '2014-09-30', '2015-01-30..2015-01-30 day [jaar-afgeleid]'],
  ['[DAT31]', 'in het vierde kwartaal', '2021-11-02', '2021-10-01..2021-12-31 quarter [jaar-afgeleid]'],
  ['[DAT31]', 'in het tweede kwartaal', '2021-11-02', '2022-04-01..2022-06-30 quarter [jaar-afgeleid]'],
  ['[DAT31]', 'november - februari', '2021-11-02', '-'],
  ['[DAT31]', '7 maart', '2021-02-30', '-'],
  ['[DAT32]', '28 juni jl.', '2019-01-15', '2018-06-28..2018-06-28 day [jl]'],
  ['[DAT32]', 'van mei jl.', '2021-11-02', '2021-05-01..2021-05-31 month [jl]'],
  ['[DAT32]', 'november jl.', '2021-11-02', '-'],
  ['[DAT32]', '1 januari a.s.', '2021-11-02', '2022-01-01..2022-01-01 day [relatief]'],
  ['[DAT33]', 'begin volgend jaar', '2021-11-02', '2022-01-01..2022-03-31 begin [relatief]'],
  ['[DAT33]', 'volgend kwartaal', '2021-11-02', '2022-01-01..2022-03-31 quarter [relatief]'],
  ['[DAT33]', 'vorige week', '2021-11-02', '2021-10-25..2021-10-31 week [relatief]'],
  ['[DAT33]', 'later dit jaar', '2021-11-02', '2021-11-02..2021-12-31 year [relatief later-in]'],
  ['[DAT34]', 'voor het einde van het jaar', '2021-11-02', '?..2022-12-31 year [voor generiek]'],
]

describe('phrases that need the date of their document', () => {
  it.each(DATED)('%s "%s" in a document of %s is %s', (_, phrase, anchorDate, reading) => {
    expect(read(phrase, { anchorDate })).toBe(reading)
    expect(read(phrase)).toBe('-')
  })

  it('[DAT18] takes the recess of the council', () => {
    const recess = { start: '07-09', end: '08-21' }
    expect(read('voor het zomerreces 2022', { recess })).toBe('?..2022-07-08 season [voor]')
    expect(read('na de zomer van 2022', { recess })).toBe('2022-08-22..? season [na]')
    expect(read('na de zomer van 2022', { recess: { start: '31-07', end: 'x' } })).toBe('-')
  })
})
