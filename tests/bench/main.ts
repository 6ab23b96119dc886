// `npm run bench`: what we are quick at beside what people use today, in the same run on the same machine.
// Only ratios carry from one machine to another. Names after it (`npm run bench -- schedule`) choose the parts;
// `--full` makes the part that knows it larger.
import process from 'node:process'
import { benchClient } from './client/client-bench.ts'
import { benchEditToSeen } from './edit-to-seen-bench.ts'
import { benchSchedule } from './schedule/schedule-bench.ts'
import { benchSync } from './sync/sync-bench.ts'

const PARTS = new Map<string, (options: readonly string[]) => void | Promise<void>>([
  ['schedule', benchSchedule],
  ['edit-to-seen', benchEditToSeen],
  ['sync', benchSync],
  ['client', benchClient],
])

const words = process.argv.slice(2)
const options = words.filter((word) => word.startsWith('--'))
const wanted = words.filter((word) => !word.startsWith('--'))
const unknown = wanted.filter((name) => !PARTS.has(name))
if (unknown.length > 0) {
  process.stderr.write(`No such bench: ${unknown.join(', ')}. There are: ${[...PARTS.keys()].join(', ')}.\n`)
  process.exitCode = 2
} else {
  for (const [name, run] of PARTS) if (wanted.length === 0 || wanted.includes(name)) await run(options)
}
