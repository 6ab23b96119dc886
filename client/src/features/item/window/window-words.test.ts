import { couplingIdSchema } from '@samenspoor/shared/model/ids'
import { describe, expect, it } from 'vitest'
import { daysLeftNl, noticeLengthNl, shiftNl } from '../../../nl/item/decisions.ts'
import { windowSentences } from './window-words.ts'

const WINDOW = {
  lastDay: '2022-06-30',
  ownLastDay: '2022-06-30',
  start: '2024-01-01',
  missed: null,
  isAtRisk: false,
  next: { lastDay: '2023-06-30', start: '2025-01-01' },
}
const coupling = couplingIdSchema.parse('k')
const texts = (...args: Parameters<typeof windowSentences>) => windowSentences(...args).map(({ text }) => text)

describe('the words of a besluitvenster', () => {
  it('say until when, and what comes later', () => {
    expect(texts(WINDOW, null, [])).toEqual([
      'Besluit vóór 1 juli 2022: start 1 januari 2024. Later: start 1 januari 2025.',
    ])
  })

  it('warn when the planning allows a day after the last one', () => {
    expect(windowSentences({ ...WINDOW, isAtRisk: true }, null, [])[1]).toEqual({
      tone: 'warn',
      text: 'Let op: de planning laat ook een dag na 30 juni 2022 toe.',
    })
  })

  it('say why it was missed and what the next chance is', () => {
    expect(texts({ ...WINDOW, missed: 'passed' }, null, [])).toEqual([
      'Gemist: 30 juni 2022 is voorbij.',
      'Volgende kans: vóór 1 juli 2023, start 1 januari 2025.',
    ])
    expect(texts({ ...WINDOW, missed: 'postponed' }, null, [])[0]).toBe('Gemist: het besluit is uitgesteld.')
    expect(texts({ ...WINDOW, missed: 'planned-too-late' }, null, [])[0]).toBe(
      'Gemist: de planning valt na 30 juni 2022.',
    )
  })

  it('say with what it is coupled and what it would be without', () => {
    const coupled = { coupling, lastDay: '2022-06-30', daysEarlier: 184, reliedFrom: null }
    expect(texts({ ...WINDOW, ownLastDay: '2022-12-31' }, coupled, ['W&I'])).toEqual([
      'Besluit vóór 1 juli 2022: start 1 januari 2024.',
      'Gelijkgetrokken met W&I: 184 dagen eerder, uiterlijk 30 juni 2022 (zonder: 31 december 2022).',
    ])
    expect(texts(WINDOW, { ...coupled, daysEarlier: 0 }, ['Jeugd'])[1]).toBe(
      'Gelijkgetrokken met Jeugd: uiterlijk 30 juni 2022.',
    )
  })

  it('count today among the days that are left', () => {
    expect([226, 1, 0, -1].map(daysLeftNl)).toEqual([
      'nog 227 dagen',
      'nog 2 dagen',
      'vandaag is de laatste dag',
      '1 dag voorbij',
    ])
  })

  it('name lengths', () => {
    expect(noticeLengthNl({ amount: 18, unit: 'months' })).toBe('18 mnd')
    expect(noticeLengthNl({ amount: 1, unit: 'calendar-years' })).toBe('1 kalenderjaar')
    expect(noticeLengthNl({ amount: 60, unit: 'days' })).toBe('60 dagen')
    expect(shiftNl({ months: 12, days: 0 })).toBe('12 maanden')
    expect(shiftNl({ months: 1, days: 3 })).toBe('1 maand en 3 dagen')
    expect(shiftNl({ months: 0, days: 1 })).toBe('1 dag')
  })
})
