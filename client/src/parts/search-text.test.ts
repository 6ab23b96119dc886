import { describe, expect, it } from 'vitest'
import { findsAll } from './search-text.ts'

describe('searching', () => {
  it('looks at words, not at their order, their case or their accents', () => {
    expect(findsAll('PLAN voor', 'Vóór de zomer: projectplan')).toBe(true)
    expect(findsAll('plan na', 'Vóór de zomer: projectplan')).toBe(false)
  })

  it('finds everything when nothing is asked', () => {
    expect(findsAll('  ', 'Raadsbesluit')).toBe(true)
  })
})
