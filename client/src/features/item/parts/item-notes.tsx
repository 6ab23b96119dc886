import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react'
import { listNl } from '../../../nl/common.ts'
import { ITEM_NL } from '../../../nl/item/item.ts'
import { firstName } from '../../../parts/first-name.ts'
import { diffText, mapPosition } from '../../../sync/text/text-edit.ts'
import { useNotes } from '../../../sync/use-notes.ts'
import { Avatar } from '../../../ui/marks/avatar.tsx'
import { useOthersAt } from '../use-others-at.ts'
import { useTellField } from '../use-tell-field.ts'

const NOTES_MAX = 20_000

/** The live text of an item. Everybody types in the same text at once. */
export function ItemNotes({ itemRef, mayEdit }: { itemRef: ItemRef; mayEdit: boolean }) {
  const typing = useOthersAt(itemRef).editing('notes')
  return (
    <section aria-labelledby="item-notes">
      <div className="drawer-section">
        <h3 id="item-notes">{ITEM_NL.notes}</h3>
        <span className="drawer-typing" role="status">
          {typing.map((person) => (
            <span key={person.id} aria-hidden="true">
              <Avatar person={person} size={20} live />
            </span>
          ))}
          {typing.length > 0 && ITEM_NL.typesHere(listNl(typing.map(firstName)), typing.length)}
        </span>
      </div>
      {mayEdit ? <NotesField itemRef={itemRef} /> : <NotesText itemRef={itemRef} />}
    </section>
  )
}

function NotesText({ itemRef }: { itemRef: ItemRef }) {
  const { text } = useNotes(itemRef)
  return text === '' ? <p className="muted">{ITEM_NL.notesEmpty}</p> : <p className="drawer-notes-text">{text}</p>
}

/**
 * The field keeps its own value: React would put the caret at the end on every change of a colleague, and break a
 * letter that is being composed (an accent, a Chinese word).
 */
function NotesField({ itemRef }: { itemRef: ItemRef }) {
  const { text, edit, undo, redo } = useNotes(itemRef)
  const { enter, leave } = useTellField('notes')
  const field = useRef<HTMLTextAreaElement>(null)
  const shown = useRef('')
  const latest = useRef(text)
  latest.current = text
  const show = useCallback(() => {
    const node = field.current
    if (!node) return
    if (node.value !== latest.current) showText(node, latest.current)
    shown.current = latest.current
    fitHeight(node)
  }, [])
  const isComposing = useRef(false)
  useLayoutEffect(() => {
    if (!isComposing.current) show()
  }, [text, show])
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    const isUndo = key === 'z' && !event.shiftKey
    if (event.altKey || !(event.ctrlKey || event.metaKey) || !(isUndo || key === 'z' || key === 'y')) return
    // The browser's own undo knows nothing of what colleagues typed in between.
    event.preventDefault()
    if (isUndo) undo()
    else redo()
  }
  return (
    <textarea
      ref={field}
      className="field drawer-notes"
      aria-labelledby="item-notes"
      placeholder={ITEM_NL.notesPlaceholder}
      maxLength={NOTES_MAX}
      rows={2}
      onFocus={enter}
      onBlur={leave}
      onKeyDown={onKeyDown}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={() => {
        isComposing.current = false
        show()
      }}
      onInput={({ currentTarget: { value } }) => {
        const before = shown.current
        shown.current = value
        edit(value, before)
      }}
    />
  )
}

/** Replaces the text without moving what the person selected or scrolled to. */
function showText(node: HTMLTextAreaElement, text: string): void {
  const change = diffText(node.value, text)
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = node
  node.value = text
  // Setting a selection gives the focus in some browsers, so it is left alone where the focus is elsewhere.
  if (document.activeElement !== node) return
  node.setSelectionRange(mapPosition(selectionStart, change), mapPosition(selectionEnd, change), selectionDirection)
  node.scrollTop = scrollTop
}

/** As tall as its text, up to what the style sheet allows. */
function fitHeight(node: HTMLTextAreaElement): void {
  node.style.height = 'auto'
  node.style.height = `${node.scrollHeight + 2}px`
}
