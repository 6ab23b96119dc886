import { describe, expect, it } from 'vitest'
import { FuzzySearch } from './fuzzy-search.ts'

const entry = (label: string, detail = '') => ({ label, detail })
const search = new FuzzySearch<ReturnType<typeof entry>>()
const PLAN = [
  entry('Eventueel uitvoeren transitie- en implementatieplan', 'Jeugd Q2 2022 Daan Kuipers'),
  entry('Opstellen transitie- en implementatieplan', 'Wmo Q1-Q2 2022 Sanne Vermeer'),
  entry('Akkoord projectplannen', 'Wmo Q4 2021 Besluit college'),
  entry('Vastgesteld raadsbesluit eventuele overstap W&I 2024', 'Werk & Inkomen Besluit raad'),
  entry('Coördinatie vóór de zomer', 'Bestuur'),
]
const found = (query: string): string[] => search.find(query, PLAN).map(({ entry: { label } }) => label)

describe('finding by a few letters', () => {
  it('[PAL1] finds all words in any order, without accents or case, in the name and in what belongs to it', () => {
    expect(found('plan opst')).toEqual(['Opstellen transitie- en implementatieplan'])
    expect(found('coordinatie VOOR')).toEqual(['Coördinatie vóór de zomer'])
    expect(found('besluit raad')).toEqual(['Vastgesteld raadsbesluit eventuele overstap W&I 2024'])
    expect(found('sanne opst')).toEqual(['Opstellen transitie- en implementatieplan'])
    expect(found('w&i')).toEqual(['Vastgesteld raadsbesluit eventuele overstap W&I 2024'])
  })

  it('[PAL1] finds with letters left out, and with one letter wrong when nothing else fits', () => {
    expect(found('rdsbsl')).toContain('Vastgesteld raadsbesluit eventuele overstap W&I 2024')
    expect(found('opstelen')).toEqual(['Opstellen transitie- en implementatieplan'])
    expect(found('akkord')).toEqual(['Akkoord projectplannen'])
    expect(found('akkaord')).toEqual(['Akkoord projectplannen'])
    expect(found('vastgestald')).toEqual(['Vastgesteld raadsbesluit eventuele overstap W&I 2024'])
    expect(found('qqqq')).toEqual([])
    expect(found('  ')).toEqual([])
  })

  it('[PAL1] puts a name that begins so before one that has it inside, and the name before what belongs to it', () => {
    const entries = [entry('Het plan', ''), entry('Anders', 'plan'), entry('Planning', ''), entry('Beplanting', '')]
    expect(search.find('plan', entries).map(({ entry: { label } }) => label)).toEqual([
      'Planning',
      'Het plan',
      'Beplanting',
      'Anders',
    ])
  })
})
