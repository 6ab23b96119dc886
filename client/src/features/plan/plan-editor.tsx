import { itemKey } from '@samenspoor/shared/model/item-ref'
import type { Track } from '@samenspoor/shared/model/track'
import type { Editor } from '@tiptap/core'
import { EditorContent } from '@tiptap/react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { PLAN_NL } from '../../nl/plan.ts'
import type { PlanText } from '../../sync/use-plan-text.ts'
import { useSelection } from '../../sync/use-selection.ts'
import { usePlanEditor } from './editor/use-plan-editor.ts'
import { OutlinePanel } from './outline/outline-panel.tsx'
import { ReferenceProvider } from './reference/reference-context.ts'
import { SuggestionList } from './suggestion/suggestion-list.tsx'
import { SuggestionSession } from './suggestion/suggestion-session.ts'
import { TextStatus } from './text-status.tsx'
import { LinkDialog } from './toolbar/link-dialog.tsx'
import { PlanToolbar } from './toolbar/plan-toolbar.tsx'

interface PlanEditorProps {
  readonly text: PlanText
  readonly track: Track
  readonly canWrite: boolean
  readonly onEditor?: (editor: Editor | null) => void
}

/** The text with its outline and toolbar. */
export function PlanEditor({ text, track, canWrite, onEditor }: PlanEditorProps) {
  const { selected, select } = useSelection()
  const [session] = useState(() => new SuggestionSession())
  const [isLinking, setIsLinking] = useState(false)
  const toolbar = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const hint = useId()
  const editor = usePlanEditor({
    text,
    track,
    canWrite,
    session,
    hint,
    editLink: () => setIsLinking(true),
    toToolbar: () => toolbar.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus(),
    openItem: select,
  })
  useEffect(() => {
    onEditor?.(editor)
    return () => onEditor?.(null)
  }, [editor, onEditor])
  const [seen] = useState(() => new Map())
  const references = useMemo(
    () => ({ selected: selected && itemKey(selected), open: select, areTabStops: !canWrite, seen }),
    [selected, select, canWrite, seen],
  )
  return (
    <div className={`plan t-${track.palette}${selected ? ' with-item' : ''}`}>
      <OutlinePanel editor={editor} carets={text.carets} scroller={scroller} />
      <div className="paperw">
        {canWrite && <PlanToolbar editor={editor} toolbar={toolbar} onLink={() => setIsLinking(true)} />}
        <div className="paper-scroll" ref={scroller}>
          <div className="paper">
            <TextStatus carets={text.carets} track={track} />
            <ReferenceProvider value={references}>
              <EditorContent editor={editor} />
            </ReferenceProvider>
          </div>
        </div>
        {canWrite && (
          <>
            <p id={hint} className="vh">
              {PLAN_NL.hint}
            </p>
            <SuggestionList session={session} editor={editor} />
          </>
        )}
      </div>
      {isLinking && <LinkDialog editor={editor} onClose={() => setIsLinking(false)} />}
    </div>
  )
}
