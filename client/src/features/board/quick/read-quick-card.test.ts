import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuickCard } from './read-quick-card.ts'

const read = (line: string, notPeriod: string | null = null) => readQuickCard(line, '2021-11-16', notPeriod)

describe('[BCO11] a line for a new card', () => {
  it('has its period at the end, in the words that were typed', () => {
    expect(read('Raming maken Q2 2022')).toEqual({ title: 'Raming maken', period: 'Q2 2022' })
    expect(read('Besluit raad, uiterlijk medio 2022 ')).toEqual({
      title: 'Besluit raad',
      period: 'uiterlijk medio 2022',
    })
  })

  it('is a title when there is no period', () => {
    expect(read('Akkoord projectplannen')).toEqual({ title: 'Akkoord projectplannen', period: '' })
  })

  it('has no title yet when it is nothing but a period', () => {
    expect(read('Q2 2022')).toEqual({ title: '', period: 'Q2 2022' })
    expect(read('Q2 2022', 'Q2 2022')).toEqual({ title: 'Q2 2022', period: '' })
  })

  it('is a title as a whole when the person said so', () => {
    expect(read('Terugblik Q2 2022', 'Q2 2022')).toEqual({ title: 'Terugblik Q2 2022', period: '' })
  })

  it('loses no letter that was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9 ]{0,40}$/), (line) => {
        const { title, period } = read(line)
        expect(`${title}${period}`.replace(/\s/g, '')).toBe(line.replace(/\s/g, ''))
      }),
    )
  })
})
