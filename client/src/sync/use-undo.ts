import { useCallback, useSyncExternalStore } from 'react'
import { APP_NL } from '../nl/app.ts'
import { REFUSAL_NL } from '../nl/common.ts'
import { useToast } from '../ui/toast.tsx'
import { useProgramme } from './programme-context.tsx'
import type { UndoOutcome } from './undo-history.ts'

type Overtaken = Extract<UndoOutcome, { kind: 'overtaken' }>

/** The question that waits for an answer, shared by all who can undo: one dialog in the layout asks it. */
let question: Overtaken | null = null
const listeners = new Set<() => void>()
const ask = (next: Overtaken | null): void => {
  question = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Takes back or repeats my last step; asks first when a colleague changed the same since. */
export function useUndo() {
  const store = useProgramme()
  const showToast = useToast()
  const report = useCallback(
    (outcome: UndoOutcome, say: (label: string) => string) => {
      switch (outcome.kind) {
        case 'done':
          return showToast({ text: say(outcome.step.label), tone: 'info' })
        case 'overtaken':
          return ask(outcome)
        case 'refused':
          return showToast({ text: REFUSAL_NL[outcome.result.code], tone: 'danger' })
        case 'nothing':
      }
    },
    [showToast],
  )
  const undo = useCallback(() => report(store.undo(), APP_NL.undone), [store, report])
  const redo = useCallback(() => report(store.redo(), APP_NL.redone), [store, report])
  return { undo, redo }
}

/** The open question about an overtaken step, and its two answers. */
export function useUndoQuestion() {
  const store = useProgramme()
  const open = useSyncExternalStore(subscribe, () => question)
  const force = () => {
    ask(null)
    if (open?.way === 'redo') store.redo(true)
    else store.undo(true)
  }
  const keep = () => {
    ask(null)
    if (open) store.dropUndo(open.way)
  }
  return { question: open, force, keep }
}
