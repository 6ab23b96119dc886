import { EditorState, TextSelection } from '@tiptap/pm/state'
import {
  absolutePositionToRelativePosition,
  prosemirrorJSONToYDoc,
  relativePositionToAbsolutePosition,
  updateYFragment,
} from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import { PLAN_SCHEMA } from './plan-schema.ts'

/** A plan of one paragraph, as the editor and the shared text hold it. Position 1 is before its first letter. */
function planOf(words: string) {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: words }] }]
  const json = { type: 'doc', content }
  const shared = prosemirrorJSONToYDoc(PLAN_SCHEMA, json, 'text')
  return {
    shared,
    fragment: shared.getXmlFragment('text'),
    state: EditorState.create({ doc: PLAN_SCHEMA.nodeFromJSON(json) }),
  }
}

/** Types at a position, and says where the end of the letter that stood behind the caret is then. */
function typeAt(words: string, caret: number, typed: string) {
  const { shared, fragment, state } = planOf(words)
  const meta = { mapping: new Map(), isOMark: new Map(), prosemirrorView: { state } }
  updateYFragment(shared, fragment, state.doc, meta)
  // A relative position holds on to the letter before it.
  const end = absolutePositionToRelativePosition(caret + 1, fragment, meta.mapping)

  const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret)))
  meta.prosemirrorView.state = placed.apply(placed.tr.insertText(typed))
  updateYFragment(shared, fragment, meta.prosemirrorView.state.doc, meta)
  return {
    text: fragment.toString(),
    end: relativePositionToAbsolutePosition(shared, fragment, end, meta.mapping),
  }
}

describe('typing beside an equal letter', () => {
  it('[JRN2] puts a typed space before the space that a colleague typed there, not behind it', () => {
    expect(typeAt('. Joost', 2, ' ')).toEqual({ text: '<paragraph>.  Joost</paragraph>', end: 4 })
  })
})
