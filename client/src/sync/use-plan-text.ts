import { planText } from '@samenspoor/shared/doc/layout'
import type { TrackId } from '@samenspoor/shared/model/ids'
import { useEffect, useMemo, useState } from 'react'
import * as Y from 'yjs'
import type { DocumentConnection } from './documents/document-connection.ts'
import { useProgramme } from './programme-context.tsx'
import { CaretAwareness } from './text/caret-awareness.ts'
import { dropUndrawable } from './text/drop-undrawable.ts'

export interface PlanText {
  /** What the editor binds to. */
  readonly fragment: Y.XmlFragment
  readonly carets: CaretAwareness
}

/**
 * Opens a track's plan text as long as the component is there. Null until the server's content is here: an editor that
 * was bound before that would write into a text it has not seen.
 *
 * One who may not write gets a copy that follows the text. The editor repairs what does not fit its schema by itself;
 * on a copy that stays in this browser.
 */
export function usePlanText(track: TrackId, mayWrite: boolean): PlanText | null {
  const { programme, me } = useProgramme()
  const connection = useLoadedText(track)
  const copy = useCopy(mayWrite ? null : (connection?.doc ?? null))
  const doc = mayWrite ? connection?.doc : copy
  const text = useMemo(
    () =>
      connection && doc
        ? {
            fragment: planText(doc),
            carets: new CaretAwareness(connection.awareness, programme.people, me, mayWrite),
          }
        : null,
    [connection, doc, programme, me, mayWrite],
  )
  return text
}

function useLoadedText(track: TrackId): DocumentConnection | null {
  const store = useProgramme()
  const [loaded, setLoaded] = useState<DocumentConnection | null>(null)
  useEffect(() => {
    const { connection, release } = store.openPlanText(track)
    const look = () => {
      if (connection.state.isLoaded) setLoaded(connection)
    }
    look()
    const unsubscribe = store.subscribe(look)
    return () => {
      unsubscribe()
      setLoaded(null)
      release()
    }
  }, [store, track])
  return loaded
}

function useCopy(doc: Y.Doc | null): Y.Doc | null {
  const [copy, setCopy] = useState<Y.Doc | null>(null)
  useEffect(() => {
    if (!doc) return
    const made = new Y.Doc()
    const follow = (update: Uint8Array) =>
      made.transact(() => {
        Y.applyUpdate(made, update)
        dropUndrawable(planText(made))
      })
    follow(Y.encodeStateAsUpdate(doc))
    doc.on('update', follow)
    setCopy(made)
    return () => {
      doc.off('update', follow)
      setCopy(null)
      made.destroy()
    }
  }, [doc])
  return copy
}
