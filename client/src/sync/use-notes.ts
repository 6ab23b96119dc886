import { COMMAND_ORIGIN } from '@samenspoor/shared/doc/commands/command'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import * as Y from 'yjs'
import { useProgramme } from './programme-context.tsx'
import { diffText, placeInText, rebaseEdit } from './text/text-edit.ts'

interface Notes {
  readonly text: string
  /** Makes the text `next`, as one small edit. `shown` is what the person saw when typing it, when that is older. */
  readonly edit: (next: string, shown?: string) => void
  /** Takes back what I typed in these notes, and only that. */
  readonly undo: () => void
  readonly redo: () => void
}

/** The notes on an item as live text: everybody can type in it at once, and nobody's words are lost. */
export function useNotes(ref: ItemRef): Notes {
  const { ytext, text } = useLiveText(ref)
  const history = useHistory(ytext)
  const edit = useCallback(
    (next: string, shown?: string) => {
      const current = ytext?.toString() ?? ''
      const seen = shown ?? current
      const wanted = diffText(seen, next)
      const { index, removed, inserted } = seen === current ? wanted : rebaseEdit(wanted, diffText(seen, current))
      if (!ytext || (removed === 0 && inserted === '')) return
      const parts: { insert?: unknown }[] = ytext.toDelta()
      const place = removed > 0 ? placeInText(parts, index + 1) - 1 : placeInText(parts, index)
      ytext.doc?.transact(() => {
        if (removed > 0) ytext.delete(place, placeInText(parts, index + removed) - place)
        if (inserted !== '') ytext.insert(place, inserted)
      }, COMMAND_ORIGIN)
    },
    [ytext],
  )
  return { text, edit, undo: () => history?.undo(), redo: () => history?.redo() }
}

/** The notes on an item, only to read. */
export const useNotesText = (ref: ItemRef): string => useLiveText(ref).text

function useLiveText({ track, item }: ItemRef): { ytext: Y.Text | undefined; text: string } {
  const store = useProgramme()
  const ytext = useMemo(() => store.notes({ track, item }), [store, track, item])
  const subscribe = useCallback(
    (listener: () => void) => {
      ytext?.observe(listener)
      return () => ytext?.unobserve(listener)
    },
    [ytext],
  )
  return { ytext, text: useSyncExternalStore(subscribe, () => ytext?.toString() ?? '') }
}

/** My own typing in this text since it was opened. */
function useHistory(ytext: Y.Text | undefined): Y.UndoManager | null {
  const [history, setHistory] = useState<Y.UndoManager | null>(null)
  useEffect(() => {
    if (!ytext) return
    const manager = new Y.UndoManager(ytext, { trackedOrigins: new Set([COMMAND_ORIGIN]) })
    setHistory(manager)
    return () => manager.destroy()
  }, [ytext])
  return history
}
