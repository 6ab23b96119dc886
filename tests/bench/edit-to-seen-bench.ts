import process from 'node:process'
import type { Contender } from './contenders/contender.ts'
import { hocuspocus } from './contenders/hocuspocus.ts'
import { samenspoor } from './contenders/samenspoor.ts'
import { yWebsocket } from './contenders/y-websocket.ts'
import { type EditToSeen, measureEditToSeen } from './edit-to-seen.ts'
import { median } from './median.ts'
import { writeResults } from './write-results.ts'

const READERS = [1, 20]
const ROUNDS = 3

/** Our sync server beside those that people use today. Prints a table and writes results/edit-to-seen.json. */
export async function benchEditToSeen(): Promise<void> {
  // Every stock client listens for the end of the process, and there are many of them here.
  process.setMaxListeners(0)
  const results: EditToSeen[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const start of [samenspoor, yWebsocket, hocuspocus]) {
      const contender: Contender = await start()
      for (const readers of READERS) results.push(await measureEditToSeen(contender, readers))
      await contender.close()
    }
  }
  process.stdout.write(`\nEdit until the last reader has it, median of ${ROUNDS} rounds, one document\n`)
  for (const readers of READERS) printTable(results, readers)
  writeResults('edit-to-seen', { rounds: ROUNDS, results })
}

function printTable(results: readonly EditToSeen[], readers: number): void {
  const names = [...new Set(results.map((result) => result.contender))]
  const rows = names.map((name) => {
    const own = results.filter((result) => result.contender === name && result.readers === readers)
    return {
      name,
      promise: own[0]?.promise ?? '',
      p50: median(own.map((r) => r.p50Ms)),
      p95: median(own.map((r) => r.p95Ms)),
    }
  })
  const ours = rows[0]?.p50 ?? Number.NaN
  process.stdout.write(
    `\n${'server'.padEnd(28)}${'readers'.padStart(8)}${'p50 ms'.padStart(10)}${'p95 ms'.padStart(10)}${'ours/it'.padStart(10)}  promise\n`,
  )
  for (const row of rows) {
    const cells = [
      String(readers).padStart(8),
      row.p50.toFixed(2).padStart(10),
      row.p95.toFixed(2).padStart(10),
      (ours / row.p50).toFixed(2).padStart(10),
    ]
    process.stdout.write(`${row.name.padEnd(28)}${cells.join('')}  ${row.promise}\n`)
  }
}
