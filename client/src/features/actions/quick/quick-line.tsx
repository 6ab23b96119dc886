import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { ACTIONS_NL } from '../../../nl/actions.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import type { Load } from '../model/action-list.ts'
import { useActiveOption } from '../use-active-option.ts'
import { QuickPreview } from './quick-preview.tsx'
import { SuggestionList } from './suggestion-list.tsx'
import { type Suggestion, suggestionsAt } from './suggestions.ts'
import { useQuickLine } from './use-quick-line.ts'

interface QuickLineProps {
  readonly loadOf: (person: string) => Load
  readonly autoFocus?: boolean
  readonly onEscape?: () => void
}

/** One line and Enter gives out an action: what, @who, #item and by when. */
export function QuickLine({ loadOf, autoFocus = false, onEscape }: QuickLineProps) {
  const quick = useQuickLine()
  const { text, line } = quick
  const input = useRef<HTMLInputElement>(null)
  const marks = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState(0)
  const [dismissed, setDismissed] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const isMissingTitle = isAsked && line.title === ''
  const [listId, helpId] = [useId(), useId()]
  const found = text === dismissed ? null : suggestionsAt(text, cursor, line, quick)
  const options = found?.options ?? []

  const write = (next: string, at: number) => {
    quick.setText(next)
    setCursor(at)
    requestAnimationFrame(() => {
      input.current?.focus()
      input.current?.setSelectionRange(at, at)
    })
  }
  const choose = (suggestion: Suggestion | undefined) => {
    if (!suggestion || !found) return
    const rest = text.slice(cursor).trimStart()
    write(text.slice(0, found.start) + suggestion.text + rest, found.start + suggestion.text.length)
    setActive(0)
  }
  const { active, setActive, handleKey } = useActiveOption(options.length, (index) => choose(options[index]))
  const begin = (mark: string) => {
    const next = text === '' || text.endsWith(' ') ? `${text}${mark}` : `${text} ${mark}`
    write(next, next.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (handleKey(event)) return
    if (event.key === 'Tab' && found && !event.shiftKey) {
      event.preventDefault()
      choose(options[active])
    } else if (event.key === 'Escape') {
      if (found) setDismissed(text)
      else onEscape?.()
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(line.title === '')
    if (quick.give()) setCursor(0)
    input.current?.focus()
  }
  const readCursor = () => setCursor(input.current?.selectionStart ?? 0)
  const palette = quick.plan.tracks.find(({ id }) => id === quick.track)?.palette
  return (
    <form className="quick" aria-label={ACTIONS_NL.quickForm} onSubmit={onSubmit}>
      <div className="in">
        <Icon name="plus" />
        <div className="quick-field">
          <div className={`quick-marks t-${palette}`} ref={marks} aria-hidden="true">
            {markedText(text, line.tokens).map(({ key, words, kind }) => (
              <span key={key} className={kind === null ? '' : `tok tok-${kind}`}>
                {words}
              </span>
            ))}
          </div>
          <input
            ref={input}
            role="combobox"
            aria-label={ACTIONS_NL.quickLabel}
            aria-expanded={found !== null}
            aria-autocomplete="list"
            aria-controls={listId}
            aria-activedescendant={found ? `${listId}-${active}` : undefined}
            aria-describedby={helpId}
            aria-invalid={isMissingTitle || undefined}
            placeholder={ACTIONS_NL.quickPlaceholder}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the person just asked for this line
            autoFocus={autoFocus}
            value={text}
            onChange={(event) => {
              quick.setText(event.target.value)
              setCursor(event.target.selectionStart ?? event.target.value.length)
              setActive(0)
              setIsAsked(false)
            }}
            onSelect={readCursor}
            onKeyDown={onKeyDown}
            onBlur={() => setDismissed(text)}
            onFocus={() => setDismissed('')}
            onScroll={() => marks.current?.scrollTo({ left: input.current?.scrollLeft ?? 0 })}
          />
        </div>
        <button type="submit" className="btn p s">
          {ACTIONS_NL.quickGive}
          <Icon name="arrow-right" size={14} />
        </button>
        {found && (
          <SuggestionList
            id={listId}
            label={ACTIONS_NL.suggestions[found.kind]}
            options={options}
            active={active}
            loadOf={loadOf}
            onChoose={choose}
          />
        )}
      </div>
      <QuickPreview quick={quick} loadOf={loadOf} helpId={helpId} isMissingTitle={isMissingTitle} onBegin={begin} />
    </form>
  )
}

/** The line in pieces, so that what was understood can be marked behind the text. */
function markedText(text: string, tokens: ReturnType<typeof useQuickLine>['line']['tokens']) {
  const pieces: { key: number; words: string; kind: string | null }[] = []
  let from = 0
  for (const { kind, start, end } of tokens) {
    pieces.push({ key: from, words: text.slice(from, start), kind: null })
    pieces.push({ key: start + 0.5, words: text.slice(start, end), kind })
    from = end
  }
  return [...pieces, { key: from, words: text.slice(from), kind: null }]
}
