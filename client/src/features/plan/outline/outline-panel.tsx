import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type RefObject, useId, useState, useSyncExternalStore } from 'react'
import { PLAN_NL } from '../../../nl/plan.ts'
import { useDestinations } from '../../../parts/commands/use-destinations.ts'
import type { CaretAwareness } from '../../../sync/text/caret-awareness.ts'
import { Avatar } from '../../../ui/marks/avatar.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { addChapter } from './add-chapter.ts'
import { goToHeading } from './go-to-heading.ts'
import { outlineOf } from './outline.ts'
import { useChapterPeople } from './use-chapter-people.ts'
import { useCurrentChapter } from './use-current-chapter.ts'

interface OutlinePanelProps {
  readonly editor: Editor
  readonly carets: CaretAwareness
  readonly scroller: RefObject<HTMLElement | null>
}

/** The chapters, where you are, who works where, and the way to another chapter. Folded away on a small screen. */
export function OutlinePanel({ editor, carets, scroller }: OutlinePanelProps) {
  const chapters = useEditorState({ editor, selector: () => outlineOf(editor.state.doc) })
  const current = useCurrentChapter(editor, scroller, chapters)
  const others = useSyncExternalStore(carets.subscribe, carets.getOthers)
  const people = useChapterPeople(editor, carets, chapters, others)
  const [isOpen, setIsOpen] = useState(false)
  const listId = useId()
  const go = (position: number) => {
    setIsOpen(false)
    goToHeading(editor, position)
  }
  useDestinations(() =>
    chapters.map(({ number, title, position }) => ({
      id: `chapter ${number} ${title}`,
      label: [number, title || PLAN_NL.unnamed].filter(Boolean).join(' '),
      go: () => go(position),
    })),
  )
  return (
    <nav className={`outl${isOpen ? ' open' : ''}`} aria-label={PLAN_NL.chapters}>
      <h2>{PLAN_NL.chapters}</h2>
      <button
        type="button"
        className="btn ghost outl-toggle"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="list" />
        {PLAN_NL.chapters}
        <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={12} />
      </button>
      {chapters.length === 0 && <p className="outl-none">{PLAN_NL.noChapters}</p>}
      <ol id={listId}>
        {chapters.map((chapter, index) => (
          <li key={index}>
            <button
              type="button"
              className="outl-a"
              onClick={() => go(chapter.position)}
              {...(index === current ? { 'aria-current': 'true' as const } : {})}
            >
              <span className="n">{chapter.number}</span>
              <span className="t">{chapter.title || PLAN_NL.unnamed}</span>
              {people.get(index)?.map((person) => (
                <Avatar key={person.id} person={person} size={22} live />
              ))}
            </button>
            {index === current && chapter.sections.length > 0 && (
              <ol>
                {chapter.sections.map(({ position, title }) => (
                  <li key={position}>
                    <button type="button" className="outl-a" onClick={() => go(position)}>
                      <span className="t">{title || PLAN_NL.unnamed}</span>
                    </button>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
      {editor.isEditable && (
        <button
          type="button"
          className="btn ghost s"
          aria-label={PLAN_NL.addChapterLabel}
          onClick={() => addChapter(editor)}
        >
          <Icon name="plus" />
          {PLAN_NL.addChapter}
        </button>
      )}
    </nav>
  )
}
