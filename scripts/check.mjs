// Every gate in one command: types, lint with import boundaries and cycles, unused code.
import { spawnSync } from 'node:child_process'

const gates = [
  ['tsc', ['-b', '--pretty']],
  ['biome', ['ci', '.', '--diagnostic-level=warn', '--error-on-warnings']],
  ['knip', ['--no-progress']],
]
let failed = 0
for (const [command, args] of gates) {
  const started = performance.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${status === 0 ? 'goed ' : 'FOUT '} ${command} (${seconds} s)\n`)
  if (status !== 0) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
