import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Track } from '@samenspoor/shared/model/track'
import type { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import type { EditorView } from '@tiptap/pm/view'
import { useEditor } from '@tiptap/react'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { useEffect, useRef } from 'react'
import { PLAN_NL } from '../../../nl/plan.ts'
import type { PlanText } from '../../../sync/use-plan-text.ts'
import { useView } from '../../../sync/use-view.ts'
import { describeReference } from '../reference/describe-reference.ts'
import { ItemReference } from '../reference/item-reference.ts'
import { findItems } from '../suggestion/find-items.ts'
import { itemSuggestion } from '../suggestion/item-suggestion.ts'
import type { SuggestionSession } from '../suggestion/suggestion-session.ts'
import { colleagueCarets } from './colleague-carets.ts'
import { planKeys } from './plan-keys.ts'
import { PLAN_CONTENT } from './plan-schema.ts'

interface PlanEditorOptions {
  readonly text: PlanText
  readonly track: Track
  readonly canWrite: boolean
  readonly session: SuggestionSession
  /** Id of the element that says how to use the editor. */
  readonly hint: string
  readonly editLink: () => void
  readonly toToolbar: () => void
  readonly openItem: (ref: ItemRef) => void
}

/** The editor on a plan text. It lives as long as the component and the text; the other options may change. */
export function usePlanEditor(options: PlanEditorOptions): Editor {
  const { plan } = useView()
  const latest = useRef({ ...options, plan })
  useEffect(() => {
    latest.current = { ...options, plan }
  })
  const { text, track, canWrite, session, hint } = options
  return useEditor(
    {
      editable: canWrite,
      injectCSS: false,
      extensions: [
        ...PLAN_CONTENT.filter(({ name }) => name !== ItemReference.name),
        ItemReference.configure({ describe: (ref) => describeReference(latest.current.plan, ref) }),
        Collaboration.configure({ fragment: text.fragment }),
        colleagueCarets(text.carets),
        itemSuggestion(session, (query) => findItems(latest.current.plan, query, track.id)),
        planKeys({
          editLink: () => latest.current.editLink(),
          toToolbar: () => latest.current.toToolbar(),
          openItem: (ref) => latest.current.openItem(ref),
        }),
      ].flat(),
      editorProps: {
        attributes: {
          class: 'plan-text',
          role: 'textbox',
          lang: 'nl',
          tabindex: '0',
          'aria-multiline': 'true',
          'aria-label': PLAN_NL.text(track.title),
          'aria-readonly': String(!canWrite),
          ...(canWrite ? { 'aria-describedby': hint } : {}),
        },
        handleScrollToSelection: isRemoteChange,
      },
    },
    [text, canWrite],
  )
}

/** A colleague's change must not move what I look at: the scrolling that the binding asks for is dropped. */
function isRemoteChange(view: EditorView): boolean {
  const sync = ySyncPluginKey.getState(view.state)
  return sync?.isChangeOrigin === true && sync.isUndoRedoOperation !== true
}
