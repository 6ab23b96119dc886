import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** Writes tests/bench/results/{name}.json, with the version of Node beside the figures. */
export function writeResults(name: string, figures: object): void {
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ node: process.version, ...figures }, null, 2)}\n`)
}
