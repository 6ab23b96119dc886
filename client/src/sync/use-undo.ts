import { useCallback, useSyncExternalStore } from 'react'
import { APP_NL } from '../nl/app/app.ts'
import { REFUSAL_NL } from '../nl/common.ts'
import { useToast } from '../ui/toast/toast.tsx'
import { useProgramme } from './programme-context.tsx'
import { stepInWords } from './store/step-teller.ts'
import type { UndoOutcome } from './store/undo-history.ts'

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

type Way = Overtaken['way']
const SAID = { undo: APP_NL.undone, redo: APP_NL.redone }
const NOTHING = { undo: APP_NL.nothingUndone, redo: APP_NL.nothingRedone }

/** Says what a step back, or a step again, did; asks when it has to be asked first. */
function useReport() {
  const showToast = useToast()
  return useCallback(
    (outcome: UndoOutcome, way: Way) => {
      switch (outcome.kind) {
        case 'done':
          return showToast({ text: SAID[way](stepInWords(outcome.step, way) ?? outcome.step.label), tone: 'info' })
        case 'overtaken':
          return ask(outcome)
        case 'refused':
          return showToast({ text: REFUSAL_NL[outcome.result.code], tone: 'danger' })
        case 'nothing':
          return showToast({ text: NOTHING[way], tone: 'info' })
      }
    },
    [showToast],
  )
}

/** Takes back or repeats my last step; asks first when a colleague changed the same since. */
export function useUndo() {
  const store = useProgramme()
  const report = useReport()
  const undo = useCallback(() => report(store.undo(), 'undo'), [store, report])
  const redo = useCallback(() => report(store.redo(), 'redo'), [store, report])
  return { undo, redo }
}

export interface UndoQuestionAnswers {
  readonly question: Overtaken
  readonly force: () => void
  readonly keep: () => void
}

/** The open question about an overtaken step, and its two answers. */
export function useUndoQuestion() {
  const store = useProgramme()
  const report = useReport()
  const open = useSyncExternalStore(subscribe, () => question)
  const force = () => {
    ask(null)
    if (open) report(open.way === 'redo' ? store.redo(true) : store.undo(true), open.way)
  }
  const keep = () => {
    ask(null)
    if (open) store.dropUndo(open.way)
  }
  return { question: open, force, keep }
}
