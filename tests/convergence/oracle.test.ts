import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generateOperations } from './operation.ts'
import { savedRegressions, saveRegression } from './regressions.ts'
import type { Sabotage } from './sabotage.ts'
import { shrink } from './shrink.ts'
import { type Failure, simulate } from './simulate.ts'

/** The checks are worth what they see: each of these faults is planted, and must turn the run red. */
describe('a planted fault is seen', () => {
  test.each<[Sabotage, RegExp]>([
    ['deaf-peer', /^(no-faults|nothing-vanishes|peer-3\/.*)$/],
    ['eager-peer', /^no-faults$/],
    ['blank-title', /^no-faults$/],
    ['hard-delete', /^nothing-vanishes$/],
    ['greedy-undo', /^undo-touches-own-only$/],
  ])('%s', { timeout: 60_000 }, (sabotage, code) => {
    let failure: Failure | null = null
    for (let seed = 1; seed <= 60 && failure === null; seed += 1) {
      failure = simulate(seed, generateOperations(seed, 300), sabotage)
    }
    expect(failure?.code).toMatch(code)
  })
})

test('a failing run is made short, saved, and fails again when it is replayed', { timeout: 60_000 }, () => {
  const seed = 1
  const operations = generateOperations(seed, 300)
  const code = simulate(seed, operations, 'blank-title')?.code
  expect(code).toBe('no-faults')
  const short = shrink(operations, (shorter) => simulate(seed, shorter, 'blank-title')?.code === code)
  expect(short.map(({ kind }) => kind)).toEqual(['renameItem'])
  const folder = mkdtempSync(join(tmpdir(), 'regressions-'))
  try {
    saveRegression({ seed, failure: code ?? '', operations: short }, folder)
    const [saved] = savedRegressions(folder)
    expect(saved?.regression.operations).toEqual(short)
    expect(simulate(seed, saved?.regression.operations ?? [], 'blank-title')?.code).toBe(code)
    expect(simulate(seed, saved?.regression.operations ?? [])).toBeNull()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the same seed gives the same run', () => {
  expect(generateOperations(7, 300)).toEqual(generateOperations(7, 300))
  expect(simulate(3, generateOperations(3, 120), 'deaf-peer')?.message.split('\n')[0]).toBe(
    simulate(3, generateOperations(3, 120), 'deaf-peer')?.message.split('\n')[0],
  )
})
