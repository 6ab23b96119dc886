import type { Load } from './load/run-load.ts'

/** How large everything is. The usual run takes some minutes; `--full` has the sizes of docs/operations.md. */
export interface Sizes {
  readonly rounds: number
  readonly latencyMs: number
  /** One try of a rate. */
  readonly tryMs: number
  readonly bigItems: number
  readonly bigEdits: number
  readonly joiners: number
  readonly crashes: number
  readonly slowReaderMebibytes: number
}

export const USUAL: Sizes = {
  rounds: 3,
  latencyMs: 2_500,
  tryMs: 600,
  bigItems: 5_000,
  bigEdits: 3_000,
  joiners: 100,
  crashes: 3,
  slowReaderMebibytes: 57,
}

export const FULL: Sizes = {
  ...USUAL,
  latencyMs: 8_000,
  tryMs: 2_000,
  bigEdits: 40_000,
  crashes: 12,
}

/** What a room of that many people does all the time: somebody in every few seconds, and some cursors. */
export const USUAL_LOAD: Readonly<Record<'1 x 50' | '1 x 200', Omit<Load, 'ms'> & { people: number }>> = {
  '1 x 50': { people: 50, rate: 300, cursors: 10 },
  '1 x 200': { people: 200, rate: 120, cursors: 10 },
}
