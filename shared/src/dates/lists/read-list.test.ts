import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readPeriod } from '../read-period.ts'
import { readList } from './read-list.ts'

const anchorDate = '2021-11-16'
const read = (text: string) => readList(text, { anchorDate })
const one = (line: string) => read(line)[0]

describe('[LST1] a pasted list', () => {
  test('has a title and the words of a period per line, from a sheet, a document or a mail', () => {
    expect(
      read(
        [
          'Akkoord projectplannen\tQ4 2021',
          '• Opstellen transitie- en implementatieplan Q1+2 2022',
          '2. Besluit raad, uiterlijk medio 2022',
          '- Opzeggen Leidschendam-Voorburg (voor 1 juli 2022)',
          'medio 2022: stukken naar de griffie',
          'Vastgesteld besluit eventuele overstap jeugd 2024 uiterlijk Q4 2022',
          'Start oriëntatie beide regio’s 2020',
        ].join('\r\n'),
      ),
    ).toEqual([
      { title: 'Akkoord projectplannen', period: 'Q4 2021' },
      { title: 'Opstellen transitie- en implementatieplan', period: 'Q1+2 2022' },
      { title: 'Besluit raad', period: 'uiterlijk medio 2022' },
      { title: 'Opzeggen Leidschendam-Voorburg', period: 'voor 1 juli 2022' },
      { title: 'stukken naar de griffie', period: 'medio 2022' },
      { title: 'Vastgesteld besluit eventuele overstap jeugd 2024', period: 'uiterlijk Q4 2022' },
      { title: 'Start oriëntatie beide regio’s', period: '2020' },
    ])
  })

  test.each([
    ['1.7.2022 opzeggen', 'opzeggen', '1.7.2022'],
    ['1 juli 2022: opzeggen', 'opzeggen', '1 juli 2022'],
    ['1.2.3 Opzeggen op 1 juli 2022', 'Opzeggen', 'op 1 juli 2022'],
    ['3\tOpzeggen\t1 juli 2022', 'Opzeggen', '1 juli 2022'],
    ['Opzeggen\t1-1-2022\t31-3-2022', 'Opzeggen', '1-1-2022 t/m 31-3-2022'],
    ['Q1 2022\tOpstellen', 'Opstellen', 'Q1 2022'],
    ['Opstellen\tals de raad akkoord is', 'Opstellen', 'als de raad akkoord is'],
    ['Opstellen\tSanne\tQ1 2022', 'Opstellen, Sanne', 'Q1 2022'],
    ['"Opstellen\nen vaststellen"\tQ1 2022', 'Opstellen en vaststellen', 'Q1 2022'],
    ['☐ Bellen met de griffie', 'Bellen met de griffie', ''],
    ['Begroting voor 2022', 'Begroting voor 2022', ''],
    ['Overleg met SP71', 'Overleg met SP71', ''],
    ['Q1 2022', 'Q1 2022', ''],
    ['Besluit raad in juni 2022', 'Besluit raad', 'in juni 2022'],
  ])('%j', (line, title, period) => {
    expect(one(line)).toEqual({ title, period })
  })

  test.each([
    ['uiterlijk 1 juli 2022 Opzeggen', 'Opzeggen', 'uiterlijk 1 juli 2022'],
    ['uiterlijk 1 juli 2022 opzeggen', 'opzeggen', 'uiterlijk 1 juli 2022'],
    ['vóór de zomer stukken naar de griffie', 'stukken naar de griffie', 'vóór de zomer'],
    ['Uiterlijk medio 2022, besluit raad', 'besluit raad', 'Uiterlijk medio 2022'],
    ['- Q2 2022 Vaststellen begroting 2023', 'Vaststellen begroting 2023', 'Q2 2022'],
    ['Q2 2022: begroting 2023', 'begroting 2023', 'Q2 2022'],
    ['Q1 - Q2 2022 Opstellen plan', 'Opstellen plan', 'Q1 - Q2 2022'],
    ['van Q1 2022 tot Q4 2022 Opstellen plan', 'Opstellen plan', 'van Q1 2022 tot Q4 2022'],
    ['Q1 2022 - Opstellen plan', 'Opstellen plan', 'Q1 2022'],
    ['Q2 2021-... Opstellen plan', 'Opstellen plan', 'Q2 2021-...'],
    ['1 juli 2022 “Samen beter” starten', '“Samen beter” starten', '1 juli 2022'],
    ['ma 5 juli Raad', 'Raad', 'ma 5 juli'],
    ['vanaf 2024 Uitvoeren', 'Uitvoeren', 'vanaf 2024'],
    ['najaar 2022 Besluit raad', 'Besluit raad', 'najaar 2022'],
  ])('[LST6] a period stands right before the title: %j', (line, title, period) => {
    expect(one(line)).toEqual({ title, period })
  })

  test.each([
    'Mei-circulaire verwerken',
    'Mei circulaire verwerken',
    'Meicirculaire 2014 verwerken',
    '2023 begroting vaststellen',
    '2023 Begroting vaststellen',
    'In 2022 vastgestelde plannen bekijken',
    'Voor 2024 Partners zoeken',
    'Voor Q1 2022 Stukken maken',
    'Q3 Rapportage maken',
    'Q1 2022 rapportage maken',
    'Op 1 juli 2022 aflopende contracten opzeggen',
    'Per 1 januari 2022 geldende tarieven verwerken',
    'Tot 2025 lopende contracten tellen',
    'Besluit raad in juni 2022 Uitwerken',
    'Raad van 5 juli 2022 Voorbereiden',
    '1 juli 2022 of eerder opzeggen',
    '1 april grap bedenken',
    'Q1 2022 Q2 2022 Opstellen',
    '1 juli 2022 (voorlopig) opzeggen',
    'Eind goed al goed',
    'Week 12 Lessen',
  ])('[LST6] a title that only begins with such words stays whole: %j', (line) => {
    expect(one(line)).toEqual({ title: line, period: '' })
  })

  test('finds the periods of the letters where they end a sentence', () => {
    const { phrases } = JSON.parse(
      readFileSync(new URL('../../../fixtures/date-phrases.json', import.meta.url), 'utf8'),
    ) as { phrases: { phrase: string; context: string; anchorDate?: string }[] }
    const endings = phrases.filter(({ phrase, context }) => context.endsWith(` ${phrase}`))
    const missed = endings.filter(({ phrase, context, anchorDate: day }) => {
      const options = day === undefined ? {} : { anchorDate: day }
      const reading = readPeriod(phrase, options)
      if (!reading.understood || (reading.start === null && reading.end === null)) return false
      const found = readPeriod(readList(context, options)[0]?.period ?? '', options)
      return !found.understood || found.start !== reading.start || found.end !== reading.end
    })
    // Both end in a day behind something that reads as one too.
    expect(missed.map(({ phrase }) => phrase)).toEqual(['8 november 2021', 'van 2021 (2019)'])
  })

  const line = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc
      .tuple(
        fc.constantFrom('', '- ', '1. ', '• ', '2)\t'),
        fc.constantFrom(
          'Akkoord',
          'Besluit raad',
          'Overstap jeugd 2024',
          'a',
          'uiterlijk 1 juli 2022, Opzeggen',
          'Q1 - Q2 2022 Plan',
        ),
        fc.constantFrom(' ', '\t', ': ', ', ', ' ('),
        fc.constantFrom('Q1 2022', 'uiterlijk medio 2022', 'ooit', '1-1-2022', 'mei', ''),
      )
      .map((parts) => parts.join('')),
  )

  test('keeps every line that says something, and every word of it', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.map((each) => each.replaceAll(/["\n\r\v\f\p{Zl}\p{Zp}]/gu, '')).join('\n')
        const found = read(text)
        const said = text.split('\n').filter((each) => /[\p{L}\p{N}]/u.test(each))
        expect(found).toHaveLength(said.length)
        found.forEach(({ title, period }, index) => {
          expect(title).not.toBe('')
          const kept = wordsOf(`${title} ${period}`)
          // What a list puts before its lines is no word of theirs.
          for (const word of wordsOf(said[index] ?? '').filter((each) => each.length > 3)) expect(kept).toContain(word)
        })
      }),
    )
  })

  it('never throws, and stays quick on a whole book in one line', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)))
    expect(read('woord '.repeat(20_000))).toHaveLength(1)
  })
})

const wordsOf = (text: string): string[] => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word)
