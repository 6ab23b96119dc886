import { describe, expect, it } from 'vitest'
import { readPeriodLine } from './period-line.ts'

describe('reading lines of phrases', () => {
  it('[DAT44] gives the reading in the shape of the annotated set', () => {
    expect(readPeriodLine('{"phrase":"uiterlijk 1 november","anchorDate":"2014-09-30"}')).toEqual({
      phrase: 'uiterlijk 1 november',
      understood: true,
      start: null,
      end: '2014-11-01',
      precision: 'day',
      qualifier: ['uiterlijk', 'jaar-afgeleid'],
    })
    expect(readPeriodLine('{"phrase":"Q2 2020","context":"Verwachting business-case Q2 2020"}')).toMatchObject({
      qualifier: ['verwachting'],
    })
  })

  it('[DAT44] says so when a phrase is not understood', () => {
    const unread = { understood: false, start: null, end: null, precision: 'none', qualifier: [] }
    expect(readPeriodLine('{"phrase":"SP71"}')).toEqual({ phrase: 'SP71', ...unread })
    expect(readPeriodLine('{"phrase":"14 mei"}')).toEqual({ phrase: '14 mei', ...unread })
    expect(readPeriodLine('{"phrase":"14 mei","anchorDate":null}')).toMatchObject({ understood: false })
  })

  it.each([
    ['{', 'not-json'],
    ['', 'not-json'],
    ['null', 'no-phrase'],
    ['"Q1 2022"', 'no-phrase'],
    ['{"phrase":1}', 'no-phrase'],
    ['{"__proto__":{"phrase":"2020"}}', 'no-phrase'],
    ['{"phrase":"14 mei","anchorDate":"2021-02-30"}', 'bad-anchor-date'],
    ['{"phrase":"14 mei","anchorDate":20211102}', 'bad-anchor-date'],
  ])('[DAT44] %j is an error of its own', (line, code) => {
    expect(readPeriodLine(line)).toMatchObject({ error: { code } })
  })
})
