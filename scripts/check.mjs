// Every gate in one command: types, lint with import boundaries and cycles, unused code.
import { spawnSync } from 'node:child_process'

const gates = {
  tsc: () => spawnSync('tsc', ['-b', '--pretty'], { stdio: 'inherit' }),
  biome: () => spawnSync('biome', ['ci', '.', '--diagnostic-level=warn', '--error-on-warnings'], { stdio: 'inherit' }),
  knip: () => spawnSync('knip', ['--no-progress'], { stdio: 'inherit' }),
}
let failed = 0
for (const [name, runGate] of Object.entries(gates)) {
  const started = performance.now()
  const { status } = runGate()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${status === 0 ? 'goed ' : 'FOUT '} ${name} (${seconds} s)\n`)
  if (status !== 0) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
