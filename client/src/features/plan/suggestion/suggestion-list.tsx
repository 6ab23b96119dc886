import { itemKey } from '@samenspoor/shared/model/item-ref'
import type { Editor } from '@tiptap/core'
import { Fragment, useEffect, useId, useRef, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { COMMON_NL } from '../../../nl/common.ts'
import { PLAN_NL } from '../../../nl/plan.ts'
import { KindMarker } from '../../../ui/marks/kind-marker.tsx'
import { TrackMark, TrackName } from '../../../ui/marks/track-mark.tsx'
import type { SuggestedItem } from './find-items.ts'
import type { OpenSuggestions, SuggestionSession } from './suggestion-session.ts'

/** The list under the caret after `#`. The focus stays in the text; the list is told about by `aria-activedescendant`. */
export function SuggestionList({ session, editor }: { session: SuggestionSession; editor: Editor }) {
  const open = useSyncExternalStore(session.subscribe, session.getState)
  const id = useId()
  useEffect(() => {
    const text = editor.view.dom
    const active = open && open.items.length > 0 ? `${id}-${open.active}` : null
    setOrRemove(text, 'aria-activedescendant', active)
    setOrRemove(text, 'aria-controls', open ? id : null)
    return () => {
      for (const name of ['aria-activedescendant', 'aria-controls']) text.removeAttribute(name)
    }
  }, [open, id, editor])
  return (
    <>
      <p className="vh" role="status">
        {open && PLAN_NL.suggestionCount(open.items.length)}
      </p>
      {open && createPortal(<List open={open} id={id} />, open.host)}
    </>
  )
}

function List({ open, id }: { open: OpenSuggestions; id: string }) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const option = list.current?.querySelector<HTMLElement>(`[id="${id}-${open.active}"]`)
    if (list.current && option) keepInSight(list.current, option)
  }, [id, open.active])
  if (open.items.length === 0) return <p className="suggestions pop none">{PLAN_NL.noSuggestion}</p>
  return (
    <div
      ref={list}
      className="suggestions pop"
      role="listbox"
      id={id}
      aria-label={PLAN_NL.suggestions}
      tabIndex={0}
      // The text keeps the focus, also when the scroll bar is used.
      onMouseDown={(event) => event.preventDefault()}
    >
      {open.items.map((suggested, index) => (
        <Fragment key={itemKey(suggested.ref)}>
          {open.items[index - 1]?.track !== suggested.track && (
            <div className="suggestion-track" role="presentation">
              <TrackName track={suggested.track} long />
            </div>
          )}
          <Option
            id={`${id}-${index}`}
            suggested={suggested}
            isActive={index === open.active}
            onChoose={() => open.choose(suggested.ref)}
          />
        </Fragment>
      ))}
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly suggested: SuggestedItem
  readonly isActive: boolean
  readonly onChoose: () => void
}

function Option({ id, suggested: { item, track }, isActive, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the focus stays in the editor, which handles the keys
    <div id={id} role="option" aria-selected={isActive} className="suggestion" onClick={onChoose}>
      <span className={`suggestion-mark t-${track.palette}`}>
        {item.kind === 'activity' ? <TrackMark track={track} size={11} /> : <KindMarker item={item} size={16} />}
      </span>
      <span className="suggestion-title">{item.title}</span>
      <span className="suggestion-period">{item.period === '' ? COMMON_NL.noPeriod : item.period}</span>
      <span className="vh">, {track.shortTitle}</span>
    </div>
  )
}

/** Scrolls the list and nothing else; `scrollIntoView` would move the page too. */
function keepInSight(list: HTMLElement, option: HTMLElement): void {
  const top = option.offsetTop
  const bottom = top + option.offsetHeight
  if (top < list.scrollTop) list.scrollTop = top
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight
}

function setOrRemove(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
