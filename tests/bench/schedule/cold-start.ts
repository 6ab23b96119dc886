import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { median } from '../median.ts'

const PROCESSES = 3
const CHILD = join(import.meta.dirname, 'cold-start-child.ts')

/**
 * Milliseconds of the first schedule of a plan in a process of its own: no words have been read before, and no code is
 * warm. That is the first load of a browser; the median of a few processes.
 */
export function coldStart(size: number, seed: number, today: string): number {
  return median(Array.from({ length: PROCESSES }, () => firstSchedule(size, seed, today)))
}

function firstSchedule(size: number, seed: number, today: string): number {
  const child = spawnSync(process.execPath, [CHILD, String(size), String(seed), today], { encoding: 'utf8' })
  const ms = Number.parseFloat(child.stdout)
  if (child.status !== 0 || Number.isNaN(ms)) throw new Error(`no cold schedule of ${size} items: ${child.stderr}`)
  return ms
}
