import process from 'node:process'
import { writeResults } from '../write-results.ts'
import { type BarRow, barRows, type Rounds } from './bar.ts'
import { makeBigDocument } from './load/big-document.ts'
import { measureRobustness, type RobustnessFigures } from './measure-robustness.ts'
import { measureTarget, type TargetFigures } from './measure-target.ts'
import { measureDisk } from './rows/disk.ts'
import { IN_MEMORY, OTHERS, OURS, WITH_SQLITE } from './servers/targets.ts'
import { FULL, USUAL } from './sizes.ts'

/**
 * Our sync server beside those that people use today, each in a process of its own, ours with everything on disk. Prints
 * the bar for ours and writes results/sync.json. `--once` makes one round instead of three. A row that does not hold makes the exit code 1.
 */
export async function benchSync(options: readonly string[]): Promise<void> {
  const sizes = { ...(options.includes('--full') ? FULL : USUAL), ...(options.includes('--once') ? { rounds: 1 } : {}) }
  const big = makeBigDocument(sizes.bigItems, sizes.bigEdits)
  const figures = new Map<string, TargetFigures[]>([OURS, ...OTHERS].map(({ name }) => [name, []]))
  for (let round = 1; round <= sizes.rounds; round += 1) {
    for (const target of [OURS, ...OTHERS]) {
      const started = performance.now()
      const known = figures.get(target.name) ?? []
      known.push(await measureTarget(target, big, sizes, known.at(-1)))
      const seconds = ((performance.now() - started) / 1_000).toFixed(0)
      process.stderr.write(`round ${round} of ${sizes.rounds}: ${target.name} (${seconds} s)\n`)
    }
  }
  const diskMs = await measureDisk()
  const robust = await measureRobustness(big, sizes)
  const of = (name: string): readonly TargetFigures[] => figures.get(name) ?? []
  const rounds: Rounds = {
    ours: of(OURS.name),
    others: OTHERS.map(({ name }) => of(name)),
    inMemory: of(IN_MEMORY.name),
    withSqlite: of(WITH_SQLITE.name),
  }
  const rows = barRows(rounds, robust)
  printRows(rows)
  process.stdout.write(
    `\nthis disk keeps a page in ${diskMs.toFixed(2)} ms: that is in our p50 and p95, and in none of theirs\n`,
  )
  printAttacks(robust)
  writeResults('sync', { sizes, rows, diskMs, robust, rounds: Object.fromEntries(figures) })
  if (rows.some(({ holds }) => !holds)) process.exitCode = 1
}

function printRows(rows: readonly BarRow[]): void {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => cell.padEnd([41, 12, 11, 11, 13][index] ?? 0)).join('')
  process.stdout.write(`\n${line(['row', 'ours', 'must', 'aim', '', 'ours / the other'])}\n`)
  for (const { row, value, unit, must, aim, holds, reachesAim, figures } of rows) {
    const verdict = !holds ? 'DOES NOT HOLD' : reachesAim ? 'holds' : 'holds, no aim'
    const amount = unit === 'x' ? `${value.toFixed(2)} x` : `${Math.round(value).toLocaleString('en')} ${unit}`
    process.stdout.write(`${line([row, amount, must, aim, `${verdict} `, figures])}\n`)
  }
}

function printAttacks({ attacks, slowReaders, crashes }: RobustnessFigures): void {
  process.stdout.write('\nhostile input: worst wait of somebody in another room, growth of the server\n')
  for (const { attack, worstWaitMs, growthMiB, isOpen } of attacks) {
    const cells = [`${worstWaitMs.toFixed(0)} ms`.padStart(9), `${growthMiB.toFixed(0)} MiB`.padStart(9)]
    process.stdout.write(`${cells.join('')}  ${attack}${isOpen ? '' : ' (ROOM BROKEN)'}\n`)
  }
  const promised = crashes.reduce((sum, { acknowledged }) => sum + acknowledged, 0)
  process.stdout.write(`${slowReaders.closed} of ${slowReaders.readers} slow readers closed; `)
  process.stdout.write(`${crashes.length} times SIGKILL with ${promised.toLocaleString('en')} edits acknowledged\n`)
}
