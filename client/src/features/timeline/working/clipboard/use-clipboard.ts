import type { TrackId } from '@samenspoor/shared/model/ids'
import { type ItemKey, itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { useEffect, useRef, useState } from 'react'
import { TIMELINE_NL } from '../../../../nl/timeline/timeline.ts'
import { WORKING_NL as NL } from '../../../../nl/working/working.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { useRights } from '../../../../sync/use-rights.ts'
import { useRun } from '../../../../sync/use-run.ts'
import { useToast } from '../../../../ui/toast/toast.tsx'
import { trackOfRow } from '../../layout/rows/rows.ts'
import type { Desk } from '../desk.ts'
import { type Copied, copiedOf, linesOf, printCopied, readCopied } from './copied.ts'
import { copiesOf } from './copies.ts'

/** Only our own pages read this; other programs get the lines. */
const TYPE = 'application/x-samenspoor-items+json'

export interface Clipboard {
  /** What was copied last in this window, for the menu: a page may not look at the clipboard by itself. */
  readonly last: Copied | null
  readonly copy: (keys: readonly ItemKey[]) => void
  /** Pastes what was copied last under a row. */
  readonly paste: (row: string) => void
}

/**
 * [CHO6] Ctrl C and Ctrl V while the timeline has the focus: items as items, and as lines for other programs; anything
 * else that is pasted is a list of lines.
 */
export function useClipboard(desk: Desk): Clipboard {
  const programme = useProgramme()
  const rights = useRights()
  const run = useRun()
  const showToast = useToast()
  const [last, setLast] = useState<Copied | null>(null)
  const { store } = desk

  const copiedNow = (keys: readonly ItemKey[]): Copied | null => {
    const plan = programme.getState().view?.plan
    const copied = plan ? copiedOf(plan, keys) : null
    if (copied) {
      setLast(copied)
      showToast({ text: NL.copied(copied.items.length), tone: 'info' })
    }
    return copied
  }
  const pasteItems = (copied: Copied, row: string | undefined) => {
    const plan = programme.getState().view?.plan
    const target = row === undefined ? null : trackOf(row, desk)
    if (!plan) return
    const isOneTrack = new Set(copied.items.map(({ track }) => track)).size === 1
    const isThere = (track: TrackId) => plan.tracks.some(({ id }) => id === track)
    const trackFor = (own: TrackId): TrackId | null => {
      // Items of one track go where I am; those of several stay each in its own.
      const track = isOneTrack && target !== null ? target : own
      return isThere(track) && rights.track(track) ? track : null
    }
    const copies = copiesOf(copied, {
      plan,
      trackFor: ({ track }) => trackFor(track),
      after: row === undefined ? null : keyOf(row),
      titleOfCopy: NL.titleOfCopy,
      makeId: () => crypto.randomUUID(),
      random: Math.random,
    })
    if (copies.refs.length === 0) {
      const title = plan.tracks.find(({ id }) => id === target)?.title
      return showToast({ text: title ? TIMELINE_NL.readOnly(title) : NL.pasteNowhere, tone: 'info' })
    }
    const result = run(copies.command, NL.pasted(copies.refs.length), { announce: true })
    if (!result.ok) return
    if (copies.leftOut > 0) showToast({ text: NL.leftOut(copies.leftOut), tone: 'info' })
    store.set({ chosen: new Set(copies.refs.map(itemKey)), anchor: null })
  }

  const latest = useRef({ desk, last, copiedNow, pasteItems })
  useEffect(() => {
    latest.current = { desk, last, copiedNow, pasteItems }
  })
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const { desk: here, copiedNow: copy } = latest.current
      if (!isOnTimeline(here) || !getSelection()?.isCollapsed) return
      const copied = copy(keysFor(here))
      if (copied === null) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', linesOf(copied))
      event.clipboardData?.setData(TYPE, printCopied(copied))
    }
    const onPaste = (event: ClipboardEvent) => {
      const { desk: here, last: kept, pasteItems: paste } = latest.current
      if (!isOnTimeline(here)) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      // What the menu copied has the lines only: the items are those of this window.
      const isLast = kept !== null && linesOf(kept) === text.replaceAll('\r\n', '\n')
      const copied = readCopied(event.clipboardData?.getData(TYPE) ?? '') ?? (isLast ? kept : null)
      const row = here.active?.row
      if (copied === null && text.trim() === '') return
      event.preventDefault()
      if (copied) paste(copied, row)
      else here.openDialog({ kind: 'list', text, track: row === undefined ? null : trackOf(row, here) })
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('paste', onPaste)
    }
  }, [])

  return {
    last,
    copy: (keys) => {
      const copied = copiedNow(keys)
      // Other programs get the lines, where the browser lets us; here the items are remembered.
      if (copied) navigator.clipboard?.writeText(linesOf(copied)).catch(() => undefined)
    },
    paste: (row) => {
      if (last) pasteItems(last, row)
    },
  }
}

/** Whether the focus is on a cell of the timeline, or nowhere: never in a field or a dialog. */
function isOnTimeline({ frame, dialog }: Desk): boolean {
  const { activeElement } = document
  if (dialog !== null || document.querySelector('[role="dialog"], [role="alertdialog"]')) return false
  if (activeElement?.matches('input, textarea, select, [contenteditable="true"]')) return false
  return activeElement === document.body || frame.current?.contains(activeElement) === true
}

/** What is chosen, or else the item that has the focus. */
function keysFor({ store, active }: Desk): ItemKey[] {
  const { chosen } = store.getState()
  const key = active && keyOf(active.row)
  return chosen.size > 0 ? [...chosen] : key ? [key] : []
}

function keyOf(row: string): ItemKey | null {
  const ref = parseItemKey(row)
  return ref && itemKey(ref)
}

/** The track of a row, also of the header of a lane. */
function trackOf(key: string, { picture }: Desk): TrackId | null {
  const row = picture.rows.find((each) => each.key === key)
  return (row && trackOfRow(row)?.id) ?? null
}
