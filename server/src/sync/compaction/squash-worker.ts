import { parentPort } from 'node:worker_threads'
import { squash } from './squash.ts'

/** What a worker is given, and what it gives back. */
export type SquashQuestion = readonly Uint8Array[]
export type SquashAnswer =
  | { readonly ok: true; readonly squashed: Uint8Array }
  | { readonly ok: false; readonly problem: string }

parentPort?.on('message', (updates: SquashQuestion) => {
  parentPort?.postMessage(answer(updates))
})

function answer(updates: SquashQuestion): SquashAnswer {
  try {
    return { ok: true, squashed: squash(updates) }
  } catch (error) {
    return { ok: false, problem: String(error) }
  }
}
