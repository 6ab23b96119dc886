// Takes a picture of every screen and state (docs/screens) and writes the page that shows them. Words choose some.
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const run = (command, ...args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1

const words = process.argv.slice(2)
const only = words.length > 0 ? ['--grep', words.join('|')] : []
const taken = run('playwright', 'test', '-c', 'tests/screens.config.ts', '--reporter=list', ...only)
const written = run('node', 'tests/e2e/screens/write-index.ts')
process.exit(taken || written)
