import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { generateOperations } from './operation.ts'
import { savedRegressions, saveRegression } from './regressions.ts'
import { shrink } from './shrink.ts'
import { simulate } from './simulate.ts'

const SEEDS = process.env.LONG ? 2_000 : 60
const OPERATIONS = 300
/** Seeds per test: small enough for a test to say where it is. */
const BATCH = 20

describe('runs that failed once', () => {
  test('are replayed first', () => {
    for (const { name, regression } of savedRegressions()) {
      expect({ name, failure: simulate(regression.seed, regression.operations) }).toEqual({ name, failure: null })
    }
  })
})

describe('four peers and a hub, with loss, spells offline and restarts, agree', () => {
  const batches = Array.from({ length: SEEDS / BATCH }, (_, index) => index * BATCH + 1)
  test.each(batches)('seeds from %i', { timeout: 300_000 }, (first) => {
    for (let seed = first; seed < first + BATCH; seed += 1) check(seed)
  })
})

/** Runs one seed; a failure is made short, saved and told. */
function check(seed: number): void {
  const operations = generateOperations(seed, OPERATIONS)
  const failure = simulate(seed, operations)
  if (failure === null) return
  const short = shrink(operations, (shorter) => simulate(seed, shorter)?.code === failure.code)
  const file = saveRegression({ seed, failure: failure.code, operations: short })
  const last = simulate(seed, short)
  throw new Error(`seed ${seed} fails with ${short.length} operations, saved in ${file}\n${last?.message}`)
}
