import { planText } from '@samenspoor/shared/doc/layout'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { dropUndrawable } from './drop-undrawable.ts'

function paragraph(...content: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, content)
  return element
}

function textWith(...blocks: readonly unknown[]): Y.XmlFragment {
  const fragment = planText(new Y.Doc())
  fragment.insert(0, [paragraph(new Y.XmlText('eerste')), paragraph(new Y.XmlText('laatste'))])
  fragment.insert(1, blocks as Y.XmlElement[])
  return fragment
}

const AROUND = '<paragraph>eerste</paragraph><paragraph>laatste</paragraph>'

describe('dropUndrawable', () => {
  it.each([
    ['words in no block', () => new Y.XmlText('los')],
    ['a hook', () => new Y.XmlHook('haak')],
    ['a map', () => new Y.Map()],
    ['a list', () => new Y.Array()],
    ['a text of another kind', () => new Y.Text('los')],
  ])('takes out %s, between blocks and inside one', (_what, make) => {
    const text = textWith(make())
    dropUndrawable(text)
    expect(text.toString()).toBe(AROUND)
    const inside = textWith(paragraph())
    const block = inside.get(1)
    if (!(block instanceof Y.XmlElement)) throw new Error('no block')
    const isWords = make() instanceof Y.XmlText
    block.insert(0, [make() as Y.XmlText])
    dropUndrawable(inside)
    expect(block.length).toBe(isWords ? 1 : 0)
  })

  it('leaves blocks alone, also those that it does not know', () => {
    const text = textWith(new Y.XmlElement('video'), paragraph(new Y.XmlText('a'), new Y.XmlElement('itemReference')))
    const before = text.toString()
    dropUndrawable(text)
    expect(text.toString()).toBe(before)
  })
})
