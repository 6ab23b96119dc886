import { Schema } from '@tiptap/pm/model'
import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import { isReadable } from './is-readable.ts'
import { PLAN_SCHEMA } from './plan-schema.ts'

/** A schema of a later version: it knows a block, an inline node and a mark that this one does not. */
const LATER = new Schema({
  nodes: PLAN_SCHEMA.spec.nodes.append({
    blockquote: { group: 'block', content: 'block+' },
    comment: { group: 'inline', inline: true },
  }),
  marks: PLAN_SCHEMA.spec.marks.append({ suggestion: {} }),
})

const fragmentOf = (...content: object[]) =>
  prosemirrorJSONToYDoc(LATER, { type: 'doc', content }, 'text').getXmlFragment('text')
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks })

describe('isReadable', () => {
  it('knows everything that can be made in the editor', () => {
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('punt'))] }] }
    const reference = { type: 'itemReference', attrs: { track: 'wi', item: 'wi-7' } }
    const link = { type: 'link', attrs: { href: 'https://leiden.nl/' } }
    const all = fragmentOf(
      { type: 'heading', attrs: { level: 2 }, content: [text('1 Opdracht')] },
      paragraph(text('vet', { type: 'bold' }), text('schuin', { type: 'italic' }), text('link', link), reference),
      { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(), list] }] },
    )
    expect(isReadable(all, PLAN_SCHEMA)).toBe(true)
  })

  it('takes an empty text', () => {
    expect(isReadable(fragmentOf(), PLAN_SCHEMA)).toBe(true)
  })

  it.each([
    ['a block', { type: 'blockquote', content: [paragraph(text('citaat'))] }],
    ['an inline node', paragraph(text('hier '), { type: 'comment' })],
    ['a mark', paragraph(text('voorstel', { type: 'suggestion' }))],
  ])('refuses %s that it does not know', (_what, block) => {
    expect(isReadable(fragmentOf(paragraph(text('goed')), block), PLAN_SCHEMA)).toBe(false)
  })

  it('refuses words that stand in no block', () => {
    const fragment = fragmentOf(paragraph(text('goed')))
    const [block] = fragment.toArray()
    const words = block && 'toArray' in block ? block.toArray()[0] : undefined
    if (!words || !('toDelta' in words)) throw new Error('no text in the paragraph')
    fragment.insert(0, [words.clone()])
    expect(isReadable(fragment, PLAN_SCHEMA)).toBe(false)
  })

  it('takes a list that merging left empty: no words are lost when it goes', () => {
    const fragment = fragmentOf(paragraph(text('goed')), {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph(text('weg'))] }],
    })
    const list = fragment.get(1)
    if ('delete' in list) list.delete(0, 1)
    expect(fragment.toString()).toContain('<bulletlist></bulletlist>')
    expect(isReadable(fragment, PLAN_SCHEMA)).toBe(true)
  })

  it('takes a list item that merging left with a list only', () => {
    const inner = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('binnen'))] }] }
    const fragment = fragmentOf({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(), inner] }] })
    const outer = fragment.get(0)
    const first = 'get' in outer ? outer.get(0) : undefined
    if (first && 'delete' in first) first.delete(0, 1)
    expect(isReadable(fragment, PLAN_SCHEMA)).toBe(true)
  })
})
