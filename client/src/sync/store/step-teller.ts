import type { Step } from './undo-history.ts'

type StepTeller = (step: Step, way: 'undo' | 'redo') => string | null

let teller: StepTeller | null = null

/** Gives the words for what undo and redo did, which come after the first view. The answer takes them away again. */
export function tellSteps(next: StepTeller): () => void {
  teller = next
  return () => {
    if (teller === next) teller = null
  }
}

/** What taking a step back, or doing it again, did; null when there are no words for it but those of the step. */
export const stepInWords: StepTeller = (step, way) => teller?.(step, way) ?? null
