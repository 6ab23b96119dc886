// Builds the client into client/dist, unless the build there was made from exactly these sources.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { buildWhenChanged, root } from './build-when-changed.mjs'

const sources = { folders: ['client/src', 'shared/src'], files: ['client/index.html', 'client/vite.config.ts'] }
await buildWhenChanged('client/dist', sources, () => {
  const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'client'),
    stdio: 'inherit',
  })
  if (build.status !== 0) process.exit(build.status ?? 1)
})
