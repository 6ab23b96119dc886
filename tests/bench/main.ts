// `npm run bench`: our sync server beside those that people use today, in the same run on the same machine.
// Only ratios carry from one machine to another. Writes tests/bench/results/edit-to-seen.json.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contender } from './contenders/contender.ts'
import { hocuspocus } from './contenders/hocuspocus.ts'
import { samenspoor } from './contenders/samenspoor.ts'
import { yWebsocket } from './contenders/y-websocket.ts'
import { type EditToSeen, measureEditToSeen } from './edit-to-seen.ts'

// Every stock client listens for the end of the process, and there are many of them here.
process.setMaxListeners(0)

const READERS = [1, 20]
const ROUNDS = 3

const results: EditToSeen[] = []
for (let round = 1; round <= ROUNDS; round += 1) {
  for (const start of [samenspoor, yWebsocket, hocuspocus]) {
    const contender: Contender = await start()
    for (const readers of READERS) results.push(await measureEditToSeen(contender, readers))
    await contender.close()
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const names = [...new Set(results.map((result) => result.contender))]
process.stdout.write(`\nEdit until the last reader has it, median of ${ROUNDS} rounds, one document\n`)
for (const readers of READERS) {
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
const folder = join(import.meta.dirname, 'results')
mkdirSync(folder, { recursive: true })
writeFileSync(
  join(folder, 'edit-to-seen.json'),
  `${JSON.stringify({ node: process.version, rounds: ROUNDS, results }, null, 2)}\n`,
)
