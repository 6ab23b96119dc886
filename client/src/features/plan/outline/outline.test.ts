import { describe, expect, it } from 'vitest'
import { PLAN_SCHEMA } from '../editor/plan-schema.ts'
import { chapterAt, nextNumber, outlineOf } from './outline.ts'

const heading = (level: number, text: string) => ({
  type: 'heading',
  attrs: { level },
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
})
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const docOf = (...content: object[]) => PLAN_SCHEMA.nodeFromJSON({ type: 'doc', content })

const plan = docOf(
  heading(1, 'Transitie- en implementatieplan'),
  heading(3, 'Voor het eerste hoofdstuk'),
  heading(2, '1 Opdracht'),
  paragraph('Tekst'),
  heading(3, 'Besluit'),
  heading(2, '10. Geld'),
  heading(2, 'Zonder nummer'),
  heading(2, ''),
)

describe('outlineOf', () => {
  it('reads number, title and sections of the chapters', () => {
    const chapters = outlineOf(plan).map(({ number, title, sections }) => [number, title, sections.map((s) => s.title)])
    expect(chapters).toEqual([
      ['1', 'Opdracht', ['Besluit']],
      ['10', 'Geld', []],
      ['', 'Zonder nummer', []],
      ['', '', []],
    ])
  })

  it('knows where each heading stands', () => {
    for (const { position, title } of outlineOf(plan)) {
      expect(plan.nodeAt(position)?.textContent.endsWith(title)).toBe(true)
    }
  })

  it('is empty for an empty text', () => {
    expect(outlineOf(docOf({ type: 'paragraph' }))).toEqual([])
  })
})

describe('chapterAt', () => {
  it('finds the chapter of a place in the text', () => {
    const chapters = outlineOf(plan)
    expect(chapterAt(chapters, 0)).toBe(-1)
    expect(chapterAt(chapters, chapters[0]?.position ?? 0)).toBe(0)
    expect(chapterAt(chapters, (chapters[1]?.position ?? 0) - 1)).toBe(0)
    expect(chapterAt(chapters, plan.content.size)).toBe(3)
  })
})

describe('nextNumber', () => {
  it('follows the highest number', () => {
    expect(nextNumber(outlineOf(plan))).toBe(11)
  })
  it('begins with 1 in an empty plan', () => {
    expect(nextNumber([])).toBe(1)
  })
  it('numbers nothing where the chapters have no numbers', () => {
    expect(nextNumber(outlineOf(docOf(heading(2, 'Opdracht'))))).toBeNull()
  })
})
