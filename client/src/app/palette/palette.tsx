import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useLocation } from 'wouter'
import { PALETTE_NL as NL } from '../../nl/app/palette.ts'
import { PALETTE_OPEN_NL } from '../../nl/app/palette-open.ts'
import { FuzzySearch } from '../../parts/fuzzy-search.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { Icon } from '../../ui/marks/icon.tsx'
import { viewOfPath } from '../views.ts'
import type { Entry } from './entries/entry.ts'
import { useEntries } from './entries/use-entries.ts'
import { listingAtRest, listingOf } from './listing.ts'
import { PaletteOption } from './palette-option.tsx'
import { keepRecent, readRecent } from './recent.ts'
import { useGoTo } from './use-go-to.ts'
import './keys/keys.css'
import './palette.css'

interface PaletteProps {
  /** `then` is done once the palette has gone and the focus is back where it was. */
  readonly onClose: (then?: () => void) => void
  readonly onKeys: () => void
}

/** A field that finds everything and does everything; the keys stay in the field, the list follows. */
export function Palette({ onClose, onKeys }: PaletteProps) {
  return (
    <ModalOverlay
      className="dialog-scrim palette-scrim"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="palette pop">
        <Dialog className="palette-body" aria-label={PALETTE_OPEN_NL}>
          <PaletteField onClose={onClose} onKeys={onKeys} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const PAGE = 8

function PaletteField({ onClose, onKeys }: PaletteProps) {
  const { programme, me } = useProgramme()
  const [path] = useLocation()
  const view = viewOfPath(path)
  const entries = useEntries(view)
  const goTo = useGoTo(onKeys)
  const [search] = useState(() => new FuzzySearch<Entry>())
  const [recent] = useState(() => readRecent(programme.id, me))
  const [query, setQuery] = useState('')
  /** The id of an entry, so that what comes in above it chooses no other; null for the first. */
  const [wanted, setWanted] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  // Typing never waits for the list.
  const asked = useDeferredValue(query).trim()
  const listing = useMemo(
    () => (asked === '' ? listingAtRest(entries, recent, view) : listingOf(asked, entries, search)),
    [asked, entries, recent, search, view],
  )
  const flat = listing.groups.flatMap((group) => group.entries)
  const found = flat.findIndex((entry) => entry.id === wanted)
  const active = Math.min(Math.max(found, 0), flat.length - 1)
  const want = (index: number) => setWanted(flat[index]?.id ?? null)
  const optionId = (index: number) => `${id}-${index}`
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    keepRecent(programme.id, me, entry.id)
    onClose(() => goTo(entry.target))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'ArrowDown') want((active + 1) % Math.max(1, flat.length))
    else if (key === 'ArrowUp') want((active - 1 + flat.length) % Math.max(1, flat.length))
    else if (key === 'PageDown') want(Math.min(active + PAGE, flat.length - 1))
    else if (key === 'PageUp') want(Math.max(active - PAGE, 0))
    else if (key === 'Enter' && !event.nativeEvent.isComposing) choose(flat[active])
    else return
    event.preventDefault()
  }
  let index = -1
  return (
    <>
      <div className="palette-field">
        <Icon name="search" size={18} />
        <input
          type="text"
          role="combobox"
          aria-label={PALETTE_OPEN_NL}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          placeholder={NL.placeholder}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the person asked to search
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setWanted(null)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={NL.results} className="palette-list">
        {listing.groups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
            <p id={`${id}-${group.id}`} className="palette-group" role="presentation">
              {NL.groups[group.id]}
            </p>
            {group.entries.map((entry) => {
              index += 1
              const at = index
              return (
                <PaletteOption
                  key={entry.id}
                  id={optionId(at)}
                  entry={entry}
                  query={asked}
                  isActive={at === active}
                  onPoint={() => setWanted(entry.id)}
                  onChoose={() => choose(entry)}
                />
              )
            })}
          </div>
        ))}
      </div>
      {flat.length === 0 && (
        <p className="palette-none">
          <b>{NL.none(asked)}</b>
          <span className="muted">{NL.noneHelp}</span>
        </p>
      )}
      <div className="palette-foot">
        <span role="status">
          {asked === '' ? NL.atRest : flat.length === 0 ? NL.none(asked) : NL.count(listing.count, listing.shown)}
        </span>
        <span className="palette-hints" aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> {NL.hintChoose} <kbd>Enter</kbd> {NL.hintGo} <kbd>Esc</kbd> {NL.hintClose}
        </span>
      </div>
    </>
  )
}
