import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DatedPart, Interval, Qualifier } from './period.ts'
import { readPeriod } from './read-period.ts'

interface AnnotatedPhrase {
  id: string
  phrase: string
  context: string
  anchorDate?: string
  expected: Interval & { precision: string; qualifier: Qualifier[] }
  named?: Interval
  nominal?: string
  duration?: string
  repeat?: number
  recurrence?: string
  dates?: DatedPart[]
  around?: string
  bounds?: Interval
  relative?: string
}

const { phrases, negatives } = JSON.parse(
  readFileSync(new URL('../../fixtures/date-phrases.json', import.meta.url), 'utf8'),
) as { phrases: AnnotatedPhrase[]; negatives: { text: string; why: string }[] }

/**
 * Two annotations contradict others of exactly the same form, so no rule can give both. The majority is followed:
 * D022 lacks `jaar-afgeleid`, which D140 has; D111 has `vaststellingsjaar`, which D165, D166, D188, D205-D207 lack.
 */
const CONTRADICTED: ReadonlyMap<string, Qualifier[]> = new Map([
  ['D022', ['na', 'jaar-afgeleid']],
  ['D111', []],
])
/** Qualifiers that the annotators took from the sentence; the phrase alone does not have them. */
const SAID_IN_SENTENCE: readonly Qualifier[] = [
  'voorwaardelijk',
  'verwachting',
  'peildatum',
  'van-rechtswege',
  'minimaal',
]

const anchorOf = ({ anchorDate }: AnnotatedPhrase): { anchorDate?: string } =>
  anchorDate === undefined ? {} : { anchorDate }

describe('the annotated phrases of the letters', () => {
  it('[DAT6] are all there', () => {
    expect([phrases.length, negatives.length]).toEqual([216, 24])
  })

  it.each(phrases)('[DAT7] [DAT35] $id "$phrase" is read as annotated', (annotated) => {
    const reading = readPeriod(annotated.phrase, { ...anchorOf(annotated), sentence: annotated.context })
    const qualifier = CONTRADICTED.get(annotated.id) ?? annotated.expected.qualifier
    expect(reading).toMatchObject({ understood: true, ...annotated.expected, qualifier })
    const { named, nominal, duration, repeat, recurrence, dates, around, bounds, relative } = annotated
    const extra = { named, nominal, duration, repeat, recurrence, dates, around, bounds, relative }
    for (const [key, value] of Object.entries(extra)) {
      if (value !== undefined) expect(reading).toHaveProperty(key, value)
    }
  })

  it.each(phrases)(
    '[DAT35] $id "$phrase" is read the same without its sentence, but for what the sentence says',
    (annotated) => {
      const reading = readPeriod(annotated.phrase, anchorOf(annotated))
      const wanted = CONTRADICTED.get(annotated.id) ?? annotated.expected.qualifier
      const said = reading.understood ? wanted.filter((word) => !reading.qualifier.includes(word)) : []
      expect(said.filter((word) => !SAID_IN_SENTENCE.includes(word))).toEqual([])
      const { start, end, precision } = annotated.expected
      expect(reading).toMatchObject({ start, end, precision, qualifier: wanted.filter((word) => !said.includes(word)) })
    },
  )

  it.each(phrases.filter((annotated) => annotated.expected.qualifier.includes('jaar-afgeleid')))(
    '[DAT31] $id "$phrase" is not read without the date of its document',
    ({ phrase }) => {
      expect(readPeriod(phrase).understood).toBe(false)
    },
  )

  it.each(negatives)('[DAT6] "$text" is no date: $why', ({ text }) => {
    expect(readPeriod(text, { anchorDate: '2021-11-02' }).understood).toBe(false)
  })
})
