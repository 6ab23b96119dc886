// Builds the client into client/dist, unless the build there was made from exactly these sources.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const hash = createHash('sha256')
const addFolder = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) addFolder(path)
    else hash.update(path.slice(root.length)).update(readFileSync(path))
  }
}
addFolder(join(root, 'client', 'src'))
addFolder(join(root, 'shared', 'src'))
for (const file of ['pnpm-lock.yaml', 'client/index.html', 'client/vite.config.ts'])
  hash.update(readFileSync(join(root, file)))
const stamp = join(root, 'client', 'dist', '.sources')
const wanted = hash.digest('hex')
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'client'),
    stdio: 'inherit',
  })
  if (build.status !== 0) process.exit(build.status ?? 1)
  writeFileSync(stamp, wanted)
}
