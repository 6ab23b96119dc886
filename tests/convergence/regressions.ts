import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Operation } from './operation.ts'

/** A run that failed once, made short. Those in `new` are of this machine; move one up to keep it. */
export interface Regression {
  readonly seed: number
  readonly failure: string
  readonly operations: readonly Operation[]
}

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'regressions')

export function savedRegressions(folder = FOLDER): { name: string; regression: Regression }[] {
  return globSync(['*.json', 'new/*.json'], { cwd: folder })
    .sort()
    .map((name) => ({ name, regression: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Regression }))
}

/** Saves a run to be replayed first from now on; its path. */
export function saveRegression(regression: Regression, folder = FOLDER): string {
  mkdirSync(join(folder, 'new'), { recursive: true })
  const file = join(folder, 'new', `seed-${regression.seed}.json`)
  writeFileSync(file, `${JSON.stringify(regression, null, 1)}\n`)
  return relative(process.cwd(), file)
}
